// The sources of what is shown.

import { make } from "../../static/lib/dom.js";

/** @import { TalkState } from "./talk_state.js" */

/**
 * @param {TalkState} state
 * @returns {HTMLElement}
 */
export function sourceCard({ step, text }) {
  const rows = step.claims.flatMap((claim) => text.evidence[claim]?.rows ?? []);
  return make(
    "section",
    { "data-testid": "source-card" },
    make("h2", {}, step.source),
    rows.map(([name, value]) => make("p", {}, `${name}: ${value}`)),
  );
}
