// A small talk for the tests of the player.

/** @param {object} [more] */
export function showOf(more = {}) {
  const steps = [30, 40, 50, 60, 20].map((seconds, place) => ({
    id: `s${place + 1}`,
    headline: `Headline ${place + 1}`,
    picture: null,
    number: null,
    source: "Source: note 63",
    claims: [`claim-${place + 1}`],
    seconds,
    notes: place === 1 ? "" : `Notes ${place + 1}`,
    fault: "",
  }));
  steps[1].number = { hedge: "about", value: "2.5", unit: "million", label: "Trade, 2016", claim: "figure" };
  const evidence = Object.fromEntries(
    ["claim-1", "claim-2", "figure", "in-card"].map((id) => [
      id,
      { label: `Note of ${id}`, rows: [["In one sentence", `Sentence of ${id}`]], english: [], links: [] },
    ]),
  );
  const place = (id, name, names) => ({
    id,
    name,
    names,
    card: {
      lang: "en",
      title: name,
      eyebrow: "Region",
      lead: ["Ties of its own: 2"],
      sections: [
        { id: "ties", title: "Ties", count: 2, items: [{ claim: "in-card", title: "A tie", badges: ["undated"] }] },
        { id: "pairs", title: "Pages of its pairs", items: [{ title: "Elsewhere" }] },
      ],
    },
  });
  const text = (lang) => ({
    title: `Talk ${lang}`,
    until: "",
    book: "The book",
    steps: steps.map((step) => ({ ...step, headline: `${step.headline} ${lang}` })),
    places: [
      place("BY-HO", lang === "en" ? "Gomel Region" : "Гомельская область", ["Gomel Region", "Гомельская область"]),
      place("KZ-35", lang === "en" ? "Karaganda Region" : "Карагандинская область", ["Қарағанды облысы"]),
      place("KZ-55", lang === "en" ? "Pavlodar Region" : "Павлодарская область", ["Павлодар облысы"]),
    ],
    evidence,
    words: WORDS,
    index: "",
  });
  return { id: "t", version: "1", lang: "en", lang2: "ru", texts: { en: text("en"), ru: text("ru") }, ...more };
}

export const WORDS = {
  sources: "Sources",
  noSource: "No claim.",
  page: "Page {page} of {count}",
  left: "Next in {time}",
  paused: "Paused.",
  asleep: "The screen may go dark.",
  noWindow: "No window.",
  stepOf: "Step {step} of {count}",
  noNotes: "No notes.",
  lastStep: "The last step.",
  noPlace: "No region.",
  hallSees: "The hall sees: {name}.",
  blackNow: "Black now.",
  noHall: "No hall.",
  noServer: "No server.",
  elapsed: "{time} of {given}",
  start: "Start",
  stop: "Stop",
  notStarted: "Not started.",
  spare: "{time} to spare",
  short: "Short by {time}",
  jump: "Jump to {step}: {headline}",
  fits: "It took {took} of {given}: it fits.",
  tookAbout: "About {given}: {took}.",
  tooLong: "{over} too long, nothing to leave out.",
  cut: "{over} too long. Leave out: {steps}. Then {rest}.",
  cutMore: "{over} too long. Leave out: {steps}. Still {rest}.",
  longer: "longer",
  leaveOut: "leave out",
  notShown: "not shown",
};
