"""Layers that a visitor may see, their atlases, and the facts that an address asks for."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING, Any

import pytest

from components.layer_atlases import KEPT, LayerAtlases
from data.enums import DataChoice
from data.errors import StoreError
from tests.data.layers.own_rows import KeptLayers, atlas_of, layer, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.layer_atlases import Facts

SMALL = small_layer()


def atlases(*kept: Any) -> LayerAtlases:
    store = KeptLayers(*kept)
    return LayerAtlases(lambda: store)


def facts(query: dict[str, str], *, drafts: bool = False) -> Facts:
    kept = layer(SMALL), layer((), layer_id="draft", name="Draft", is_published=False)
    return atlases(*kept).facts(query, book=ATLAS, drafts=drafts)


def test_the_book_is_shown_where_nothing_is_asked_for() -> None:
    found = facts({"place": "BY-HO", "layer": "chamber"})
    assert (found.atlas, found.own, found.unknown) == (ATLAS, None, ())
    assert [one.layer_id for one in found.layers] == ["chamber"]


@pytest.mark.parametrize("query", [{"data": "own"}, {"data": "own", "layer": "chamber"}])
def test_a_layer_alone_is_shown_in_place_of_the_book(query: dict[str, str]) -> None:
    found = facts(query)
    assert (found.atlas, found.own) == (atlas_of(SMALL), None)


def test_both_are_two_atlases() -> None:
    found = facts({"data": "both"})
    assert (found.atlas, found.own) == (ATLAS, atlas_of(SMALL))
    assert not set(found.atlas.index.claims) & set(found.own.index.claims if found.own else ())


@pytest.mark.parametrize("layer_id", ["draft", "nowhere"])
def test_a_reader_learns_nothing_of_a_draft(layer_id: str) -> None:
    found = facts({"data": "own", "layer": layer_id})
    assert (found.atlas, found.own, found.unknown) == (ATLAS, None, ("layer",))
    assert [one.layer_id for one in found.layers] == ["chamber"]
    selection, unknown = found.read({"data": "own", "layer": layer_id, "place": "BY-HO"})
    assert (selection.data, selection.layer, selection.place) == (DataChoice.BOOK, None, "BY-HO")
    assert unknown == ("layer",)


def test_an_editor_sees_drafts() -> None:
    found = facts({"data": "own", "layer": "draft"}, drafts=True)
    assert found.atlas.layer is not None
    assert (found.atlas.layer.layer_id, len(found.layers)) == ("draft", 2)


def test_without_a_layer_asking_for_one_is_not_understood() -> None:
    found = atlases().facts({"data": "both"}, book=ATLAS, drafts=True)
    assert (found.atlas, found.layers, found.unknown) == (ATLAS, (), ("data",))


def test_a_claim_of_the_layer_is_chosen_by_its_own_name_beside_the_book() -> None:
    query = {"data": "both", "own": "own-forum"}
    assert facts(query).read(query)[0].own == "own-forum"
    missing = {"data": "both", "own": "turnover-2021"}
    selection, unknown = facts(missing).read(missing)
    assert (selection.own, unknown) == (None, ("own",))


def test_alone_it_is_chosen_as_any_claim() -> None:
    query = {"data": "own", "claim": "own-forum"}
    assert facts(query).read(query)[0].claim == "own-forum"
    assert facts({"data": "own"}).read({"data": "own", "claim": "turnover-2021"})[1] == ("claim",)


def test_an_atlas_is_kept_as_long_as_its_version_is_the_newest() -> None:
    store = KeptLayers(layer(SMALL))
    found = LayerAtlases(lambda: store)
    one = found.atlas(ATLAS, store.layers()[0])
    assert found.atlas(ATLAS, store.layers()[0]) is one
    gone = weakref.ref(one)
    store.kept = [layer(SMALL, version=2)]
    assert found.atlas(ATLAS, store.layers()[0]) is not one
    del one
    gc.collect()
    assert gone() is None


def test_so_many_atlases_are_kept() -> None:
    kept = [layer((), layer_id=f"layer-{n}") for n in range(KEPT + 3)]
    found = atlases(*kept)
    made = [found.atlas(ATLAS, one) for one, _ in kept]
    assert found.atlas(ATLAS, kept[-1][0]) is made[-1]
    assert found.atlas(ATLAS, kept[0][0]) is not made[0]


def test_a_store_that_does_not_answer_leaves_the_book_as_it_is() -> None:
    def broken() -> KeptLayers:
        raise StoreError("store.unreachable", place="somewhere")

    found = LayerAtlases(broken).facts({"data": "own"}, book=ATLAS, drafts=True)
    assert (found.atlas, found.layers) == (ATLAS, ())


def test_while_somebody_watches_the_list_is_read_when_it_changes() -> None:
    store = KeptLayers(layer(SMALL))
    found = LayerAtlases(lambda: store)
    assert len(found.look_again(is_watched=True)) == 1
    store.kept = []
    assert len(found.visible(drafts=False)) == 1
    assert found.look_again() == found.visible(drafts=False) == ()


def test_who_kept_a_claim_of_a_layer_is_asked_of_the_store() -> None:
    own = atlas_of(SMALL)
    figure = next(iter(own.tables["trade"].index))
    found = atlases(layer(SMALL))
    for claim in (str(figure), "own-forum"):
        stamp = found.stamp(own, claim)
        assert stamp is not None
        assert (stamp.who, stamp.origin) == ("anna", own.layer.origin(claim) if own.layer else None)
    assert found.stamp(ATLAS, "turnover-2021") is None


def test_layers_that_are_named_are_those_that_the_visitor_sees() -> None:
    kept = atlases(layer(SMALL), layer((), layer_id="customs"), layer(SMALL, layer_id="draft", is_published=False))

    def ids(*asked: str, drafts: bool = False) -> list[str]:
        found = kept.named(asked, book=ATLAS, drafts=drafts)
        return [atlas.layer.layer_id for atlas in found if atlas.layer]

    assert ids() == []
    assert ids("") == ["chamber"]
    assert ids("customs", "nowhere", "draft") == ["customs"]
    assert ids("customs", "draft", drafts=True) == ["customs", "draft"]


def test_layers_that_have_a_claim_are_found_without_drafts() -> None:
    kept = atlases(layer(SMALL), layer((), layer_id="customs"), layer(SMALL, layer_id="draft", is_published=False))
    found = kept.having(("own-forum", "nothing"), book=ATLAS, drafts=False)
    assert [atlas.layer.layer_id for atlas in found if atlas.layer] == ["chamber"]
    assert kept.having((), book=ATLAS, drafts=True) == ()
    assert kept.having(("nothing",), book=ATLAS, drafts=True) == ()
