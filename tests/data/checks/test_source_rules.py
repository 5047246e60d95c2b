"""Notes are in their chapter, and deeds lie before their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.source_rules import (
    deeds_precede_their_source,
    notes_are_in_their_chapter,
    notes_rise_through_the_chapters,
)

if TYPE_CHECKING:
    from tests.data.conftest import Sample


@pytest.mark.parametrize(("status", "count"), [("signed", 1), ("operating", 1), ("planned", 0), ("proposed", 0)])
def test_only_what_is_still_to_come_lies_after_its_source(sample: Sample, status: str, count: int) -> None:
    sample.change("ties", "tie-gomel-pavlodar-2016", since="2030", status=status)
    assert len(sample.messages(deeds_precede_their_source)) == count


def test_what_a_chapter_states_without_a_note_is_not_later_than_its_newest_note(sample: Sample) -> None:
    sample.change("ties", "tie-minsk-shymkent-2010", locator="ch. 1", since="2023")
    (fault,) = sample.messages(deeds_precede_their_source)
    assert "2023 is later than zalesskij-2023 (ch. 1, of 2022)" in fault


def test_what_was_agreed_may_be_valid_after_its_source(sample: Sample) -> None:
    sample.change("agreements", "gomel-pavlodar-agreement-2016", valid_until="2030")
    assert sample.messages(deeds_precede_their_source) == []


def test_a_source_that_is_no_note_is_in_no_chapter(sample: Sample) -> None:
    sample.rows["sources"].append({"source_id": "a-paper-2024", "kind": "news", "title_en": "A paper", "year": "2024"})
    assert sample.messages(notes_rise_through_the_chapters) == []
    sample.change("ties", "tie-countries", source_id="a-paper-2024", locator="p. 3", citation="direct")
    assert sample.messages(notes_are_in_their_chapter) == []
