// Outlines and a store for the tests of outlines.

import { emptyOutline, withPart } from "../../../../../components/static/lib/outline/outline_edits.js";

/** An outline with a heading, a fact and a figure. */
export function outlineOf(lang = "en") {
  const parts = [
    { kind: "heading", text: "Trade" },
    { kind: "fact", claim: "turnover-2021", said: "It was so." },
    { kind: "figure", view: "/trade", picture: "turnover" },
  ];
  return parts.reduce(withPart, emptyOutline({ lang, version: "2026.1.1", title: "Mine" }));
}
