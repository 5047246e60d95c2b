"""What is seen in the browser: where things are, and when the panel, the light and a day are drawn."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

if TYPE_CHECKING:
    from playwright.sync_api import Page, WebSocket

PATIENCE_S: Final = 60

# The map of streamlit-folium is in a frame of our own origin: its document is looked into like the page's.
BENCH: Final = """() => {
  const now = () => performance.timeOrigin + performance.now();
  const docs = () => [document, ...[...document.querySelectorAll('iframe')].map((f) => f.contentDocument).filter(Boolean)];
  const box = (selector) => {
    for (const doc of docs()) {
      const element = doc.querySelector(selector);
      if (!element) continue;
      element.scrollIntoView({block: 'nearest'});
      const [inner, outer] = [element.getBoundingClientRect(), doc.defaultView.frameElement?.getBoundingClientRect()];
      return [inner.x + (outer?.x || 0), inner.y + (outer?.y || 0), inner.width, inner.height];
    }
    return null;
  };
  const watch = (place, test) => {
    const found = {panel: null, light: null, click: null};
    let answer;
    window.found = Promise.race([new Promise((done) => { answer = () => done(found); }),
      new Promise((_, fail) => setTimeout(() => fail(new Error(`a click on ${place} is not answered`)), 60000))]);
    window.found.catch(() => null);
    const panel = () => document.querySelector('[data-testid=panel]')?.dataset.place === place;
    const light = () => test && docs().some((doc) => test(doc, place));
    for (const doc of docs()) {
      const see = new MutationObserver(() => {
        if (!found.panel && panel()) found.panel = now();
        if (!found.light && light()) found.light = now();
        if (found.panel && (found.light || !test)) { see.disconnect(); answer(); }
      });
      see.observe(doc, {childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'data-place']});
      doc.defaultView.addEventListener('click', () => { found.click ||= now(); }, {capture: true, once: true});
    }
  };
  const drawn = (day, test) => new Promise((done, fail) => {
    const start = now();
    const look = () => {
      if (docs().some((doc) => test(doc, day))) requestAnimationFrame(() => setTimeout(() => done(now())));
      else if (now() - start > 60000) fail(new Error(`the map is not drawn at ${day}`));
      else requestAnimationFrame(look);
    };
    look();
  });
  performance.setResourceTimingBufferSize(5000);
  // What documents of the panel have travelled by themselves, beside the websocket.
  const documents = () => performance.getEntriesByType('resource').filter(({name}) => name.includes('/panels/'))
    .reduce((sum, {transferSize}) => sum + transferSize, 0);
  window.bench = {now, docs, box, watch, drawn, documents};
}"""


def prepare(page: Page) -> None:
    """Give the page what the other functions ask of it."""
    page.evaluate(BENCH)


def box_of(page: Page, selector: str) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the first element that a selector finds in the page or a frame of it."""
    for _ in range(PATIENCE_S * 5):  # a page that lost its connection draws its parts anew
        if found := page.evaluate("selector => bench.box(selector)", selector):
            left, top, width, height = found
            return left, top, width, height
        page.wait_for_timeout(200)
    msg = f"nothing on {page.url} is {selector}"
    raise LookupError(msg)


def centre_of(page: Page, selector: str) -> tuple[float, float]:
    """Return the middle of the first element that a selector finds in the page or a frame of it."""
    left, top, width, height = box_of(page, selector)
    return left + width / 2, top + height / 2


def answered(page: Page) -> tuple[float, float]:
    """Wait until the click that is watched is answered; return the milliseconds to the panel and to the light."""
    found = page.evaluate("found")  # not by wait_for_function: our content security policy forbids what that does
    return found["panel"] - found["click"], (found["light"] or found["click"]) - found["click"]


class Wire:
    """What goes over the websocket of a page: sizes by part of the answer, and what the page sent."""

    def __init__(self, page: Page) -> None:
        self.received = 0
        self.shares: dict[str, int] = {}
        self.sent: list[bytes] = []
        self.last = 0.0
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._take)
        socket.on("framesent", lambda data: self.sent.append(data if isinstance(data, bytes) else data.encode()))

    def _take(self, data: str | bytes) -> None:
        body = data if isinstance(data, bytes) else data.encode()
        self.received += len(body)
        self.last = time.monotonic()
        owner = owner_of(body)
        self.shares[owner] = self.shares.get(owner, 0) + len(body)

    def settle(self, page: Page, *, quiet_ms: int = 300, limit_ms: int = 15_000) -> None:
        """Wait until nothing has come for a while."""
        start = time.monotonic()
        while time.monotonic() - max(start, self.last) < quiet_ms / 1000:
            page.wait_for_timeout(50)
            if time.monotonic() - start > limit_ms / 1000:
                break


def owner_of(body: bytes) -> str:
    """Return which part of the page a message of the server is for; its kind where for none."""
    message: Any = ForwardMsg.FromString(body)
    kind = message.WhichOneof("type")
    if kind != "delta" or message.delta.WhichOneof("type") != "new_element":
        return str(kind)
    element = message.delta.new_element
    part = element.WhichOneof("type")
    return str(element.bidi_component.component_name if part == "bidi_component" else part)
