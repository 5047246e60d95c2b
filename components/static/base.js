// Read before Streamlit's own scripts: the server is in the folder of the page, whatever page is opened first. Without
// it Streamlit looks for the server below the page's own path too, and every link to a page starts with two errors.
// Nothing here needs WebAssembly, and the page's policy refuses it: where it is missing, Streamlit's library computes
// without it and does not ask.
Object.assign(window, {
  __streamlit: { BACKEND_BASE_URL: new URL(".", window.location.href).href },
  WebAssembly: undefined,
});

// What is sent to the server and what comes from it is said to static/offline_bar.js: each wish that Streamlit sends
// has an answer, if only that its script has run, and Streamlit's own elements do not say that one is missing.
{
  const say = (/** @type {"asked" | "heard"} */ what) =>
    document.dispatchEvent(new CustomEvent("pv-socket", { detail: what }));
  window.WebSocket = class extends WebSocket {
    /**
     * @param {string | URL} address
     * @param {string | string[]} [protocols]
     */
    constructor(address, protocols) {
      super(address, protocols);
      for (const event of ["message", "close"]) this.addEventListener(event, () => say("heard"));
    }
    /**
     * @override
     * @param {string | Blob | BufferSource} data
     */
    send(data) {
      super.send(data);
      say("asked");
    }
  };
}

// Streamlit fetches its typeface of icons with every page, a tenth of all that a first visit loads, and we show none of
// them: it comes where an icon of it is drawn, as any typeface does.
{
  const load = document.fonts.load.bind(document.fonts);
  document.fonts.load = (font, text) => (/Material Symbols/.test(font) ? Promise.resolve([]) : load(font, text));
}

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

// Parts come one by one, in no order. What is below one that is not drawn yet stays unseen, so that nothing jumps; what
// never comes is not waited for. A page says by the key `laid-` of its box that it is laid out so. What is only
// transparent can have the focus. static/lib/waiting.js takes these rules away once the map is drawn: to look for what
// is missing among its shapes took half a second of every click.
{
  const missing = ':is([data-testid="stSkeleton"], [class$="-mount"]:empty)';
  const laid = '[class*="st-key-laid-"]';
  const rules = new CSSStyleSheet();
  rules.replaceSync(`
    @keyframes pv-wait { from, to { opacity: 0; } }
    .stVerticalBlock > :has(${missing}) ~ :has(> ${laid}),
    .stVerticalBlock > :has(${laid} ${missing}) ~ *,
    ${laid} .stVerticalBlock > :has(${missing}) ~ *,
    ${laid} > :has(${missing}) ~ * { animation: pv-wait 5s step-end; }
    @media (max-width: 700px) { /* columns are below each other */
      ${laid} .stColumn:has(${missing}) ~ .stColumn { animation: pv-wait 5s step-end; }
    }`);
  document.adoptedStyleSheets.push(rules);
}
