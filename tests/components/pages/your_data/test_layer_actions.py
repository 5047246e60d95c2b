"""What is done with layers: each deed is a version, and undo leads back to the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.pages.your_data import layer_actions

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


def test_undo_and_redo_are_versions_and_the_bytes_are_those_of_before(own: OwnData) -> None:
    own.kept()
    dumps = [own.store.dump("ours", version=version) for version in (1, 2)]
    own.do(do="layer", deed="undo", layer="ours")
    assert own.said == "Undone: “Палата” is now version 3."
    assert own.store.dump("ours") == dumps[0]
    own.do(do="layer", deed="redo", layer="ours")
    assert own.store.dump("ours") == dumps[1]
    assert [version.who for version in own.store.versions("ours")] == ["Анна"] * 4


def test_publishing_withdrawing_and_renaming_are_versions_too(own: OwnData) -> None:
    own.kept()
    for deed, name, published, said in (
        ("publish", "Палата", True, "every reader sees"),
        ("withdraw", "Палата", False, "Withdrawn from readers"),
        ("rename", "Chamber", False, "The name is now “Chamber”"),
    ):
        own.do(do="layer", deed=deed, layer="ours", name="Chamber")
        layer = own.store.layer("ours")
        assert (layer.name, layer.is_published) == (name, published)
        assert said in own.said


def test_a_layer_without_a_name_is_refused_in_words(own: OwnData) -> None:
    own.kept()
    own.do(do="layer", deed="rename", layer="ours", name=" ")
    assert own.store.layer("ours").name == "Палата"
    assert own.said


def test_a_day_is_remembered_as_it_was_asked(own: OwnData) -> None:
    own.do(do="day", layer="ours", day="2024-01-01")
    assert own.session.session_state[layer_actions.ON_DAY] == ("ours", "2024-01-01")
