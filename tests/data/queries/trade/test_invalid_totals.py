"""A total that would be wrong is refused, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import NotComparableError
from data.queries.trade.invalid_totals import SuggestedTotal, invalid_totals
from data.queries.trade.totals import total
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def test_every_temptation_of_the_book_is_refused_for_its_own_reason() -> None:
    found = {one.temptation: one.reasons for one in invalid_totals(ATLAS)}
    assert found == {
        SuggestedTotal.REGIONS: ("period_start", "period_end"),
        SuggestedTotal.LEVELS: ("level",),
        SuggestedTotal.TARGETS: ("period_start", "period_end", "status"),
        SuggestedTotal.PARTS: ("period_start", "period_end"),
        SuggestedTotal.FLOWS: ("flow",),
        SuggestedTotal.AGAIN: ("repeats",),
    }


def test_what_is_refused_is_what_the_totals_refuse() -> None:
    for one in invalid_totals(ATLAS):
        with pytest.raises(NotComparableError) as caught:
            total(ATLAS, one.claim_ids)
        assert caught.value.reasons == one.reasons


def test_a_sum_that_holds_is_no_temptation(small: Atlas) -> None:
    assert SuggestedTotal.PARTS not in {one.temptation for one in invalid_totals(small)}
    assert SuggestedTotal.AGAIN in {one.temptation for one in invalid_totals(small)}
