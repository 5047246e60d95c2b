// Read before Streamlit's own scripts: the server is at the root of the address, whatever page is opened first. Without
// it Streamlit looks for the server below the page's own path too, and every link to a page starts with two errors.
// Nothing here needs WebAssembly, and the page's policy refuses it: where it is missing, Streamlit's library computes
// without it and does not ask.
Object.assign(window, {
  __streamlit: { BACKEND_BASE_URL: new URL("/", window.location.href).href },
  WebAssembly: undefined,
});

// The look a reader chose is set before anything is drawn, and Streamlit's own parts follow it.
{
  const chosen = /(?:^|; )pv-theme=(light|dark|projector)/.exec(document.cookie)?.[1];
  const place = `stActiveTheme-${window.location.pathname}-v2`;
  if (chosen) document.documentElement.dataset.theme = chosen;
  try {
    if (chosen) window.localStorage.setItem(place, JSON.stringify(chosen === "dark" ? "Dark" : "Light"));
    else window.localStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing shows the look of its system.
  }
}
