"""Speed of papers: every pair of today in every language as DOCX and PDF, and each form of one pair once it is warm."""

from __future__ import annotations

import time
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from components.context import View
from components.documents.brief.build import pair_brief
from components.exports.notes.docx_file import write_docx
from components.exports.notes.fit import fit
from components.exports.notes.pdf import write_pdf
from components.exports.notes.picture import draw_picture
from components.exports.notes.promise_sheet import write_xlsx
from components.exports.notes.slide import write_pptx
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY: Final = date(2026, 11, 30)
VISIT: Final = date(2026, 12, 1)
PAIR: Final = "BY-HO", "KZ-55"


def measure() -> dict[str, Any]:
    """Return the seconds of all pairs, the slowest paper among them, and the milliseconds of each form of one pair."""
    atlas = Atlas.load()
    units = atlas.units(TODAY)
    pairs = [(by, kz) for by in units if by.startswith("BY") for kz in units if kz.startswith("KZ")]
    began, slowest = time.perf_counter(), 0.0
    for lang in Lang:
        view = View(atlas, Selection(lang=lang), language(lang), TODAY)
        for by, kz in pairs:
            brief = pair_brief(view, by, kz, guest=kz, day=VISIT)
            picture = draw_picture(view, brief)
            for write in (write_docx, write_pdf):
                start = time.perf_counter()
                write(brief, picture=picture)
                slowest = max(slowest, time.perf_counter() - start)
    whole = time.perf_counter() - began
    return {
        "pairs": len(pairs),
        "forms_ms": {name: round(spent * 1000, 1) for name, spent in forms(atlas).items()},
        "values": {"papers_of_all_pairs": round(whole, 1), "slowest_paper": round(slowest, 3)},
    }


def forms(atlas: Atlas) -> dict[str, float]:
    """Return the seconds of each form of one pair, the least of five: the first ones make the machine warm."""
    views = [View(atlas, Selection(lang=lang), language(lang), TODAY) for lang in (Lang.RU, Lang.KK)]
    first, second = (pair_brief(view, *PAIR, guest=PAIR[1], day=VISIT) for view in views)
    picture = draw_picture(views[0], first)
    actions: dict[str, Callable[[], object]] = {
        "fit": partial(fit, first),
        "pdf": partial(write_pdf, first, picture=picture),
        "docx": partial(write_docx, first, picture=picture),
        "pptx": partial(write_pptx, first, picture=picture),
        "xlsx": partial(write_xlsx, first),
        "pdf_in_two": partial(write_pdf, first, second, picture=picture),
        "docx_in_two": partial(write_docx, first, second, picture=picture),
    }
    return {name: min(_seconds(action) for _ in range(5)) for name, action in actions.items()}


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
