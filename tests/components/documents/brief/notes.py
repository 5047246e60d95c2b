"""A note that tests of several modules look at."""

from __future__ import annotations

from datetime import date
from typing import Final

from components.documents.brief.model import Author, BlockKind, Reply
from components.documents.brief.note import Note, OwnLine
from data.enums import Lang

AGREEMENT: Final = "have:gomel-pavlodar-agreement-2016"
GOODS: Final = "have:goods-export-gomel-pavlodar-2017-01-02"
TURNOVER: Final = "have:turnover-gomel-pavlodar-2016"
PROMISE: Final = "unanswered:venture-kzs5-pavlodar-2017"

NOTE: Final = Note(
    by="BY-HO",
    kz="KZ-55",
    guest="KZ-55",
    day=date(2026, 12, 1),
    lang=Lang.EN,
    lang2=Lang.KK,
    data_version="2026.11.1",
    off=frozenset({GOODS, "have:what-is-no-more"}),
    shortened=frozenset({AGREEMENT}),
    order=(TURNOVER, AGREEMENT, "own:2"),
    own=(
        OwnLine(
            id="own:1",
            block=BlockKind.HAVE,
            text="The agreement was prolonged in 2021.",
            name="A. Adviser",
            day=date(2026, 11, 29),
            corrects=AGREEMENT,
        ),
        OwnLine(
            id="own:2",
            block=BlockKind.ELSEWHERE,
            text='=1+1 {{7*7}} <b>№ 5</b> #panic("x")',
            name="",
            day=date(2026, 11, 30),
        ),
    ),
    replies={
        PROMISE: Reply(
            state="Ten were delivered.",
            who="Gomselmash",
            until="March 2027",
            author=Author(name="A. Adviser", day=date(2026, 11, 29)),
        )
    },
    seen={AGREEMENT: "Another sentence.", GOODS: "1\u202fдекабря"},
)
