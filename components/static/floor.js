// Words for a browser that is too old for Streamlit's scripts. It sees what the document opens with, and this reads
// nothing but what browsers have known since 2016.

(() => {
  const root = document.documentElement;
  try {
    // biome-ignore lint/complexity/useRegexLiterals: a literal would end the whole script where it is not known.
    new RegExp("", "v"); // the newest that Streamlit's scripts cannot do without
    return;
  } catch (_) {
    root.setAttribute("data-pv-old", "true");
  }
  const words = (/** @type {string} */ name) => {
    const found =
      document.querySelector(`meta[name="pv-${name}"][lang="${root.lang}"]`) ||
      document.querySelector(`meta[name="pv-${name}"][lang="en"]`);
    return (found ? found.getAttribute("content") : "") || "";
  };
  const bar = document.createElement("p");
  bar.className = "pv-connection";
  bar.setAttribute("role", "status");
  bar.setAttribute("data-state", "old");
  (document.querySelector(".pv-header") || document.body).appendChild(bar);
  bar.textContent = words("old");
  const first = document.getElementById("pv-first");
  const address = (first ? first.getAttribute("data-files") : "") || "";
  if (!address) return;
  bar.appendChild(document.createTextNode(` ${words("files")}`));
  for (const form of ["csv", "json", "xlsx"]) {
    const link = document.createElement("a");
    link.href = address.replace("{form}", form);
    link.textContent = form.toUpperCase();
    bar.appendChild(document.createTextNode(" "));
    bar.appendChild(link);
  }
})();
