"""Briefs that tests of several modules look at."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from components.context import View, current_atlas
from components.documents.brief.build import pair_brief, place_brief
from components.documents.brief.visit import pair_visit
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    from components.documents.brief.model import Block, BlockKind, Brief, Line
    from components.documents.brief.visit import Visit

ATLAS: Final = current_atlas()
TODAY: Final = date(2026, 11, 30)
DAY: Final = date(2026, 12, 1)
GOMEL_PAVLODAR: Final = ("BY-HO", "KZ-55")
MINSK_KARAGANDA: Final = ("BY-MI", "KZ-35")
EMPTY: Final = ("BY-BR", "KZ-23")

_NUMBER: Final = re.compile(r"\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?")
_ENGLISH: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def view(lang: Lang = Lang.EN, today: date = TODAY) -> View:
    """Return the plain view of a day."""
    return View(ATLAS, Selection(), language(lang), today)


@lru_cache(maxsize=1024)
def brief(by_id: str, kz_id: str, lang: Lang = Lang.EN, *, guest: str = "", day: date = DAY) -> Brief:
    """Return the brief of a pair; the guest is from Kazakhstan unless another is named."""
    return pair_brief(view(lang), by_id, kz_id, guest=guest or kz_id, day=day)


@lru_cache(maxsize=64)
def brief_of_place(place_id: str, lang: Lang = Lang.EN, *, guest: str = "", day: date = DAY) -> Brief:
    """Return the brief of a place, to which the other country comes unless it is the guest itself."""
    return place_brief(view(lang), place_id, guest=guest, day=day)


def visit(by_id: str, kz_id: str, lang: Lang = Lang.EN, *, guest: str = "", day: date = DAY) -> Visit:
    """Return the visit of a brief of a pair."""
    return pair_visit(view(lang), by_id, kz_id, guest=guest or kz_id, day=day)


def block(found: Brief, kind: BlockKind) -> Block:
    """Return a block of a brief."""
    return next(block for block in found.blocks if block.kind is kind)


def line(found: Brief, line_id: str) -> Line:
    """Return a line of a brief by its id."""
    return next(line for line in found.lines if line.id == line_id)


def numbers(text: str, lang: Lang) -> set[float]:
    """Return the numbers of a text, read as its language writes them."""
    if lang is Lang.EN:
        return {float(found.replace(",", "")) for found in _ENGLISH.findall(text)}
    found = (re.sub(r"\s", "", number) for number in _NUMBER.findall(text))
    return {float(number.replace(",", ".")) for number in found}
