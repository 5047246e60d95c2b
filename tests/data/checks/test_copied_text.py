"""Runs of words that a cell shares with a given text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.copied_text import EXEMPT, RUN, shared_runs
from data.package.reader import read_package

if TYPE_CHECKING:
    from tests.data.conftest import Sample

NINE = "one two three four five six seven eight nine"


def found(sample: Sample, text: str) -> list[str]:
    return [str(issue) for issue in shared_runs(read_package(sample.write())[0], text)]


def test_nine_words_are_a_copy_and_eight_are_none(sample: Sample) -> None:
    assert len(NINE.split()) == RUN
    sample.change("ties", "tie-grodno-semey", note_en=f"Zero {NINE}, ten.")
    assert found(sample, " ".join(NINE.split()[:8])) == []
    (fault,) = found(sample, NINE)
    assert fault == (f"data/tables/ties.csv:5: note_en shares 9 words with the text: '{NINE}'; say it in other words")


@pytest.mark.parametrize("text", [NINE.upper(), NINE.replace(" ", ",\n"), f"a {NINE} b"])
def test_case_punctuation_and_surroundings_do_not_hide_a_copy(sample: Sample, text: str) -> None:
    sample.change("statements", "said-trade-2021", gist_en=NINE)
    assert len(found(sample, text)) == 1


def test_the_first_shared_run_of_a_cell_is_said_once(sample: Sample) -> None:
    sample.change("events", "event-visit-2021-06", note_en=f"{NINE} ten eleven")
    (fault,) = found(sample, f"{NINE} ten eleven")
    assert repr(NINE) in fault


@pytest.mark.parametrize(("table", "field"), sorted(EXEMPT))
def test_what_is_cited_as_printed_is_exempt(sample: Sample, table: str, field: str) -> None:
    sample.change(table, "fn-001", **{field: NINE})
    assert found(sample, NINE) == []
    sample.change(table, "fn-001", publisher=NINE)
    assert len(found(sample, NINE)) == 1
