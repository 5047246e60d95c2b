// What of the map is seen and lit at a date: pure functions of the map's index and its state.

const WORKING = new Set(["signed", "in_force", "operating", "completed", "closed"]);
const plurals = {};

/** The number of the era a day (ISO text) falls in. */
export function eraOf(index, day) {
  let era = 0;
  index.eras.forEach((first, number) => {
    if (day >= first) era = number;
  });
  return era;
}

/** The place or places that stand for a place on a day: itself, or its successors or predecessors. */
export function standing(index, id, day) {
  const place = index.places[id];
  if (!place) return [];
  return place.at ? place.at[eraOf(index, day)] : [id];
}

/** Whether a place exists on a day. */
export function exists(place, day) {
  return (!place.from || day >= place.from) && (!place.to || day <= place.to);
}

/** The places that a place lies in on a day, the nearest first. */
export function within(index, id, day) {
  return index.places[id]?.in?.[eraOf(index, day)] || [];
}

/** A place's name on a day. */
export function nameOf(index, id, day) {
  const place = index.places[id];
  if (!place) return id;
  for (const [from, to, name] of place.names || []) {
    if ((!from || day >= from) && (!to || day <= to)) return name;
  }
  return place.name;
}

/** The date an address says: nothing for today, the default, but for a territory that is no more, whose default is its last day. */
export function dateOf(index, { day, place }) {
  const chosen = index.places[place];
  return day === index.today && (!chosen || exists(chosen, day)) ? null : day;
}

/** The line style a tie is drawn in; the same words name it in the legend. */
export function lineOf(tie) {
  if (tie.by_territory) return "by_territory";
  if (tie.status === "interest") return "interest";
  if (!WORKING.has(tie.status)) return "planned";
  return tie.since ? "working" : "undated";
}

/** The ties to be seen: those of the day that pass the filters. */
export function visibleTies(index, state) {
  const kinds = new Set(state.kinds),
    statuses = new Set(state.statuses),
    themes = new Set(state.themes);
  return Object.entries(index.ties)
    .filter(
      ([, tie]) =>
        (!tie.from || state.day >= tie.from) &&
        (!tie.to || state.day <= tie.to) &&
        (!kinds.size || kinds.has(tie.kind)) &&
        (!statuses.size || statuses.has(tie.status)) &&
        (!themes.size || tie.themes.some((theme) => themes.has(theme))),
    )
    .map(([id]) => id);
}

/**
 * What a selection lights: `selected`, `partner` and `below` places, `lit` and `below` ties.
 * Partners are the other ends of the ties of the place itself; ties of the places that lie in it are below.
 */
export function lighting(index, state, seen) {
  const chosen = new Set(state.place ? standing(index, state.place, state.day) : []);
  const light = {
    any: Boolean(state.place || state.claim),
    selected: chosen,
    partner: new Set(),
    belowPlaces: new Set(),
    ties: new Set(),
    below: new Set(),
  };
  const whole = touching(index, seen, chosen);
  for (const id of seen) {
    const tie = index.ties[id];
    if (state.claim) {
      if (tie.claim === state.claim) {
        light.ties.add(id);
        light.partner.add(tie.by).add(tie.kz);
      }
      continue;
    }
    for (const [near, far] of [
      [tie.by, tie.kz],
      [tie.kz, tie.by],
    ]) {
      if (chosen.has(near) && whole.get(tie.claim).size === chosen.size) {
        light.ties.add(id);
        light.partner.add(far);
      } else if (chosen.has(near) || within(index, near, state.day).some((id) => chosen.has(id))) {
        light.below.add(id);
        light.belowPlaces.add(near).add(far);
      }
    }
  }
  for (const id of light.selected) light.partner.delete(id);
  return light;
}

/** Which of the chosen territories each claim touches: of several successors, one alone is not the whole. */
function touching(index, seen, chosen) {
  const found = new Map();
  for (const id of seen) {
    const { claim, by, kz } = index.ties[id];
    for (const end of [by, kz]) {
      if (chosen.has(end)) found.set(claim, (found.get(claim) || new Set()).add(end));
    }
  }
  return found;
}

/** How many distinct claims of the day touch each place itself. */
export function countTies(index, seen) {
  const claims = new Map();
  for (const id of seen) {
    const tie = index.ties[id];
    for (const end of [tie.by, tie.kz]) {
      if (!claims.has(end)) claims.set(end, new Set());
      claims.get(end).add(tie.claim);
    }
  }
  return new Map([...claims].map(([id, set]) => [id, set.size]));
}

/** The claims a table beside the map lists, in their order: of a chosen place, all that concern it or lie within; else all. */
export function tabled(index, state, seen, light) {
  const wide = visibleTies({ ties: index.wide }, state),
    chosen = light.selected;
  const touches = (id) =>
    standing(index, id, state.day).some(
      (at) => chosen.has(at) || within(index, at, state.day).some((around) => chosen.has(around)),
    );
  const claims = new Set(
    state.place
      ? [...light.ties, ...light.below]
          .map((id) => index.ties[id].claim)
          .concat(wide.filter((id) => touches(index.wide[id].by) || touches(index.wide[id].kz)))
      : seen.map((id) => index.ties[id].claim).concat(wide),
  );
  return Object.keys(index.rows).filter((claim) => claims.has(claim));
}

/** A number of ties in words. */
export function countOf({ text }, count) {
  plurals[text.lang] ||= new Intl.PluralRules(text.lang);
  return (text.ties[plurals[text.lang].select(count)] || text.ties.other).replace("{count}", count);
}

/** How many distinct claims of each kind there are at the date, whatever kinds are chosen. */
export function countKinds(index, state) {
  const claims = new Map();
  for (const id of visibleTies(index, { ...state, kinds: [] })) {
    const { kind, claim } = index.ties[id];
    claims.set(kind, (claims.get(kind) || new Set()).add(claim));
  }
  return new Map([...claims].map(([kind, set]) => [kind, set.size]));
}

/** The kinds chosen after one of them is switched; all and none are both the empty list. */
export function toggledKinds(all, chosen, kind) {
  const now = chosen.length ? chosen : all;
  const next = now.includes(kind) ? now.filter((k) => k !== kind) : all.filter((k) => now.includes(k) || k === kind);
  return next.length === all.length || !next.length ? [] : next;
}
