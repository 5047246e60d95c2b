"""A claim said to be in a note's title alone has its words there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.citation_rules import title_claims_are_in_their_note
from data.package.reader import read_package

if TYPE_CHECKING:
    from tests.data.conftest import Sample


@pytest.mark.parametrize(
    ("stated", "lost"),
    [
        ("An agreement", None),
        ("an agreement of 2022", None),
        ("agreement in a paper", None),
        ("an agreement of 2017", "2017"),
        ("a programme of 7 years", "7, programme, years"),
    ],
)
def test_numbers_and_longer_words_of_a_title_claim_are_in_its_note(
    sample: Sample, stated: str, lost: str | None
) -> None:
    sample.change("trade", "turnover-2021", citation="title", as_stated=stated)
    found = [str(issue) for issue in title_claims_are_in_their_note(read_package(sample.write())[0])]
    assert len(found) == (lost is not None)
    if lost:
        assert f"citation 'title' does not fit: the note has no {lost}: correct it or as_stated" in found[0]
