"""The time line: what happened when, where and about what."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.queries.places.signings import agreements_signed
from data.queries.texts.chronicle import OF_TIES, EntryKind, chronicle, entries, middle
from tests.data.whole import ATLAS

TODAY = date(2026, 11, 24)
PLACES = [None, "KZ-VOS", "KZ-63", "KZ-10", "semey", "BY-HO", "gomel", "KZ-71", "BY"]


@settings(deadline=None)
@given(
    on=st.dates(date(1996, 1, 1), TODAY),
    place=st.sampled_from(PLACES),
    kinds=st.frozensets(st.sampled_from(EntryKind), max_size=3),
    themes=st.frozensets(st.sampled_from(sorted(ATLAS.index.themes)), max_size=3),
)
def test_a_filter_only_takes_away(on: date, place: str | None, kinds: frozenset[str], themes: frozenset[str]) -> None:
    some = chronicle(ATLAS, on=on, place_id=place, kinds=kinds, themes=themes)
    whole = chronicle(ATLAS, on=on, place_id=place)
    assert set(some.dated) <= set(whole.dated)
    assert set(some.undated) <= set(whole.undated)
    for entry in some.dated + some.undated:
        assert not kinds or entry.kind in kinds
        assert not themes or (entry.themes is not None and entry.themes & themes)
        assert entry.start is None or entry.start.first <= on
    wanted = [entry for entry in whole.dated + whole.undated if not kinds or entry.kind in kinds]
    assert some.unthemed == (sum(entry.themes is None for entry in wanted) if themes else 0)


def test_the_kinds_part_the_time_line() -> None:
    whole = chronicle(ATLAS, on=TODAY)
    parts = [chronicle(ATLAS, on=TODAY, kinds={kind}) for kind in EntryKind]
    assert sum(len(part.dated) for part in parts) == len(whole.dated)
    assert {entry.kind for entry in whole.dated} == set(EntryKind)
    assert set(OF_TIES.values()) == set(EntryKind)


def test_entries_run_forward_and_none_is_listed_twice() -> None:
    found = entries(ATLAS)
    dated = [entry for entry in found if entry.start]
    assert found[: len(dated)] == tuple(dated)
    for one, two in pairwise(dated):
        assert one.start
        assert two.start
        assert one.start.first <= two.start.first
    assert not any(ATLAS.claim(entry.claim_id).repeats for entry in found)
    assert len({entry.claim_id for entry in found}) == len(found)


def test_a_signing_and_its_agreement_are_one_entry_where_and_when_both_say() -> None:
    found = {entry.claim_id: entry for entry in entries(ATLAS)}
    signed = {i: agreements_signed(ATLAS, i) for i in ATLAS.index.claims if agreements_signed(ATLAS, i)}
    assert signed
    assert not signed.keys() & found.keys()
    for event, agreements in signed.items():
        if not ATLAS.claim(event).repeats:
            assert found.keys() >= set(agreements)
    treaty = found["friendship-treaty-1996"]
    assert "BY-HM" in treaty.place_ids
    assert treaty.start
    assert treaty.start.text == "1996-01-17"
    offer = found["baranovichi-shakarim-offer-2022"]
    assert offer.start
    assert offer.start.text == "2022-10"


def test_the_middle_of_a_date_is_within_it() -> None:
    for entry in entries(ATLAS):
        if entry.start and entry.end:
            assert entry.start.first <= middle(entry) <= entry.end.last
        else:
            with pytest.raises(ValueError, match="is not dated"):
                middle(entry)


def test_semey_is_found_in_the_region_of_then_and_of_now() -> None:
    for place, day in (("KZ-VOS", date(2013, 1, 1)), ("KZ-10", TODAY), ("semey", TODAY)):
        ids = {entry.claim_id for entry in chronicle(ATLAS, on=day, place_id=place).dated}
        assert "event-opening-tractors-semey-2009-05" in ids, place
    assert "event-opening-tractors-semey-2009-05" not in {
        entry.claim_id for entry in chronicle(ATLAS, on=TODAY, place_id="KZ-63").dated
    }


def test_a_contract_is_a_kind_apart_from_agreements_and_has_their_themes() -> None:
    found = {entry.claim_id: entry for entry in entries(ATLAS)}
    assert found["mtz-contract-2021"].kind is EntryKind.CONTRACT
    assert found["mtz-contract-2021"].themes == frozenset({"machinery", "trade"})
    assert found["friendship-treaty-1996"].kind is EntryKind.AGREEMENT
    assert found["venture-trade-house-maz-2010"].themes == frozenset()
    assert found["event-conference-kazan-2011-10"].themes is None
    assert found["event-conference-kazan-2011-10"].end
    assert found["event-conference-kazan-2011-10"].end.text == "2011-10-22"


def test_what_has_no_date_is_listed_apart_and_an_undated_venture_nowhere() -> None:
    whole = chronicle(ATLAS, on=TODAY)
    assert "brest-semey-agreement" in {entry.claim_id for entry in whole.undated}
    assert EntryKind.VENTURE not in {entry.kind for entry in whole.undated}
    assert "regional-agreements-2021" not in {entry.claim_id for entry in whole.undated}
