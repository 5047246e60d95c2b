"""Growth of the map's data with the number of ties: places are held against ends of ties, not against each tie."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from components.map import highlight_table as tables
from components.map.arcs import tie_variants
from data.atlas import succession
from tests.bench.many_layer import ties
from tests.data.layers.own_rows import atlas_of

if TYPE_CHECKING:
    import pytest

    from data.atlas.atlas import Atlas


def looks(patch: pytest.MonkeyPatch, count: int) -> tuple[Atlas, Counter[str]]:
    """Return a layer of ties between the same pairs of units, and how often a place was looked at for its table."""
    atlas, found = atlas_of(tuple(ties(count))), Counter[str]()
    resolve, lies_within = succession.resolve, tables._lies_within

    def counted_resolve(*args: Any) -> Any:
        found["resolve"] += 1
        return resolve(*args)

    def counted_lies_within(*args: Any) -> bool:
        found["lies_within"] += 1
        return lies_within(*args)

    with patch.context() as within:
        within.setattr(succession, "resolve", counted_resolve)
        tie_variants(atlas)
        within.setattr(tables, "_lies_within", counted_lies_within)
        tables.highlight_table(atlas)
    return atlas, found


def test_places_are_looked_at_for_each_pair_of_ends_and_not_for_each_tie(monkeypatch: pytest.MonkeyPatch) -> None:
    few, of_few = looks(monkeypatch, 1_500)
    many, of_many = looks(monkeypatch, 4_500)
    assert len(tie_variants(many)) > 2.9 * len(tie_variants(few))
    assert of_few["resolve"] > 0
    assert of_few["lies_within"] > 0
    assert of_many["resolve"] < 1.3 * of_few["resolve"]
    assert of_many["lies_within"] < 1.3 * of_few["lies_within"]


def test_the_ties_of_a_pair_of_units_have_lanes_in_their_order() -> None:
    atlas = atlas_of(tuple(ties(400)))
    lanes: dict[tuple[str, str], dict[str, int]] = {}
    for tie in tie_variants(atlas):
        lanes.setdefault((tie.by_place_id, tie.kz_place_id), {})[tie.claim_id] = tie.lane
    for found in lanes.values():
        assert list(found.values()) == [(i + 1) // 2 * (1 if i % 2 else -1) for i in range(len(found))]
    assert max(map(len, lanes.values())) > 3
