"""Tables of a slide: a time line, and the states of all pairs of regions with their legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Mm

from components.exports.paper_parts.slides import INK, POINT, SOFT, add_run, box, colour_of, describe, say
from components.map.picture.sheet import text_width, wrapped

if TYPE_CHECKING:
    from pptx.dml.color import RGBColor
    from pptx.slide import Slide
    from pptx.table import Table, _Cell

    from components.documents.story.step_pictures import MatrixPicture, TimeLinePicture
    from components.exports.paper_parts.slides import Place
    from data.enums import Lang

STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of presentation programs that draws nothing: cells have their own colours."""
PLAIN, BAND, LIT = map(colour_of, ("FFFFFF", "F1F4F6", "D3E3F1"))
SIZES: Final = (24, 20, 18, 16, 14, 13, 12)
WHEN: Final = 0.26
"""The column of dates, of the width of a time line."""
LINE: Final = 1.2
PAD: Final = Mm(1.6)

SIGNS: Final = {
    "signed": "●", "undated": "○", "memorandum": "◊", "intent": "▲", "below": "▪", "carried": "□", "none": "–",
}  # fmt: skip
"""The sign of each state in black and white; of another one its number in the legend."""
STATES: Final = {
    "signed": "8FB4DA", "undated": "CFE0F1", "memorandum": "CFE0F1", "intent": "F7EEC2", "below": "DDE6E2",
    "carried": "E6E0F0", "none": "FFFFFF",
}  # fmt: skip
NAMES: Final = 0.34
"""The column of names, of the width of the table of pairs."""
CELL, SMALL = 9, 8
SIGN: Final = 11
TABLE_SIZES: Final = (11, 10, 9, 8)
"""Letters of the table of a chart."""
TALLEST: Final = Mm(52)
"""A table of a chart is no higher, so that the chart keeps room."""


def add_time_line(slide: Slide, line: TimeLinePicture, place: Place, lang: Lang, *, name: str) -> None:
    """Add a time line to a slide: a row a moment, those that the step rests on marked; as large as there is room."""
    left, top, width, height = place
    when = round(width * WHEN)
    size = next((size for size in SIZES if _fits(line, (width, height), when, size)), SIZES[-1])
    table = _table(slide, (left, top, width, height), len(line.moments), 2, name=name, alt=line.alt)
    table.columns[0].width, table.columns[1].width = Emu(when), Emu(width - when)
    for number, (moment, tall) in enumerate(zip(line.moments, _heights(line, width, when, size), strict=True)):
        table.rows[number].height = Emu(round(tall * POINT))
        colour = LIT if moment.lit else (BAND, PLAIN)[number % 2]
        _write(table.cell(number, 0), moment.when, lang, size=size, colour=colour, ink=SOFT, bold=moment.lit)
        _write(table.cell(number, 1), moment.text, lang, size=size, colour=colour, bold=moment.lit)


def _fits(line: TimeLinePicture, room: tuple[int, int], when: int, size: float) -> bool:
    """Return whether the rows have room in letters of a size, and each word of a date in its column."""
    width, height = room
    words = [word for moment in line.moments for word in moment.when.split()]
    widest = max((text_width(word, size, bold=True) for word in words), default=0)
    return widest <= (when - 2 * PAD) / POINT and sum(_heights(line, width, when, size)) * POINT <= height


def _heights(line: TimeLinePicture, width: int, when: int, size: float) -> list[float]:
    """Return the heights in points of the rows in letters of a size."""
    rooms = [(each - 2 * PAD) / POINT for each in (when, width - when)]
    return [
        max(len(wrapped(text, size * 1.06, room)) for text, room in zip((m.when, m.text), rooms, strict=True))
        * size * LINE + 2 * PAD / POINT
        for m in line.moments
    ]  # fmt: skip


def add_matrix(slide: Slide, matrix: MatrixPicture, place: Place, lang: Lang, *, name: str) -> None:
    """Add the table of all pairs to a slide: regions of Kazakhstan down, those of Belarus across."""
    _, _, width, height = place
    table = _table(slide, place, len(matrix.columns) + 1, len(matrix.rows) + 1, name=name, alt=matrix.alt)
    names = round(width * NAMES)
    table.columns[0].width = Emu(names)
    for number in range(len(matrix.rows)):
        table.columns[number + 1].width = Emu((width - names) // len(matrix.rows))
    head = round(height * 0.085)
    for number, row in enumerate(table.rows):
        row.height = Emu(head if number == 0 else (height - head) // len(matrix.columns))
    table.first_row = True
    _write(table.cell(0, 0), "", lang, size=SMALL, colour=PLAIN)
    for across, (_id, region) in enumerate(matrix.rows, start=1):
        _write(table.cell(0, across), region, lang, size=SMALL, colour=PLAIN, centred=True)
    lit, signs = set(matrix.lit), signs_of(matrix)
    for down, (kz_id, region) in enumerate(matrix.columns, start=1):
        _write(table.cell(down, 0), region, lang, size=CELL, colour=PLAIN)
        for across, (by_id, _name) in enumerate(matrix.rows, start=1):
            state, chosen = matrix.cells[across - 1][down - 1], (by_id, kz_id) in lit
            colour = colour_of(STATES.get(state, STATES["below"]))
            sign = f"[{signs[state]}]" if chosen else signs[state]
            _write(table.cell(down, across), sign, lang, size=SIGN, colour=colour, centred=True, bold=chosen)


def add_legend(slide: Slide, matrix: MatrixPicture, place: Place, lang: Lang, *, size: float) -> None:
    """Add what the signs of the table of pairs say, with the number of pairs of each."""
    frame, signs = box(slide, place, name="legend"), signs_of(matrix)
    for number, (state, words, count) in enumerate(matrix.states):
        say(frame, f"{signs[state]}  {words}: {count}", lang, size=size, colour=INK, first=number == 0)


def add_table(slide: Slide, rows: tuple[tuple[str, ...], ...], place: Place, lang: Lang) -> None:
    """Add the table of a chart to a slide: its head, then a row each, as high as `table_height` says."""
    left, top, width, height = place
    size = _size_of(rows, width)
    table = _table(
        slide, (left, top, width, height), len(rows), len(rows[0]), name="table of the chart", alt=rows[0][1]
    )
    table.first_row = True
    widths = _widths(rows, width)
    for across, wide in enumerate(widths):
        table.columns[across].width = Emu(wide)
    for down, (row, tall) in enumerate(zip(rows, _tall(rows, widths, size), strict=True)):
        table.rows[down].height = Emu(round(tall * POINT))
        for across, text in enumerate(row):
            colour = (PLAIN, BAND)[down % 2]
            _write(table.cell(down, across), text, lang, size=size, colour=colour, bold=down == 0)


def table_height(rows: tuple[tuple[str, ...], ...], width: int) -> int:
    """Return how high the table of a chart is."""
    return round(sum(_tall(rows, _widths(rows, width), _size_of(rows, width))) * POINT)


def _size_of(rows: tuple[tuple[str, ...], ...], width: int) -> float:
    """Return the largest letters in which the table leaves room for its chart."""
    widths = _widths(rows, width)
    return next((size for size in TABLE_SIZES if sum(_tall(rows, widths, size)) * POINT <= TALLEST), TABLE_SIZES[-1])


def _widths(rows: tuple[tuple[str, ...], ...], width: int) -> list[int]:
    """Return the widths of the columns: each as its longest text asks, none without room for a word."""
    asked = [min(60, max(10, *(len(row[across]) for row in rows[1:]))) for across in range(len(rows[0]))]
    return [width * count // sum(asked) for count in asked]


def _tall(rows: tuple[tuple[str, ...], ...], widths: list[int], size: float) -> list[float]:
    """Return the heights of the rows in points."""
    rooms = [(wide - 2 * PAD) / POINT for wide in widths]
    lines = [max(len(wrapped(text, size * 1.06, room)) for text, room in zip(row, rooms, strict=True)) for row in rows]
    return [count * size * LINE + 1 for count in lines]


def signs_of(matrix: MatrixPicture) -> dict[str, str]:
    """Return the sign of each state; of one that has none, its number."""
    return {key: SIGNS.get(key, str(number)) for number, (key, _words, _count) in enumerate(matrix.states, start=1)}


def _table(slide: Slide, place: Place, rows: int, columns: int, *, name: str, alt: str) -> Table:
    frame = slide.shapes.add_table(rows, columns, *map(Emu, place))
    frame.name = name
    describe(frame, alt)
    table: Table = frame.table
    table._tbl.xpath("./a:tblPr/a:tableStyleId")[0].text = STYLE
    table.first_row = table.horz_banding = False
    return table


def _write(
    cell: _Cell, text: str, lang: Lang, *, size: float, colour: RGBColor, ink: RGBColor = INK, bold: bool = False,
    centred: bool = False,
) -> None:  # fmt: skip
    cell.margin_left = cell.margin_right = Emu(0) if centred else PAD
    cell.margin_top = cell.margin_bottom = Emu(0) if size <= SIGN else PAD
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.solid()  # type: ignore[no-untyped-call]
    cell.fill.fore_color.rgb = colour
    cell.text_frame.word_wrap = True
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.LEFT
    add_run(paragraph, text, lang, size=size, colour=ink, bold=bold)
