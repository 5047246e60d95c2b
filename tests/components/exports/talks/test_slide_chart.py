"""Chart of a slide: native, with its values and gaps, labels as people say them, outlines, words for it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from components.exports.paper_parts.slides import HEIGHT, WIDTH, finished, presentation
from components.exports.talks.slide_chart import add_chart
from components.i18n.language import language
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.talks.made_talks import CHART, TODAY, opened

if TYPE_CHECKING:
    from components.documents.story.step_pictures import ChartPicture

PLACE = (0, 0, WIDTH, HEIGHT)


def slide_with(chart: ChartPicture, lang: Lang = Lang.RU) -> bytes:
    made = presentation(PLACE)
    add_chart(made.slides.add_slide(made.slide_layouts[0]), chart, PLACE, language(lang), name="chart a b")
    return finished(made, title="A", lang=lang, day=TODAY)


def frame_of(package: bytes) -> Any:
    [frame] = [shape for shape in opened(package).slides[0].shapes if shape.name == "chart a b"]
    return frame


def test_it_is_native_with_gaps_where_a_value_is_missing() -> None:
    package = slide_with(CHART)
    assert package == slide_with(CHART)
    plot = frame_of(package).chart.plots[0]
    assert list(plot.categories) == list(CHART.categories)
    assert [list(series.values) for series in plot.series] == [[966.8, None, 420.0], [None, None, 300.5]]
    xml = zipfile.ZipFile(io.BytesIO(package)).read("ppt/charts/" + chart_file(package)).decode()
    assert 'dispBlanksAs val="gap"' in xml
    assert "<c:v>0</c:v>" not in xml


def chart_file(package: bytes) -> str:
    names = zipfile.ZipFile(io.BytesIO(package)).namelist()
    [found] = [name.removeprefix("ppt/charts/") for name in names if name.startswith("ppt/charts/chart")]
    return found


def test_labels_say_the_numbers_as_people_do_in_their_language() -> None:
    chart = frame_of(slide_with(CHART, Lang.KK)).chart
    labels = [chart.plots[0].series[0].points[n].data_label.text_frame.text for n in (0, 2)]
    assert [" ".join(label.split()) for label in labels] == ["966.8", "about 420"]
    langs = set(chart._chartSpace.xpath(".//a:rPr/@lang"))
    assert langs == {"kk-KZ"}


def test_what_is_not_exact_is_an_outline_and_the_axis_begins_at_zero() -> None:
    chart = frame_of(slide_with(CHART)).chart
    first, _, last = (chart.plots[0].series[0].points[n].format.fill.fore_color.rgb for n in (0, 0, 2))
    assert str(last) == "FFFFFF" != str(first)
    assert chart.value_axis.minimum_scale == 0
    assert chart.value_axis.maximum_scale > 966.8


def test_a_series_alone_needs_no_legend() -> None:
    assert frame_of(slide_with(CHART)).chart.has_legend
    assert not frame_of(slide_with(replace(CHART, series=CHART.series[:1]))).chart.has_legend


def test_its_workbook_opens_and_it_has_words() -> None:
    package = slide_with(CHART)
    blob = frame_of(package).chart.part.chart_workbook.xlsx_part.blob
    assert zipfile.ZipFile(io.BytesIO(blob)).testzip() is None
    assert frame_of(package)._element.xpath(".//p:cNvPr/@descr") == [CHART.alt]


def test_hostile_text_stays_text() -> None:
    values = CHART.series[0].values
    hostile = replace(
        CHART, title=HOSTILE, unit="{1}", categories=(HOSTILE, "=1+1", "<c:pt>"),
        series=(replace(CHART.series[0], name=HOSTILE, values=values),), alt=HOSTILE,
    )  # fmt: skip
    frame = frame_of(slide_with(hostile))
    assert list(frame.chart.plots[0].categories) == [HOSTILE, "=1+1", "<c:pt>"]
    assert HOSTILE in frame.chart.chart_title.text_frame.text


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_any_number_of_categories_is_a_chart(count: int) -> None:
    series = replace(CHART.series[0], values=(CHART.series[0].values[0],) * count)
    frame = frame_of(slide_with(replace(CHART, categories=tuple("abcdefgh"[:count]), series=(series,))))
    assert len(frame.chart.plots[0].categories) == count
