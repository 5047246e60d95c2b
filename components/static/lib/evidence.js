// The evidence card of a claim. What is open stays open when its part is drawn anew.

import { make, partOf } from "./dom.js";
import { words } from "./words.js";

const WAIT_MS = 20_000;
const opened = new WeakMap(); // of each part: its open cards, and what they show
const openers = new WeakMap();

/** The evidence card of a claim: its short line at once, the whole when a reader opens it. */
export function drawEvidence(claim, label, lang) {
  const summary = make("summary", {}, label),
    body = make("div", { class: "pv-evidence-body" });
  let told = null,
    waiting = false;
  const show = (found) => {
    told = found;
    body.replaceChildren(
      make(
        "dl",
        {},
        found.rows.flatMap(([name, value]) => [
          make("dt", {}, name),
          make("dd", { lang: found.english.includes(name) && "en" }, value),
        ]),
      ),
    );
  };
  const load = async () => {
    if (told || waiting) return;
    waiting = true;
    body.replaceChildren(make("p", { class: "pv-evidence-wait", role: "status" }, words.loading));
    try {
      show(await ask(claim, lang));
    } catch {
      const again = () => {
        summary.focus({ preventScroll: true });
        load();
      };
      body.replaceChildren(
        make(
          "p",
          { class: "pv-evidence-failed", role: "alert" },
          words.failed,
          " ",
          make("button", { type: "button", class: "pv-evidence-again", click: again }, words.again),
        ),
      );
    }
    waiting = false;
    remember();
  };
  const remember = () => {
    const part = partOf(card),
      key = keyOf(card);
    if (!part) return;
    if (!opened.has(part)) opened.set(part, new Map());
    if (card.open) opened.get(part).set(key, { told, lang });
    else opened.get(part).delete(key);
  };
  const reopen = () => {
    const before = !card.open && opened.get(partOf(card))?.get(keyOf(card));
    if (!before) return;
    if (before.told && before.lang === lang) show(before.told);
    card.open = true;
  };
  const card = make(
    "details",
    {
      class: "pv-evidence",
      "data-evidence": claim,
      toggle: () => {
        if (card.open) load();
        remember();
      },
    },
    summary,
    body,
  );
  openers.set(card, reopen);
  queueMicrotask(reopen); // by then it stands in its part
  return card;
}

/** Opens at once the cards below an element that were open before, so that it can be scrolled to where it was. */
export function reopenEvidence(root) {
  for (const card of root.querySelectorAll(".pv-evidence")) openers.get(card)?.();
}

/** Forgets what was open in a part: it shows something else now. */
export function forgetEvidence(part) {
  opened.delete(part);
}

async function ask(claim, lang) {
  const address = new URL(`/api/v1/claims/${encodeURIComponent(claim)}/evidence?lang=${lang}`, document.baseURI);
  const answer = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS) });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function keyOf(card) {
  return `${card.closest("[data-section]")?.dataset.section ?? ""} ${card.dataset.evidence}`;
}
