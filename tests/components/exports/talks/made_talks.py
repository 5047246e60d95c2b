"""Talks made by hand with a step of each kind of picture, those of the tables, and what is read back from files."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import pptx
from pypdf import PdfReader

from components.context import View, current_atlas
from components.documents.story.model import BigNumber, Picture, Step, Talk
from components.documents.story.step_pictures import (
    ChartPicture,
    ChartSeries,
    ChartValue,
    MapPicture,
    MatrixPicture,
    Moment,
    TimeLinePicture,
)
from components.documents.story.talks import find_talk, shipped_ids
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE

if TYPE_CHECKING:
    from pptx.presentation import Presentation

    from components.documents.story.step_pictures import Shown

ATLAS = current_atlas()
TODAY: Final = date(2026, 11, 30)
WORDS: Final = {
    Lang.EN: "In 2016 they traded goods",
    Lang.RU: "В 2016 году они торговали",
    Lang.BE: "У 2016 годзе яны гандлявалі",
    Lang.KK: "2016 жылы олар сауда жасады",
}
MAP: Final = MapPicture(by="BY-HO", kz="KZ-55", lit=("gomel-pavlodar-agreement-2016",), alt="The map in words")
CHART: Final = ChartPicture(
    title="Trade",
    unit="million US dollars",
    categories=("2014", "2015", "2016"),
    series=(
        ChartSeries(
            name="Turnover",
            values=(
                ChartValue(value=966.8, label="966.8", claim="turnover-2014", lit=True),
                None,
                ChartValue(value=420, label="about 420", claim="turnover-2016", exact=False),
            ),
        ),
        ChartSeries(name="Exports", values=(None, None, ChartValue(value=300.5, label="300.5", claim="exports-2016"))),
    ),
    note="Outlined: not exact",
    alt="The chart in words",
)
LINE: Final = TimeLinePicture(
    title="Time line",
    moments=(
        Moment(when="1996", text="An agreement", claim="tie-1996", lit=True),
        Moment(when="April 2017", text="A visit of a delegation", claim="event-2017"),
    ),
    more=5,
    alt="The time line in words",
)
MATRIX: Final = MatrixPicture(
    title="All pairs",
    rows=(("BY-HO", "Gomel Region"), ("BY-MI", "Minsk Region")),
    columns=(("KZ-55", "Pavlodar Region"), ("KZ-35", "Karaganda Region"), ("KZ-71", "Astana")),
    cells=(("signed", "none", "below"), ("none", "carried", "none")),
    states=(("signed", "Signed", 1), ("below", "Below", 1), ("carried", "Carried", 1), ("none", "Nothing", 3)),
    lit=(("BY-HO", "KZ-55"),),
    alt="The table in words",
)
SHOWN: Final[dict[Picture, Shown]] = {
    Picture.MAP: MAP,
    Picture.CHART: CHART,
    Picture.TIME_LINE: LINE,
    Picture.MATRIX: MATRIX,
}


def view(lang: Lang) -> View:
    return View(ATLAS, Selection(lang=lang), language(lang), TODAY)


def made(lang: Lang = Lang.RU, lang2: Lang | None = None) -> Talk:
    """Return a talk with a step of each kind, and one that has lost its picture."""
    number = BigNumber(
        hedge="около",
        value="2,5",
        unit="млн долл. США",
        label="Товарооборот, 2016",
        claim="turnover-gomel-pavlodar-2016",
    )
    steps = [
        Step(
            id=f"step-{kind.value}", view="/", picture=kind, headline=f"{WORDS[lang]}: {kind.value}",
            headline2=WORDS[lang2] if lang2 else "", number=number if kind is not Picture.MATRIX else None,
            source="Source: chapter 3, note 63", claims=(f"claim-{kind.value}", "turnover-gomel-pavlodar-2016"),
            seconds=45, notes=f"{WORDS[lang]}.\nThe second line.", shown=shown,
        )
        for kind, shown in SHOWN.items()
    ]  # fmt: skip
    lost = replace(steps[0], id="step-lost", shown=None, number=None, source="", fault="The claim is no more.")
    return Talk(
        id="made", lang=lang, lang2=lang2, title="A talk", title2="Another" if lang2 else "", minutes=4,
        steps=(*steps, lost), until="Up to April 2017.", book="B. Zalesskij. 2023.", data_version="2026.11.24",
    )  # fmt: skip


def hostile(lang: Lang = Lang.RU) -> Talk:
    """Return a talk whose texts are hostile."""
    given = made(lang, Lang.KK)
    values = tuple(replace(value, label=HOSTILE) if value else None for value in CHART.series[0].values)
    shown: dict[Picture, Shown] = {
        Picture.MAP: replace(MAP, alt=HOSTILE),
        Picture.CHART: replace(
            CHART, title=HOSTILE, unit=HOSTILE, categories=(HOSTILE, "=1+1", "{0}"),
            series=(ChartSeries(name=HOSTILE, values=values),), note=HOSTILE, alt=HOSTILE,
        ),
        Picture.TIME_LINE: replace(
            LINE, moments=(Moment(when=HOSTILE, text=HOSTILE, claim="claim-1"),), alt=HOSTILE,
        ),
        Picture.MATRIX: replace(
            MATRIX, rows=(("BY-HO", HOSTILE), ("BY-MI", "=1+1")), states=(("signed", HOSTILE, 1), *MATRIX.states[1:]),
            alt=HOSTILE,
        ),
    }  # fmt: skip
    steps = tuple(
        replace(
            step, headline=HOSTILE, headline2=HOSTILE, source=HOSTILE, notes=HOSTILE, fault=HOSTILE,
            shown=shown[step.picture] if step.shown else None,
            number=replace(step.number, hedge=HOSTILE, unit=HOSTILE, label=HOSTILE) if step.number else None,
        )
        for step in given.steps
    )  # fmt: skip
    return replace(given, title=HOSTILE, title2=HOSTILE, steps=steps, until=HOSTILE, book=HOSTILE)


@lru_cache(maxsize=32)
def of_tables(talk_id: str, lang: Lang, lang2: Lang | None = None) -> Talk:
    """Return a talk of the tables, of a pair or a region."""
    return find_talk(view(lang), talk_id, lang2=lang2)


SHIPPED: Final = shipped_ids(view(Lang.EN))


def opened(package: bytes) -> Presentation:
    """Return a PPTX file as the library reads it."""
    return pptx.Presentation(io.BytesIO(package))


def attached(content: bytes) -> Any:
    """Return the talk that a PDF carries as an attached file."""
    files: Any = PdfReader(io.BytesIO(content)).attachments
    [talk] = files["talk.json"]
    return json.loads(talk)
