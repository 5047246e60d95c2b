"""Very many ties on the map: the first of those that are alike is for all, nothing is lost or counted twice."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.i18n.language import language
from components.map import alike_ties as ties_alike
from components.map import highlight as lights
from components.map.alike_ties import AlikeTies, alike_ties, claims_behind
from components.map.highlight import lit_claims, sight
from components.map.index import index_url
from data.atlas.selection import Selection
from data.atlas.tie_counts import count_ties
from data.enums import Lang
from tests.bench.many_layer import ties
from tests.data.layers.own_rows import atlas_of, claim, row, small_layer

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

COUNT = 900
DAY = date(2026, 11, 24)
DAYS = (date(1995, 12, 31), date(1996, 1, 1), date(2003, 7, 1), date(2018, 6, 19), DAY)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> Atlas:
    """Return a layer whose ties are very many, with an undated one, one that is stated again, and an agreement's."""
    monkeypatch.setattr(ties_alike, "MANY", 100)
    ends = {"by_place_id": "BY-HO", "kz_place_id": "KZ-55", "kind": "interest", "status": "interest"}
    others = (
        claim("ties", "own-undated", as_stated="interested", **ends),
        claim("ties", "own-again", as_stated="interested", since="2010", **ends),
        claim("ties", "own-again-2", as_stated="interested", since="2010", repeats="own-again", **ends),
        claim("ties", "own-wide", as_stated="x", since="2001", **{**ends, "kz_place_id": "KZ"}),
    )
    return dataclasses.replace(atlas_of((*ties(COUNT), *others)))


def alike_of(atlas: Atlas) -> AlikeTies:
    found = alike_ties(atlas)
    assert found
    return found


def view(atlas: Atlas, day: date = DAY, **chosen: Any) -> View:
    return View(atlas, Selection(date=day, **chosen), language(Lang.EN), DAY)


def test_every_tie_is_like_one_first_tie(many: Atlas) -> None:
    found = alike_of(many)
    every = [tie for members in found.members.values() for tie in members]
    assert Counter(every) == Counter(map(str, many.ties().index))
    assert all(found.first_of[tie] == first for first, members in found.members.items() for tie in members)
    assert set(found.atlas.index.tie_ids) == {*found.members, "own-again-2"}
    assert len(found.members) < COUNT / 4


def test_those_that_are_alike_have_the_same_ends_kind_status_and_are_dated_alike(many: Atlas) -> None:
    for first, members in alike_of(many).members.items():
        for tie in members:
            assert many.index.ends[tie] == many.index.ends[first]
            assert many.claim(tie).row["kind"] == many.claim(first).row["kind"]
            assert many.claim(tie).status is many.claim(first).status
            assert (many.since(tie) is None) == (many.since(first) is None)
            assert many.first_day(first) <= many.first_day(tie)


def test_what_is_stated_again_is_like_no_other(many: Atlas) -> None:
    assert alike_of(many).members["own-again"] == ("own-again",)


@pytest.mark.parametrize("day", DAYS)
def test_on_each_day_there_are_as_many_as_the_layer_has(many: Atlas, day: date) -> None:
    starts = alike_of(many).starts.values()
    begun = sum(max((n for first, n in found if first <= day.isoformat()), default=0) for found in starts)
    assert begun == len(many.ties(on=day))


def test_a_map_of_fewer_ties_has_each_of_them() -> None:
    assert alike_ties(atlas_of(small_layer())) is None


def test_the_index_has_the_first_ones_with_what_there_is_of_each(many: Atlas) -> None:
    found = alike_of(many)
    address = index_url(many, Lang.EN, DAY, magnification=2.5, addresses={"details": "/maps/x"}, alike=found)
    index = json.loads(address.body)
    assert set(index["rows"]) == set(found.members)
    assert index["bundled"]
    assert index["details"] == "/maps/x"
    for first, members in found.members.items():
        assert ("starts" in index["rows"][first]) == (len(members) > 1)
    years = {day[:4] for day, kind in index["changes"] if kind == "tie"}
    assert years == {str(many.first_day(tie).year) for tie in many.ties().index if many.since(str(tie))}


@pytest.mark.parametrize(
    "chosen", [{}, {"place": "KZ-55"}, {"by": "BY-HO", "kz": "KZ-55"}, {"claim": "own-tie-000007"}, {"place": "BY"}]
)
@pytest.mark.parametrize("day", [date(2003, 7, 1), DAY])
def test_what_is_chosen_lights_the_same_as_where_each_tie_is_drawn(
    monkeypatch: pytest.MonkeyPatch, many: Atlas, chosen: dict[str, str], day: date
) -> None:
    shown = view(many, day, **chosen)
    short, spoken, begun = sight(shown), lit_claims(shown), set(map(str, many.ties(on=day).index))
    behind = {claim for tie, _ in short.ties for claim in claims_behind(shown, tie.claim_id)}
    monkeypatch.setattr(lights, "alike_ties", lambda _: None)
    whole = sight(shown)
    assert (short.chosen, short.partners, short.below) == (whole.chosen, whole.partners, whole.below)
    assert [(line.line.id, line.claims, line.step) for line in short.lines] == [
        (line.line.id, line.claims, line.step) for line in whole.lines
    ]
    if not chosen.get("claim"):
        assert behind == {tie.claim_id for tie, _ in whole.ties}
        assert begun & (spoken or set()) == begun & (lit_claims(shown) or set())


def test_a_chosen_claim_is_behind_its_line_alone(many: Atlas) -> None:
    shown = view(many, claim="own-tie-000007")
    assert {claims_behind(shown, tie.claim_id) for tie, _ in sight(shown).ties} == {
        (alike_of(many).first_of["own-tie-000007"],)
    }


def test_the_counts_of_a_place_are_those_of_its_ties(many: Atlas) -> None:
    found = alike_of(many)
    for place in ("BY-HO", "KZ-55"):
        whole = count_ties(many, many.between_places(many.ties_of(place, on=DAY)).index, DAY, of=place)
        firsts = found.atlas.between_places(found.atlas.ties_of(place, on=DAY)).index
        every = [tie for first in firsts for tie in found.members[str(first)]]
        assert count_ties(many, every, DAY, of=place) == whole


def test_a_layer_with_parties_keeps_them_with_their_ties(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ties_alike, "MANY", 0)
    atlas = atlas_of((*small_layer(), row("sources", "x", kind="official", title_en="X", year="2024")))
    found = alike_of(atlas)
    assert set(found.atlas.index.claims) == set(atlas.index.claims)
