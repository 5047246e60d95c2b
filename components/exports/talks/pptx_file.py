"""PPTX of a talk: a slide a step with headline, picture, number and source line, to be edited; notes below it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Mm

from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.story.of_layers.step_facts import facts_of_step, step_view
from components.documents.story.step_pictures import ChartPicture, MapPicture, MatrixPicture, TimeLinePicture
from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.slides import (
    ACCENT,
    HEIGHT,
    INK,
    POINT,
    SOFT,
    WIDTH,
    add_picture,
    box,
    finished,
    named,
    presentation,
    say,
    title_frame,
)
from components.exports.talks import talk_words as words
from components.exports.talks.slide_chart import add_chart
from components.exports.talks.slide_tables import add_legend, add_matrix, add_table, add_time_line, table_height
from components.exports.talks.step_map import draw_step_map
from components.exports.talks.unbroken import unbroken_talk
from components.map.picture.sheet import wrapped

if TYPE_CHECKING:
    from pptx.slide import Slide

    from components.context import View
    from components.documents.story.model import BigNumber, Step, Talk
    from components.exports.paper_parts.slides import Place
    from data.enums import Lang

MARGIN_X, MARGIN_Y = Mm(17), Mm(9.6)
"""Nothing is in the outer twentieth of a slide."""
INNER: Final = WIDTH - 2 * MARGIN_X
TITLE: Final = (MARGIN_X, MARGIN_Y, INNER, Mm(36))
HEADLINES: Final = (32, 30, 28, 26, 24)
"""Sizes of a headline: the largest in which it and the second one have room."""
SECOND: Final = 0.7
"""The second headline, of the size of the first."""
LINE: Final = 1.2
GAP: Final = Mm(4)
NOTE: Final = Mm(6)
SIDE: Final = Mm(92)
"""The column of the number, and of the legend of a table."""
LINES: Final = Mm(158)
"""Where the source line begins."""
NAMES: Final = 19.5
"""The largest letters of a map, in points."""
NUMBER: Final = 54
SMALLEST_NUMBER: Final = 36
AROUND, LABEL, SOURCE, BOOK, GEOMETRY, LEGEND, LAYER = 20, 15, 12, 9, 7, 12, 14


def write_pptx(view: View, talk: Talk) -> bytes:
    """
    Return a talk as PPTX; the same talk gives the same bytes.

    Texts are texts, each with its language; charts and tables are native, a map is a picture with words for it. The
    name of each shape says which step or which claims it is of.

    Parameters
    ----------
    view
        The facts, the language of the talk, and today.
    talk
        The talk.
    """
    made, talk = presentation(TITLE), unbroken_talk(talk)
    for number, step in enumerate(talk.steps, start=1):
        slide = made.slides.add_slide(made.slide_layouts[0])
        top = _mark(slide, talk, step, _headline(slide, talk, step))
        _picture(slide, step_view(view, step.view) or view, step, top)
        if step.number:
            _number(slide, step.number, (WIDTH - MARGIN_X - SIDE, top, SIDE, Mm(60)), talk.lang)
        _lines(slide, talk, step, number)
        _notes(slide, step, talk.lang)
    day = datetime.fromisoformat(view.atlas.contract.created).date()
    return finished(made, title=talk.title, lang=talk.lang, day=day)


def _headline(slide: Slide, talk: Talk, step: Step) -> int:
    """Set the headline with the second one below it, and return where the picture begins."""
    frame = title_frame(slide, name=named(step.id, step.claims))
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    size = next((size for size in HEADLINES if _height(step, size) <= TITLE[3]), HEADLINES[-1])
    say(frame, step.headline, talk.lang, size=size, bold=True, colour=ACCENT, first=True)
    if step.headline2 and talk.lang2:
        say(frame, step.headline2, talk.lang2, size=round(size * SECOND), colour=SOFT)
    title, height = slide.shapes.title, _height(step, size)
    if title is not None:
        title.left, title.top, title.width, title.height = *map(Emu, TITLE[:3]), Emu(height)
    return TITLE[1] + height + GAP


def _mark(slide: Slide, talk: Talk, step: Step, top: int) -> int:
    """Set the mark of the layer below the headline, with what it says beside the book; return where it ends."""
    layer = step.layer
    if layer is None:
        return top
    said = [f"{line.text.removesuffix('.')} ({line.source})" for line in layer.said]
    text = " ".join(filter(None, (f"{layer.mark}.", layer.note)))
    lines = [text, *said]
    height = sum(len(wrapped(clean(line), LAYER, INNER / POINT)) for line in lines) * LAYER * LINE * POINT
    frame = box(slide, (MARGIN_X, top, INNER, round(height)), name=f"layer {layer.id}")
    for number, line in enumerate(lines):
        say(frame, line, talk.lang, size=LAYER, bold=number == 0, colour=INK, first=number == 0)
    return top + round(height) + GAP


def _height(step: Step, size: float) -> int:
    """Return about how high the headlines are in letters of a size."""
    room = INNER / POINT
    first = len(wrapped(step.headline, size * 1.06, room)) * size
    second = len(wrapped(step.headline2, size * SECOND, room)) * size * SECOND if step.headline2 else 0
    return round((first + second) * LINE * POINT)


def _picture(slide: Slide, view: View, step: Step, top: int) -> None:
    """Add the picture of a step; of one that has none, the sentence that says why."""
    shown, lang = step.shown, view.lang
    side = bool(step.number) or isinstance(shown, MatrixPicture)
    place = MARGIN_X, top, INNER - (SIDE + 2 * GAP if side else 0), LINES - GAP - top
    match shown:
        case MapPicture():
            letters = NAMES * 1000 * POINT / place[2]
            drawn = draw_step_map(view, shown, aspect=place[2] / place[3], letters=letters)
            add_picture(slide, drawn, place, name=named("map", shown.lit), scale=1.6)
        case ChartPicture():
            table = table_height(shown.table, place[2]) if shown.table else 0
            room = *place[:3], place[3] - (NOTE if shown.note else 0) - table
            add_chart(slide, shown, room, lang, name=named("chart", chart_claims(shown)))
            if shown.table:
                add_table(slide, shown.table, (place[0], place[1] + place[3] - table, place[2], table), lang.code)
            _note(slide, shown.note, place, lang.code)
        case TimeLinePicture():
            name = named("time-line", tuple(moment.claim for moment in shown.moments))
            more = words.more_moments(lang.code, shown.more) if shown.more else ""
            room = *place[:3], place[3] - (NOTE if more else 0)
            add_time_line(slide, shown, room, lang.code, name=name)
            _note(slide, more, place, lang.code)
        case MatrixPicture():
            add_matrix(slide, shown, place, lang.code, name="matrix")
            legend = Mm(56)
            spot = WIDTH - MARGIN_X - SIDE, LINES - GAP - legend, SIDE, legend
            add_legend(slide, shown, spot, lang.code, size=LEGEND)
        case None:
            say(box(slide, place, name="fault"), step.fault, lang.code, size=AROUND, colour=INK, first=True)


def _note(slide: Slide, text: str, place: Place, lang: Lang) -> None:
    """Add a remark to a picture at the bottom of its place."""
    left, top, width, height = place
    if text:
        frame = box(slide, (left, top + height - NOTE, width, NOTE), name="note")
        say(frame, text, lang, size=SOURCE, colour=SOFT, first=True)


def chart_claims(chart: ChartPicture) -> tuple[str, ...]:
    """Return the claims of the values of a chart, each once."""
    values = (value for series in chart.series for value in series.values if value and value.claim)
    return tuple(dict.fromkeys(str(value.claim) for value in values))


def _number(slide: Slide, number: BigNumber, place: Place, lang: Lang) -> None:
    """Add the number, as large as its column allows, with what it is of."""
    frame = box(slide, place, name=named("number", (number.claim,)))
    room = place[2] / POINT
    fits = (size for size in range(NUMBER, SMALLEST_NUMBER, -2) if len(wrapped(clean(number.value), size, room)) == 1)
    if number.hedge:
        say(frame, number.hedge, lang, size=AROUND, colour=SOFT, first=True)
    size = next(fits, SMALLEST_NUMBER)
    say(frame, number.value, lang, size=size, bold=True, colour=ACCENT, first=not number.hedge)
    if number.unit:
        say(frame, number.unit, lang, size=AROUND, colour=INK)
    say(frame, number.label, lang, size=LABEL, colour=SOFT)


def _lines(slide: Slide, talk: Talk, step: Step, number: int) -> None:
    """Add the source line, which step of how many it is, and the book; below a map whose geometry it is."""
    count = Mm(24)
    if step.source:
        frame = box(slide, (MARGIN_X, LINES, INNER - count, Mm(10)), name="source")
        say(frame, step.source, talk.lang, size=SOURCE, colour=INK, first=True)
    frame = box(slide, (WIDTH - MARGIN_X - count, LINES, count, Mm(6)), name="position")
    say(frame, f"{number} / {len(talk.steps)}", talk.lang, size=SOURCE, colour=SOFT, first=True, align=PP_ALIGN.RIGHT)
    bottom = HEIGHT - MARGIN_Y
    frame = box(slide, (MARGIN_X, LINES + Mm(8), INNER, bottom - LINES - Mm(8)), name="book")
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    say(frame, facts_of_step(step, f"{talk.book} {talk.until}"), talk.lang, size=BOOK, colour=SOFT, first=True)
    if isinstance(step.shown, MapPicture):
        say(frame, GEOMETRY_SOURCES, talk.lang, size=GEOMETRY, colour=SOFT)


def _notes(slide: Slide, step: Step, lang: Lang) -> None:
    """Fill the notes: what the speaker says, a paragraph a line."""
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        raise LookupError("The notes of the slide have no text.")
    for number, line in enumerate(step.notes.split("\n")):
        say(frame, line, lang, size=12, colour=INK, first=number == 0)
