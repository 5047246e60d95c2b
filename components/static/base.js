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
// transparent can have the focus. static/lib/waiting.js takes the rules away once the map is drawn. What waits is
// marked from here: a style sheet that looks for what is missing does so among all shapes of the map at every change, a
// fifth of a second each time.
{
  const MISSING = '[data-testid="stSkeleton"], [class$="-mount"]:empty';
  const LAID = '[class*="st-key-laid-"]';
  const BLOCK = ".stVerticalBlock";
  const COLUMN = ".stColumn";
  const rules = new CSSStyleSheet();
  rules.replaceSync(`
    @keyframes pv-wait { from, to { opacity: 0; } }
    [data-waits] { animation: pv-wait 5s step-end; }`);
  document.adoptedStyleSheets.push(rules);

  const narrow = window.matchMedia("(max-width: 700px)"); // columns are below each other
  /** @type {Set<Element>} */
  let marked = new Set();

  const isLaid = (/** @type {Element | null} */ element) => Boolean(element?.matches(LAID));

  /**
   * What says which elements after one wait for something that is missing in it.
   *
   * @param {Element} holder
   * @param {Element} box Its parent.
   * @param {boolean} within Whether a box that is laid out is between the holder and what is missing.
   * @returns {((next: Element) => boolean) | null} None where no element waits.
   */
  const waitingAfter = (holder, box, within) => {
    const isBlock = box.matches(BLOCK);
    if (isLaid(box) || (isBlock && (within || box.parentElement?.closest(LAID)))) return () => true;
    if (isBlock) return (next) => [...next.children].some(isLaid);
    if (!narrow.matches || !holder.matches(COLUMN) || !holder.closest(LAID)) return null;
    return (next) => next.matches(COLUMN);
  };

  const mark = () => {
    const isOn = document.adoptedStyleSheets.includes(rules);
    /** @type {Set<Element>} */
    const waiting = new Set();
    for (const missing of isOn ? document.querySelectorAll(MISSING) : []) {
      let within = false;
      for (let holder = missing.parentElement; holder?.parentElement; holder = holder.parentElement) {
        const waits = waitingAfter(holder, holder.parentElement, within);
        for (let next = waits && holder.nextElementSibling; next; next = next.nextElementSibling)
          if (waits?.(next)) waiting.add(next);
        within ||= isLaid(holder);
      }
    }
    for (const element of marked) if (!waiting.has(element)) element.removeAttribute("data-waits");
    for (const element of waiting) if (!marked.has(element)) element.setAttribute("data-waits", "");
    marked = waiting;
  };
  new MutationObserver(mark).observe(document, { childList: true, subtree: true });
}
