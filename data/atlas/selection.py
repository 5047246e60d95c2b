"""Selection of a view, read from and written to the parameters of an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal, TypedDict

from data.atlas.goods_choice import GOODS_READERS
from data.atlas.sent_links import readings, without_added
from data.atlas.talk_ids import talk_id
from data.enums import DataChoice, Lang, Order, SourcesPart, Status, TieKind
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from data.atlas.atlas import Atlas
    from data.enums import Reporter
    from data.trade.goods_codes import GoodsLevel

    _Reader = Callable[[str, Atlas], object]

FIRST_DAY: Final = date(1996, 1, 1)
YEARS_AHEAD: Final = 10
"""So many years ahead a visit may be planned."""
EARLIEST_MORNING: Final = timedelta(hours=14)
"""So much earlier than in UTC a day begins where it begins first: a link of today may come from there."""
WHOLE_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
YES: Final = ("1",)
STEP: Final = re.compile(r"[1-9]\d{0,2}", re.ASCII)
SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,30}", re.ASCII)
"""How the id of a layer or of a claim is written."""
LAYOUTS: Final = ("side", "true")
GUESTS: Final = ("by", "kz")
CHOICES: Final = ("place", "person", "org", "claim", "own")
"""What can be selected; of several in one address the last of these is meant."""


class Filters(TypedDict):
    """Which ties are kept; an empty set keeps all."""

    kinds: frozenset[str]
    statuses: frozenset[str]
    themes: frozenset[str]


NO_FILTERS: Final = Filters(kinds=frozenset(), statuses=frozenset(), themes=frozenset())
"""Keeps all ties."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A view: what is chosen, when, and what is filtered; the defaults are the plain map of today.

    Attributes
    ----------
    place, claim, org, person, own
        What is selected: a place, a claim, an organisation, a person, or a claim of the layer that is shown beside the
        book; at most one of them.
    by, kz
        A pair of places.
    versus
        What the place or the pair is compared with: an id, or two with a comma, Belarus first.
    visit_day
        The day of a visit, the parameter ``day``; None is today.
    date
        The day of the map; None is today.
    layout
        Side by side or true scale.
    kinds, statuses, themes
        Filters of ties; empty keeps all.
    order
        How rows and columns of the white spots are ordered.
    part
        The part of the page of sources; None is the citation of what is chosen, else the notes.
    source
        The source whose entry is open there; behind a slash the chapter of the book as its locators name it.
    q
        Words searched for.
    guest
        The side of a pair that comes to the other.
    lang
        Language of the page.
    lang2
        The second language of a paper or of a talk; None where it has one.
    talk
        The talk that is shown; see `data.atlas.talk_ids`.
    step
        Which of its steps, counted from 1.
    quiz
        Whether the page of learning asks the questions of a quiz.
    seed, n
        What a quiz is drawn from, and how many questions it has; none and 0 where the page chooses.
    data
        Whose facts are shown: the book's, a layer's, or both beside each other.
    layer
        The layer; None is the first one that the visitor may see. Of the book alone it is None.
    goods
        The code of the goods of a layer that are opened: a chapter, a heading or a subheading; empty for all.
    level
        How finely goods are named; None is the finest that is on record, up to headings.
    reporter
        Whose statistics of goods come first; None is whoever has more.
    first_month, last_month
        The months of which goods are asked, ``2024-03``, the parameters ``from`` and ``to``; empty for the last twelve.
    """

    place: str | None = None
    claim: str | None = None
    org: str | None = None
    person: str | None = None
    by: str | None = None
    kz: str | None = None
    versus: str | None = None
    visit_day: date | None = None
    date: date | None = None
    layout: Literal["side", "true"] = "side"
    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    order: Literal["geography", "count", "name"] = "geography"
    part: SourcesPart | None = None
    source: str | None = None
    q: str = ""
    guest: Literal["by", "kz"] = "kz"
    lang: Lang = Lang.EN
    lang2: Lang | None = None
    talk: str | None = None
    step: int = 1
    quiz: bool = False
    seed: str = ""
    n: int = 0
    data: DataChoice = DataChoice.BOOK
    layer: str | None = None
    own: str | None = None
    goods: str = ""
    level: GoodsLevel | None = None
    reporter: Reporter | None = None
    first_month: str = ""
    last_month: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str], *, atlas: Atlas) -> tuple[Selection, tuple[str, ...]]:
        """Read a selection from the parameters of an address.

        Parameters
        ----------
        query
            The parameters.
        atlas
            The facts: what does not exist in them is not understood.

        Returns
        -------
        Selection
            What was understood, the default for the rest. A place that is no more opens at its last day.
        tuple of str
            Names of the parameters that were not understood.
        """
        unknown: list[str] = []
        found: dict[str, object] = {}
        for name, text in without_added(query).items():
            if name not in _FIELDS:
                unknown.append(name)
            elif text:
                try:
                    found[_FIELDS[name]] = _read(_READERS[_FIELDS[name]], text, atlas)
                except (KeyError, ValueError):
                    unknown.append(name)
        for name in _chosen(found)[:-1]:
            del found[name]
        if found.get("data", DataChoice.BOOK) is DataChoice.BOOK:  # of the book alone there is no layer
            found.pop("layer", None)
            found = {name: value for name, value in found.items() if name not in GOODS_READERS}
        if found.get("data") is not DataChoice.BOTH:
            found.pop("own", None)
        selection = cls(**found)  # type: ignore[arg-type]
        if selection.place and selection.date is None and (last := atlas.place(selection.place).valid_to):
            selection = cls(**{**found, "date": last})  # type: ignore[arg-type]
        return selection, tuple(sorted(unknown))

    @property
    def filters(self) -> Filters:
        """The filters of ties, as the atlas takes them."""
        return Filters(kinds=self.kinds, statuses=self.statuses, themes=self.themes)

    def to_query(self) -> dict[str, str]:
        """Return the parameters that say this selection, defaults left out."""
        return {
            name: _write(value)
            for name, field in _FIELDS.items()
            if (value := getattr(self, field)) != type(self).__dataclass_fields__[field].default and value
        }


def _read(reader: _Reader, text: str, atlas: Atlas) -> object:
    """Return what a text means, first as it is written, then as people send it; raise where it means nothing."""
    for reading in readings(text):
        try:
            return reader(reading, atlas)
        except (KeyError, ValueError):
            continue
    raise ValueError(text)


def _chosen(found: Mapping[str, object]) -> list[str]:
    """Return which of the parameters that exclude each other are given; the last of them is meant."""
    return [name for name in CHOICES if name in found]


# The parameter of a field where the address contract has another word for it.
_NAMES: Final = {"statuses": "status", "visit_day": "day", "first_month": "from", "last_month": "to"}
_FIELDS: Final[Mapping[str, str]] = {_NAMES.get(name, name): name for name in Selection.__dataclass_fields__}
PARAMETERS: Final = tuple(_FIELDS)
"""Names of the parameters of an address, in their order."""


def _write(value: object) -> str:
    if value is True:
        return YES[0]
    return ",".join(sorted(value)) if isinstance(value, frozenset) else str(value)


def _place(text: str, atlas: Atlas) -> str:
    return atlas.place(text).place_id


def _org(text: str, atlas: Atlas) -> str:
    if text not in atlas.tables["organisations"].index:
        raise ValueError(text)
    return text


def _person(text: str, atlas: Atlas) -> str:
    if text not in atlas.index.people:
        raise ValueError(text)
    return text


def _source(text: str, atlas: Atlas) -> str:
    source_id, _, chapter = text.partition("/")
    stated = (atlas.claim(claim).locator for claim in atlas.claims_of_source(atlas.source(source_id).source_id))
    if chapter and chapter not in {locator.split(",")[0] for locator in stated}:
        raise ValueError(text)
    return text


def _end(country: str) -> _Reader:
    def read(text: str, atlas: Atlas) -> str:
        place = atlas.place(text)
        if place.country != country:
            raise ValueError(text)
        return place.place_id

    return read


def _versus(text: str, atlas: Atlas) -> str:
    ids = text.split(",")
    if len(ids) == 1:
        return _place(text, atlas)
    by_id, kz_id = ids
    return f"{_end('BY')(by_id, atlas)},{_end('KZ')(kz_id, atlas)}"


def _date(text: str, _: Atlas) -> date:
    day = PartialDate.parse(text).first
    if not FIRST_DAY <= day <= (datetime.now(tz=UTC) + EARLIEST_MORNING).date():
        raise ValueError(text)
    return day


def _visit_day(text: str, _: Atlas) -> date:
    if not WHOLE_DAY.fullmatch(text) or not FIRST_DAY <= date.fromisoformat(text) <= last_visit_day():
        raise ValueError(text)
    return date.fromisoformat(text)


def _step(text: str) -> int:
    if not STEP.fullmatch(text):
        raise ValueError(text)
    return int(text)


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise ValueError(text)
    return text


def last_visit_day() -> date:
    """Return the last day for which a visit can be prepared: ten years from today, in UTC."""
    today = datetime.now(tz=UTC).date()
    is_leap_day = (today.month, today.day) == (2, 29)
    return today.replace(year=today.year + YEARS_AHEAD, day=28 if is_leap_day else today.day)


def _themes(text: str, atlas: Atlas) -> frozenset[str]:
    items = frozenset(text.split(","))
    if not items <= atlas.index.themes:
        raise ValueError(text)
    return items


# What one parameter's text means; each raises KeyError or ValueError where it means nothing.
_READERS: Final[Mapping[str, _Reader]] = {
    "place": _place,
    "claim": lambda text, atlas: atlas.claim(text).claim_id,
    "org": _org,
    "person": _person,
    "by": _end("BY"),
    "kz": _end("KZ"),
    "versus": _versus,
    "date": _date,
    "layout": lambda text, _: LAYOUTS[LAYOUTS.index(text)],
    "kinds": lambda text, _: frozenset(TieKind(item).value for item in text.split(",")),
    "statuses": lambda text, _: frozenset(Status(item).value for item in text.split(",")),
    "themes": _themes,
    "order": lambda text, _: Order(text).value,
    "part": lambda text, _: SourcesPart(text),
    "source": _source,
    "q": lambda text, _: text[:100],
    "guest": lambda text, _: GUESTS[GUESTS.index(text)],
    "visit_day": _visit_day,
    "lang": lambda text, _: Lang(text),
    "lang2": lambda text, _: Lang(text),
    "talk": talk_id,
    "step": lambda text, _: _step(text),
    "quiz": lambda text, _: YES.index(text) == 0,
    "seed": lambda text, _: text[:100],
    "n": lambda text, _: _step(text),
    "data": lambda text, _: DataChoice(text),
    "layer": lambda text, _: _slug(text),
    "own": lambda text, _: _slug(text),
    **GOODS_READERS,
}
