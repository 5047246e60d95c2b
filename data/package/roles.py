"""Roles of columns: which column of a table is its date, title, place, side, quantity or theme."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.enums import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping


class Role(StrEnum):
    """What a column is for; `MEANINGS` says it in words."""

    DATE = "date"
    DATE_STATED = "date_stated"
    DATE_END = "date_end"
    EXPIRY = "expiry"
    TITLE = "title"
    SENTENCE = "sentence"
    PLACE = "place"
    ABOUT_PLACE = "about_place"
    VENUE = "venue"
    BY_PLACE = "by_place"
    KZ_PLACE = "kz_place"
    PARTY = "party"
    SPEAKER = "speaker"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    SIGNING = "signing"
    QUANTITY = "quantity"
    AMOUNT = "amount"
    HEDGE = "hedge"
    BELONGS_TO = "belongs_to"
    THEME = "theme"
    INFERRED = "inferred"


MEANINGS: Final[Mapping[Role, str]] = {
    Role.DATE: "when the fact, or the validity of the row, began or is to begin",
    Role.DATE_STATED: "when the fact was stated or first known",
    Role.DATE_END: "when what `date` began ended or is to end",
    Role.EXPIRY: "until when what was agreed is valid; the fact itself happened at its `date`",
    Role.TITLE: "what the row is called, one column a language, or one in English with translations",
    Role.SENTENCE: "the whole fact in one sentence, in English with translations",
    Role.PLACE: "where the fact is or happened",
    Role.ABOUT_PLACE: "places that the fact is about, wherever it was stated",
    Role.VENUE: "where a document was signed; the fact is not placed there",
    Role.BY_PLACE: "the Belarusian side: a place, or an organisation that acts from its seat",
    Role.KZ_PLACE: "the Kazakh side: a place, or an organisation that acts from its seat",
    Role.PARTY: "who takes part in the claim that the row belongs to: a place, an organisation or a person",
    Role.SPEAKER: "who says what the claim states that the row belongs to: a place, an organisation or a person",
    Role.UNNAMED: "a party or a speaker whom the source does not name, in words, one column a language",
    Role.DOCUMENT: "the agreement that the fact rests on",
    Role.SIGNING: "the agreements that the fact is the signing or the voicing of",
    Role.QUANTITY: "the number that the claim states",
    Role.AMOUNT: "a number that the row states besides its words, such as its capacity, its investment or its jobs",
    Role.HEDGE: "the hedge of the amount whose column begins with the same word",
    Role.BELONGS_TO: "the claims that the number belongs to, whose cards show it",
    Role.THEME: "what it is about: themes, or the branch of industry",
    Role.INFERRED: "whether a place is not stated but inferred from an organisation's seat",
}
"""The meaning of each role, as the data dictionary prints it."""

DATES: Final = (Role.DATE, Role.DATE_STATED)
"""Roles of the column in which a claim's fact begins; a table of claims has exactly one of them."""

ENDS: Final = (Role.DATE_END, Role.EXPIRY)
"""Roles of the column in which it ends; a table has at most one of them."""

PLACES: Final = (Role.PLACE, Role.ABOUT_PLACE, Role.VENUE, Role.BY_PLACE, Role.KZ_PLACE)
"""Roles of columns of claims that hold ids of places."""

PARTIES: Final = (Role.PARTY, Role.SPEAKER)
"""Roles of columns that hold the id of whom a claim's row of parties names."""

TYPES: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.QUANTITY: ("number",),
    Role.AMOUNT: ("number", "integer"),
    Role.INFERRED: ("boolean",),
}
"""Types of the columns of a role that is no text, date or pointer."""

HEDGE_SUFFIX: Final = "_qualifier"
"""The end of the name of a hedge's column; it begins as the column of its amount does."""

REPEATED: Final = frozenset({*PARTIES, Role.UNNAMED, Role.TITLE, Role.AMOUNT, Role.HEDGE})
"""Roles that several columns of one table may have: a party is a place, an organisation or a person, and words have
languages."""

NEEDED: Final[Mapping[Fact, frozenset[Role]]] = {
    Fact.TIE: frozenset({Role.TITLE, Role.BY_PLACE, Role.KZ_PLACE, Role.DOCUMENT, Role.THEME}),
    Fact.FIGURE: frozenset({Role.BY_PLACE, Role.KZ_PLACE, Role.QUANTITY, Role.DATE_END, Role.TITLE}),
    Fact.AGREEMENT: frozenset({Role.TITLE, Role.EXPIRY, Role.THEME}),
    Fact.VENTURE: frozenset({Role.TITLE, Role.PLACE, Role.THEME}),
    Fact.EVENT: frozenset({Role.TITLE, Role.PLACE, Role.DATE_END, Role.SIGNING}),
    Fact.STATEMENT: frozenset({Role.TITLE, Role.ABOUT_PLACE}),
}
"""Roles that a table must have for the kind of fact that its claims are, besides one of `DATES`."""
