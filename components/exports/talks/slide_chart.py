"""Chart of a slide: native columns with their workbook; a missing value is a gap, what is not exact an outline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.util import Emu, Pt

from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.locales import LOCALE
from components.exports.paper_parts.slides import FONT, INK, PAPER, POINT, SOFT, add_run, colour_of, describe
from components.exports.talks.chart_workbook import write_chart_workbook
from components.map.picture.sheet import text_width, wrapped

if TYPE_CHECKING:
    from pptx.chart.chart import Chart
    from pptx.chart.series import BarSeries
    from pptx.slide import Slide

    from components.documents.story.step_pictures import ChartPicture, ChartSeries, ChartValue
    from components.exports.paper_parts.slides import Place
    from components.i18n.language import Language

COLOURS: Final = (("1F4E79", "8FA9C4"), ("B4472F", "DDA99F"), ("4F7A3A", "ABC3A0"))
"""Colours of each series: of values that the step rests on, and of others."""
WORDS, TITLE = 14, 14
LABELS: Final = (16, 14, 12, 11)
"""Sizes of the labels: the largest whose words are no wider than their column."""
GAPS: Final = {1: 250, 2: 160, 3: 110}
"""Between groups of columns, in hundredths of a column, by the number of groups."""
GAP: Final = 60
"""The same of more groups."""
ABOVE: Final = 1.3
"""So many times as high as the highest column is the axis: above it is its label."""
OVER: Final = 1.25
"""So many columns a label may be wide: its neighbours are rarely as high."""


def add_chart(slide: Slide, chart: ChartPicture, place: Place, lang: Language, *, name: str) -> None:
    """
    Add a chart to a slide.

    Parameters
    ----------
    slide, place
        The slide, and where the chart is on it.
    chart
        The chart.
    lang
        Its language.
    name
        What its shape is called.
    """
    data: Any = CategoryChartData(number_format="General")  # type: ignore[no-untyped-call]
    data.categories = [clean(category) for category in chart.categories]
    for series in chart.series:
        data.add_series(clean(series.name), [value.value if value else None for value in series.values])
    shapes: Any = slide.shapes
    frame = shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *map(Emu, place), data)
    frame.name = name
    describe(frame, chart.alt)
    drawn: Chart = frame.chart
    frame.chart.part.chart_workbook.update_from_xlsx_blob(write_chart_workbook(chart, lang))
    _dress(drawn, chart, lang)
    for number, (series, made) in enumerate(zip(chart.series, drawn.plots[0].series, strict=True)):
        _dress_series(made, series, COLOURS[number % len(COLOURS)], lang, room=_room(chart, place[2]))


def _dress(drawn: Chart, chart: ChartPicture, lang: Language) -> None:
    """Set title, legend and axes: values are written at the columns, so that their axis is not drawn."""
    drawn.font.name, drawn.font.size, drawn.font.color.rgb = FONT, Pt(WORDS), INK
    drawn.font._element.set("lang", LOCALE[lang.code])
    drawn.has_title = True
    title = drawn.chart_title.text_frame.paragraphs[0]
    words = clean(f"{chart.title}, {chart.unit}" if chart.unit else chart.title)
    add_run(title, words, lang.code, size=TITLE, colour=SOFT)
    drawn.chart_title.include_in_layout = False
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    drawn.plots[0].gap_width, drawn.plots[0].overlap = _gap(chart), 0
    axis = drawn.value_axis
    axis.has_major_gridlines, axis.visible, axis.minimum_scale = False, False, 0
    highest = max((value.value for series in chart.series for value in series.values if value), default=0)
    axis.maximum_scale = highest * ABOVE or 1
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    drawn.category_axis.format.line.color.rgb = SOFT


def _gap(chart: ChartPicture) -> int:
    return GAPS.get(len(chart.categories), GAP)


def _room(chart: ChartPicture, width: int) -> float:
    """Return how many points a label of a column may be wide."""
    columns = len(chart.categories) * (len(chart.series) + _gap(chart) / 100)
    return OVER * width / POINT / max(columns, 1)


def _dress_series(
    made: BarSeries, series: ChartSeries, colours: tuple[str, str], lang: Language, *, room: float
) -> None:
    """Set the colour of each column and its label, which is the number as people say it."""
    outlined = not any(value.exact for value in series.values if value)
    made.format.fill.solid()
    made.format.fill.fore_color.rgb = PAPER if outlined else colour_of(colours[0])
    made.format.line.color.rgb, made.format.line.width = colour_of(colours[0]), Pt(2.25)
    made.invert_if_negative = False
    words = [word for value in series.values if value for word in clean(value.label).split(" ")]
    fits = (size for size in LABELS if all(text_width(word, size, bold=True) <= room for word in words))
    size = next(fits, LABELS[-1])
    for number, value in enumerate(series.values):
        if value is not None:
            lines = wrapped(clean(value.label), size, room)
            _dress_value(made, number, value, colours, lang, lines=lines, size=size)


def _dress_value(
    made: BarSeries, number: int, value: ChartValue, colours: tuple[str, str], lang: Language, *, lines: list[str],
    size: float,
) -> None:  # fmt: skip
    colour = colour_of(colours[0 if value.lit else 1])
    point = made.points[number]
    point.format.fill.solid()
    point.format.fill.fore_color.rgb = colour if value.exact else PAPER
    point.format.line.color.rgb, point.format.line.width = colour, Pt(2.25)
    label = point.data_label
    paragraph = label.text_frame.paragraphs[0]
    for row, line in enumerate(lines):
        if row:
            # LibreOffice knows no breaks within labels: the space before one keeps the words apart.
            paragraph.runs[-1].text += " "
            paragraph.add_line_break()
        add_run(paragraph, line, lang.code, size=size, colour=INK, bold=value.lit)
    label.position = XL_LABEL_POSITION.OUTSIDE_END
