"""Records of a document for readers: document, answer, section, item, badge, action, evidence, and how each travels.

Whoever writes texts returns these records; `to_json` is called where a document leaves for a browser or an answer of
the API. `tests/components/documents/js_types.py` writes the types of `components/static/lib/document_types.js` from
them, with which the scripts of the pages are checked.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from components.documents.texts import Json, Marked, Text
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAIN: Final = "plain"
"""The tone of what is not set apart; it does not travel."""


class Keep(Enum):
    """What a choice says of a part of the address that stays as it is."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP
Wish: TypeAlias = "str | Keep | None"
"""What a choice asks of a part of the address: a value, None to clear it, or to keep it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Go:
    """What choosing something asks of the address; the names are those of `components.session.address.apply`."""

    q: Wish = KEEP
    place: Wish = KEEP
    by: Wish = KEEP
    kz: Wish = KEEP
    claim: Wish = KEEP
    org: Wish = KEEP
    person: Wish = KEEP
    own: Wish = KEEP
    date: Wish = KEEP
    page: Wish = KEEP
    part: Wish = KEEP
    source: Wish = KEEP
    guest: Wish = KEEP
    day: Wish = KEEP
    kinds: tuple[str, ...] | Keep = KEEP
    themes: tuple[str, ...] | Keep = KEEP

    def to_json(self) -> dict[str, Json]:
        """Return what is asked for; None, which clears, travels too."""
        asked = ((part.name, getattr(self, part.name)) for part in dataclasses.fields(self))
        return {name: _plain(value) for name, value in asked if value is not KEEP}


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A short label of an item; its tone is a class of the style sheet, such as ``doubt``."""

    text: str
    tone: str = PLAIN

    def to_json(self) -> Json:
        """Return the badge as it travels, its text and its tone, a plain one as its text alone."""
        return self.text if self.tone == PLAIN else [self.text, self.tone]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a section.

    Attributes
    ----------
    claim
        The claim it is about.
    go
        What choosing it asks for; it cannot be chosen without.
    value, hedge, unit
        A figure, as the source hedges it.
    badges
        Labels below the title.
    lines
        Lines of text below the labels.
    source
        The short line that names where the claim is written; with it the item has an evidence card.
    tone
        A class of the style sheet, such as ``figure`` or ``row``.
    title
        What it is called.
    """

    claim: str | None = None
    go: Go | None = None
    value: str | None = None
    hedge: str = ""
    unit: str = ""
    badges: tuple[Badge, ...] = ()
    lines: tuple[Text, ...] = ()
    source: str | None = None
    tone: str = PLAIN
    title: Text

    def to_json(self) -> dict[str, Json]:
        """Return the item as it travels: one that is about a claim opens it, unless ``go`` says something else."""
        found = _written(self)
        if self.go is not None:
            found["go"] = self.go.to_json()
        elif self.claim:
            found["go"] = False
        if self.claim and self.go == Go(claim=self.claim):
            del found["go"]
        if self.tone == PLAIN:
            del found["tone"]
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of a document: its items, how many there are where that is said, and a remark.

    `empty` is shown where there are no items. A folded section shows its title and number alone until it is opened.
    """

    id: str
    title: str
    items: tuple[Item, ...] = ()
    count: int | None = None
    empty: str = ""
    note: str = ""
    folded: bool = False

    def to_json(self) -> dict[str, Json]:
        """Return the section as it travels."""
        found = _written(self)
        if self.items:
            found.pop("empty", None)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a page says before anything else, each with its evidence.

    Attributes
    ----------
    title
        The heading for those who hear the page.
    sentences
        A few sentences: the claims that matter most.
    moments
        Dated claims from the earliest to the latest; the value of an item is its date.
    numbers
        A few figures.
    """

    title: str
    sentences: tuple[Item, ...] = ()
    moments: tuple[Item, ...] = ()
    numbers: tuple[Item, ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Return the answer as it travels."""
        return _written(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A button of a document; the filled one is what most come for."""

    id: str
    text: str
    go: Go
    filled: bool = False

    def to_json(self) -> dict[str, Json]:
        """Return the button as it travels."""
        return _written(self) | {"filled": self.filled}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document: its heads, remarks, sections and buttons.

    Attributes
    ----------
    place, claim, org, person
        What it is about.
    lang
        Its language.
    lead, notes
        Sentences below the title, and remarks below those.
    answer
        What the page says first.
    contents
        The title of the list of its sections; none without.
    close
        The name of the button that clears the selection; none without.
    eyebrow
        What kind of thing the title names.
    figure
        The picture of the view that the title names, which a reader can put into an outline; empty without.
    """

    place: str | None = None
    claim: str | None = None
    org: str | None = None
    person: str | None = None
    lang: Lang
    lead: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    answer: Answer | None = None
    contents: str = ""
    sections: tuple[Section, ...] = ()
    actions: tuple[Action, ...] = ()
    close: str | None = None
    eyebrow: str = ""
    figure: str = ""
    title: str = ""

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of all sections, in their order."""
        return tuple(item for section in self.sections for item in section.items)

    def to_json(self) -> dict[str, Json]:
        """Return the document as it travels: without what is empty or plain.

        A click is answered with a whole document; half of it would be names of empty parts.
        """
        return _written(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The evidence card of a claim.

    Attributes
    ----------
    label
        The short line that names the source.
    rows
        Pairs of a heading and a text.
    english
        The headings of those texts that the data has in English alone.
    links
        Pairs of a text and an address: to the source with all that rests on it, and to how the claim is cited.
    """

    label: str
    rows: tuple[tuple[str, str], ...]
    english: tuple[str, ...]
    links: tuple[tuple[str, str], ...]

    def to_json(self) -> dict[str, Json]:
        """Return the card as the API answers with it."""
        return {name: _plain(getattr(self, name)) for name in ("label", "rows", "english", "links")}


def section(id_: str, title: str, items: Iterable[Item], *, empty: str = "", note: str = "") -> Section:
    """Return a section that says how many items it has."""
    shown = tuple(items)
    return Section(id=id_, title=title, items=shown, count=len(shown) or None, empty=empty, note=note)


def folded(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return sections that show their titles and numbers alone until they are opened."""
    return tuple(dataclasses.replace(part, folded=True) for part in sections)


def filled(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return those of some sections that have items."""
    return tuple(part for part in sections if part.items)


def in_full(part: Any) -> Any:  # noqa: ANN401 - a record or any part of one
    """Return a record with every field, empty ones too, for scripts that read it so: see `parts/comparison`."""
    if isinstance(part, tuple):
        return [in_full(entry) for entry in part]
    if isinstance(part, Go | Marked):
        return part.to_json()
    if dataclasses.is_dataclass(part):
        return {own.name: in_full(getattr(part, own.name)) for own in dataclasses.fields(part)}
    return part


def _written(record: Document | Answer | Section | Item | Action) -> dict[str, Json]:
    """Return the fields of a record as they travel, those that are empty left out."""
    own = ((part.name, _plain(getattr(record, part.name))) for part in dataclasses.fields(record))
    return {name: value for name, value in own if value not in (None, "", [], False)}


def _plain(value: Any) -> Json:  # noqa: ANN401 - a field of a record
    """Return a field as it travels."""
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Lang):
        return value.value
    written: Json = value.to_json() if hasattr(value, "to_json") else value
    return written
