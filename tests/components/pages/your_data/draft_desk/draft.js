// A draft for the unit tests of its desk.

export const WORDS = new Proxy({}, { get: (_, name) => (typeof name === "string" ? name : undefined) });

/** @param {object} [changed] */
export function draftOf(changed = {}) {
  return {
    id: "d",
    file: "<img src=x onerror=alert(1)>.xlsx",
    verdict: "Ready",
    refused: false,
    layer: "",
    layers: [],
    sheets: [
      {
        name: "S",
        hidden: false,
        rows: [
          [0, "1", ["Place", "2023"]],
          [1, "2", ["<b>Pavlodar</b>", "1O"]],
          [80, "81", ["Kostanay", "=1+1"]],
        ],
        roles: { A: "place", B: "figure" },
        written: [],
        marks: [],
        more: "",
      },
    ],
    questions: [],
    proposals: 0,
    answered: [],
    remembered: 0,
    groups: [
      {
        title: "No numbers",
        error: true,
        count: "2",
        more: 0,
        items: [
          { sheet: "", cell: "B2", position: [1, 1], text: "“1O” is no number" },
          { sheet: "", cell: "B900", position: [899, 1], text: "“x” is no number" },
        ],
      },
    ],
    corrections: [],
    changes: [],
    aside: [],
    open: "faults",
    openText: { faults: "Some rows have faults", questions: "Answer first" },
    mayTakeGood: true,
    source: { title: "t.xlsx", pasted: false },
    said: null,
    stale: [],
    words: WORDS,
    ...changed,
  };
}
