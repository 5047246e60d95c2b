"""Views and outlines for the tests of outlines."""

from __future__ import annotations

from datetime import date
from typing import Final

from components.context import View
from components.documents.citing.citation_forms import Form
from components.documents.outline.own_outline import OutlinePart, OwnOutline, PartKind
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

DAY: Final = date(2026, 11, 24)
NOTED: Final = "turnover-2021"
"""A claim of a note of the book."""
DERIVED: Final = "balance-food-2020"
CLAIMS: Final = (
    "gomel-pavlodar-agreement-2016", "belaz-astanabelazservice-contract-2021", "gomel-kostanay-proposal-2013",
    "cooperation-programme-2009-2016", NOTED,
)  # fmt: skip


def view(lang: Lang = Lang.EN) -> View:
    """Return a view of the whole data."""
    return View(ATLAS, Selection(lang=lang), language(lang), DAY)


def fact(number: int, claim: str, *, text: str = "", said: str = "") -> OutlinePart:
    """Return a fact."""
    return OutlinePart(id=f"p{number}", kind=PartKind.FACT, claim=claim, text=text, said=said)


def figure(number: int, address: str, picture: str, *, text: str = "") -> OutlinePart:
    """Return a figure."""
    return OutlinePart(id=f"p{number}", kind=PartKind.FIGURE, view=address, picture=picture, text=text)


def outline(*parts: OutlinePart, lang: Lang = Lang.KK, form: Form = Form.GOST) -> OwnOutline:
    """Return an outline of parts; without any it has a heading and five facts."""
    heading = OutlinePart(id="p90", kind=PartKind.HEADING, text="Сауда")
    facts = tuple(fact(number, claim) for number, claim in enumerate(CLAIMS, start=1))
    return OwnOutline(
        data_version=ATLAS.version,
        lang=lang,
        form=form,
        title="Қазақстан мен Беларусь",
        parts=parts or (heading, *facts),
    )
