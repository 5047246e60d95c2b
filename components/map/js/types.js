// Types of the map: its index, its table of highlights, its state, and what its parts give each other.

/** @typedef {string} Day A day as ISO text, for example `2003-07-01`. */
/** @typedef {[from: Day | null, to: Day | null, name: string]} DatedName */
/** @typedef {[left: number, top: number, right: number, bottom: number]} Box */
/** @typedef {{ x: number, y: number }} Spot */
/** @typedef {[text: string, small: 0 | 1]} NameForm A name as it may be written: its lines, and if in small letters. */
/** @typedef {"agreement" | "project" | "trade" | "interest"} BusinessKind */
/** @typedef {BusinessKind | "partnership" | "trial" | "negotiation" | "diaspora" | "visit" | "university"} Kind */
/** @typedef {"side" | "true"} Layout */
/** @typedef {"wide" | "tall"} Shape */
/** @typedef {"selected" | "partner" | "below" | "no"} Lit */

/**
 * A place of the index. `first` is a unit of the first level, `symbol` a city that is one; `notices` has an entry for
 * each era; `forms` are those of a region's name on the map, the best first; `until` is the name with its last day, of
 * one that is no more.
 *
 * @typedef {object} Place
 * @property {string} name
 * @property {string} country
 * @property {boolean} first
 * @property {boolean} symbol
 * @property {Day} [from]
 * @property {Day} [to]
 * @property {DatedName[]} [names]
 * @property {NameForm[]} [forms]
 * @property {(string | null)[]} [notices]
 * @property {string} [until]
 */

/**
 * The line of a pair of units as it is seen: the arcs and the number of the ties behind it, the step of its width, if
 * the pair is named, and if one of the two is a unit that is no more or not yet.
 *
 * @typedef {object} PairLine
 * @property {string[]} arcs
 * @property {number} count
 * @property {number} step
 * @property {boolean} named
 * @property {boolean} former
 */

/** @typedef {{ own: number, undated: number, by_territory: number }} Counts How many ties; the three are not added. */

/**
 * An arc of a tie, or a tie with a whole country, which has no arc. `changed` are the ends that are another territory
 * than the tie states, `bond` is what it is to both.
 *
 * @typedef {object} Tie
 * @property {string} claim
 * @property {string} by
 * @property {string} kz
 * @property {string} kind
 * @property {string} status
 * @property {string} line
 * @property {string | null} since
 * @property {Day | null} from
 * @property {Day | null} to
 * @property {string[]} changed
 * @property {string} bond
 * @property {string[]} themes
 */

/**
 * From which days how many ties there are that are like one, each with those before it.
 *
 * @typedef {[day: Day, count: number][]} Starts
 */

/**
 * A row of the table beside the map; `what` is its title, `state` its status in words, `last` the last day of its
 * date, `since` the date in words, `changed` has for each era the places that have the territory of an end that has
 * changed. Of very many ties the index has the first of those that are alike, with `starts` where there are others;
 * another one that was asked for says `of` which first one it is like, and `from` which day it is seen.
 *
 * @typedef {object} Row
 * @property {string} by
 * @property {string} kz
 * @property {string} what
 * @property {string} kind
 * @property {string} status
 * @property {string} state
 * @property {string} source
 * @property {Day} [last]
 * @property {string} [since]
 * @property {string[][]} [changed]
 * @property {Starts} [starts]
 * @property {string} [of]
 * @property {Day} [from]
 */

/**
 * The words of the map, see components/map/words.py: texts by name, and these.
 *
 * @typedef {object} Lists
 * @property {Record<string, string>} kinds
 * @property {Record<string, string>} statuses
 * @property {Record<string, string>} themes
 * @property {Record<string, string>} lines
 * @property {Record<string, string>} groups
 * @property {Record<string, string>} bonds
 * @property {string[]} columns
 * @property {string[]} days
 * @property {string[]} pairSteps
 */
/** @typedef {"lang" | "map" | "view" | "zoomIn" | "zoomOut" | "fit" | "layout" | Layout} FirstWord */
/** @typedef {"kindsLabel" | "statusesLabel" | "themesLabel" | "linesLabel"} LabelWord */
/** @typedef {"moreFilters" | "clearFilters"} FilterWord */
/** @typedef {"date" | "today" | "play" | "pause" | "back" | "forth" | "facts" | "unknown" | "undated"} DateWord */
/** @typedef {"knownUntil" | "bookEnds" | "book" | "bookTitle" | "stated"} BookWord */
/** @typedef {"districts" | "approx" | "selected" | "partner" | "nothing" | "unplaced" | "by_territory"} PlaceWord */
/** @typedef {"keys" | "twoFingers" | "toMap" | "toPanel" | "toTable" | "magnified"} HelpWord */
/** @typedef {"showAll" | "table" | "ranking" | "rankingNote"} TableWord */
/** @typedef {"pairsLabel" | "pairNamed" | "pairOther" | "pairFormer"} PairWord */
/** @typedef {FirstWord | LabelWord | FilterWord | DateWord | BookWord | PlaceWord | HelpWord | TableWord} OtherWord */
/** @typedef {PairWord | OtherWord} Word */
/** @typedef {Lists & { [word in Word]: string }} Words */
/** @typedef {Record<Layout, Record<Shape, string>>} Scripts */

/**
 * The index of the map in a language, see components/map/index.py; `until` is the last day of the date of the latest
 * dated fact, `steps` are the least numbers of ties of each width of the lines of pairs; `layer` is the id of the layer
 * whose ties these are, empty for the book's; `details` is the address below which ties are that it leaves out.
 *
 * @typedef {object} MapIndex
 * @property {string} leaflet
 * @property {string} highlight
 * @property {Scripts} scripts
 * @property {{ names: string, scripts: Scripts }} districts
 * @property {Day} today
 * @property {Day} known
 * @property {[Day, string][]} doubts
 * @property {Day | null} until
 * @property {Day[]} eras
 * @property {[Day, string][]} changes
 * @property {Record<string, Place>} places
 * @property {boolean} bundled
 * @property {string} layer
 * @property {number[]} steps
 * @property {Record<string, Tie>} ties
 * @property {Record<string, Tie>} wide
 * @property {Record<string, Row>} rows
 * @property {string | null} [details]
 * @property {Words} text
 */

/**
 * What a place highlights in an era: what is on its territory then (itself, where nothing is said), the places it lies
 * in, and the numbers of its own ties and of those within it.
 *
 * @typedef {object} PlaceEntry
 * @property {string[]} [at]
 * @property {string[]} [around]
 * @property {number[]} [own]
 * @property {number[]} [below]
 */
/** @typedef {[places: string[], ties: number[]]} ClaimEntry */

/**
 * The table of highlights, see components/map/highlight_table.py. A place has an entry for each era, or one for all;
 * so has a line of a pair of units.
 *
 * @typedef {object} HighlightTable
 * @property {string[]} ties
 * @property {Record<string, PlaceEntry[]>} places
 * @property {Record<string, ClaimEntry>} claims
 * @property {Record<string, ClaimEntry>} orgs
 * @property {Record<string, ClaimEntry>} people
 * @property {Record<string, number[][]>} lines
 */

/**
 * What is chosen, and claims that are lit beside it; see `lighting`.
 *
 * @typedef {object} Chosen
 * @property {string | null} [place]
 * @property {string | null} [claim]
 * @property {string | null} [org]
 * @property {string | null} [person]
 * @property {string | null} [by]
 * @property {string | null} [kz]
 * @property {string[]} [lit]
 * @property {string | null} [own] A claim of the layer that is shown beside the book.
 */
/** @typedef {{ day: Day, kinds: string[], statuses: string[], themes: string[] }} Filtered */
/** @typedef {Chosen & Filtered & { layout: Layout }} MapState */

/**
 * What a selection lights, of what is seen: places, and ids of arcs; `all` has the ties that it speaks of, seen or not.
 *
 * @typedef {object} Light
 * @property {boolean} any
 * @property {Set<string>} selected
 * @property {Set<string>} partner
 * @property {Set<string>} belowPlaces
 * @property {Set<string>} ties
 * @property {Set<string>} below
 * @property {Set<string>} all
 */

/** @typedef {{ place: string, count: number, text: string }} NumberedPlace */
/** @typedef {{ name: string, unit: string, approx: boolean }} District */

/**
 * What Python hands to the map's host; `panels` is the address below which the documents of the panel beside it are,
 * and `query` the address of the page that is answered.
 *
 * @typedef {object} MapData
 * @property {string} index
 * @property {string | null} [own] The index of the layer that is shown beside the book.
 * @property {number} seq
 * @property {string} [panels]
 * @property {Record<string, string>} [query]
 * @property {"full" | "small" | "show"} size
 * @property {NumberedPlace[] | null} pins
 * @property {Chosen & Omit<Filtered, "day"> & { date: Day | null, layout: Layout }} state
 */
/** @typedef {{ index: MapIndex, table: HighlightTable, data: MapData }} ReadMap */
/** @typedef {{ parentElement: HTMLElement, data: MapData, setTriggerValue: Send }} Component */
/** @typedef {(name: "select", question: Question) => void} Send */
/** @typedef {{ [name: string]: unknown }} Question */

/**
 * What is drawn on the book's map beside its ties: those of a layer, or what a draft would change.
 *
 * @typedef {object} Beside
 * @property {string} url
 * @property {HTMLElement} count Says what is drawn, and how much.
 * @property {(state: MapState) => Record<string, unknown>} asked What the address is asked for of it.
 * @property {(state: MapState, light: Light) => Light} lightBook What is lit of the book's map.
 * @property {(canvas: import("./canvas.js").Canvas, options: { numbered: boolean }) => Promise<void>} paint
 * @property {(view: import("./map_view.js").MapView) => string} spoken
 * @property {(place: string) => string} tiesOf
 * @property {(state: MapState) => Promise<void>} [learn] Asks for what of a choice is not there yet.
 * @property {(state: MapState) => OwnShown} [beside] Ranks of the layer, beside those of the map.
 */

/**
 * What the map shows, for the parts beside it.
 *
 * @typedef {object} Shown
 * @property {MapIndex} index
 * @property {MapState} state
 * @property {string[]} seen
 * @property {Light} light
 * @property {Map<string, Counts>} counts
 * @property {(place: string | null, claim?: string | null) => void} select
 * @property {OwnShown | null} [own] Of the layer that is shown beside the book.
 */
/** What is shown of a layer beside the book: never counted with it. */
/** @typedef {{ title: string, index: MapIndex, counts: Map<string, Counts> }} OwnShown */

export {};
