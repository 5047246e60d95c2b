"""Heights of parts: measured once, the same when they are kept, and the oldest leave first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exports.notes import heights as module
from components.exports.notes.heights import annex_heading, continued, heights_of, measured_heights, rest_of, with_rest
from components.exports.notes.paper import parts_of
from data.enums import Lang
from tests.components.exports.notes.briefs import brief

if TYPE_CHECKING:
    import pytest

PARTS = parts_of(brief())


def test_what_is_measured_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    first = measured_heights(PARTS)

    def refuse(*_given: object) -> list[float]:
        raise AssertionError("measured again")

    monkeypatch.setattr(module, "measure", refuse)
    assert measured_heights(PARTS) == first


def test_a_longer_sentence_is_higher_by_whole_lines() -> None:
    heights = measured_heights(PARTS)
    lines = sorted(set(heights.lines.values()))
    assert all(height > 0 for height in lines)
    assert heights.of(PARTS.groups[3].lines) > sum(heights.lines[line.line.id] for line in PARTS.groups[3].lines)


def test_footnotes_of_one_source_are_counted_once() -> None:
    heights = measured_heights(PARTS)
    line = PARTS.lines[0]
    assert heights.footnotes((line, line)) == heights.footnotes((line,)) > 0
    assert heights.footnotes(()) == 0


def test_the_remark_on_the_annex_is_as_high_as_it_is() -> None:
    heights = measured_heights(PARTS)
    one = with_rest(heights, PARTS.groups[:1], PARTS.langs)
    assert one.rest <= heights.rest
    assert with_rest(heights, (), PARTS.langs) is heights
    assert rest_of(PARTS.groups[:1], PARTS.langs).texts[0].text == "В приложении: Памятные даты (1)."


def test_headings_of_the_annex_and_of_what_continues() -> None:
    assert annex_heading((Lang.RU, Lang.KK)).texts[1].text == "Қосымша"
    assert continued(PARTS.groups[0].heading).texts[0].text == "Памятные даты (продолжение)"


def test_the_oldest_heights_leave_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 2)
    kept = module._KeptHeights()
    for number in range(4):
        kept.keep({str(number): float(number)})
    assert kept.get("0123") == {"2": 2.0, "3": 3.0}
    assert heights_of(PARTS.langs, [], ["a source"])[1] > [0.0]
