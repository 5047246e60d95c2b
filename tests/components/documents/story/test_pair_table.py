"""Table of all pairs: every pair once, counts that add up, and the pairs of a step."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from components.documents.story.pair_table import CARRIED, HEAD, pair_table
from components.documents.white_spots import of_view
from data.atlas.addresses import read_address
from data.enums import Lang
from tests.components.documents.story.own_talks import ATLAS, view

if TYPE_CHECKING:
    from components.context import View


def at(address: str, lang: Lang = Lang.EN) -> View:
    return dataclasses.replace(view(lang), selection=read_address(address, atlas=ATLAS).selection)


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("address", ["/white-spots", "/white-spots?date=2010-06-01", "/white-spots?kinds=agreement"])
def test_every_pair_is_in_one_state_and_each_state_says_how_many(address: str, lang: Lang) -> None:
    table = pair_table(at(address, lang), ())
    counts = Counter(state for row in table.cells for state in row)
    assert {key: count for key, _words, count in table.states} == counts
    assert (len(table.cells), {len(row) for row in table.cells}) == (len(table.rows), {len(table.columns)})
    assert sum(counts.values()) == len(of_view(at(address)).cells)
    assert all(words for _key, words, _count in table.states)
    assert table.states[-1][0] == "none"


@pytest.mark.parametrize("lang", list(Lang))
def test_heads_are_short_and_each_is_another(lang: Lang) -> None:
    table = pair_table(at("/white-spots", lang), ())
    names = [name for _id, name in (*table.rows, *table.columns)]
    assert len(set(names)) == len(names) == len(ATLAS.units(view().day))
    assert max(map(len, names)) <= HEAD


def test_what_was_agreed_by_another_territory_is_counted_apart() -> None:
    shown, found = pair_table(at("/white-spots"), ()), of_view(at("/white-spots"))
    assert (CARRIED, found.carried) in [(key, count) for key, _words, count in shown.states]
    own = {key: count for key, _words, count in shown.states if key != CARRIED}
    assert own == {key.value: count for key, count in found.counts().items() if count}


def test_a_chosen_pair_a_place_and_the_pairs_of_claims_are_lit() -> None:
    assert pair_table(at("/white-spots?by=BY-HO&kz=KZ-55"), ()).lit == (("BY-HO", "KZ-55"),)
    assert {kz for _by, kz in pair_table(at("/white-spots?place=KZ-55"), ()).lit} == {"KZ-55"}
    assert ("BY-HO", "KZ-55") in pair_table(at("/white-spots"), ("tie-gomel-pavlodar-2016",)).lit
    assert pair_table(at("/white-spots"), ("turnover-2021",)).lit == ()
    assert pair_table(at("/white-spots?by=BY-HO&kz=kokshetau"), ()).lit == ()  # a city is no cell
