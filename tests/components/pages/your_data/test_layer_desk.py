"""The desk of the layers: versions with who and when for editors, the published ones for readers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from components.access.visitor import NOBODY
from components.i18n.language import language
from components.pages.your_data.layer_desk import how_known, layers_data, version_kinds
from data.enums import Lang
from data.stores.model import VersionKind

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


def test_an_editor_sees_the_versions_the_newest_first(own: OwnData) -> None:
    own.kept(note="первая сводка")
    (layer,) = layers_data(own.view(), own.visitor, None)["layers"]
    assert (layer["name"], layer["published"]) == ("Палата", False)
    assert layer["counts"] == "figures 9, agreements 3"
    assert layer["licence"] == "по договорённости"
    newest, first = layer["versions"]
    assert (newest["what"], newest["who"], newest["how"], newest["file"]) == (
        "File kept", "Анна", "signed in", "analyst.xlsx",
    )  # fmt: skip
    assert newest["note"].startswith("первая сводка\n")
    assert first["what"] == "Begun"
    assert (layer["canUndo"], layer["canRedo"]) == (True, False)


def test_a_reader_sees_published_layers_alone_and_no_versions(own: OwnData) -> None:
    own.kept()
    assert layers_data(own.view(), NOBODY, None)["layers"] == []
    own.do(do="layer", deed="publish", layer="ours")
    found = layers_data(own.view(), NOBODY, None)
    assert found["may"] is False
    (layer,) = found["layers"]
    assert "versions" not in layer
    assert layer["state"] == "published"


def test_a_layer_is_described_as_it_was_on_a_day(own: OwnData) -> None:
    own.kept()
    today = datetime.now(tz=UTC).date()
    for day, said in (
        (today.isoformat(), "version 2: figures 9, agreements 3."),
        ((today - timedelta(days=9)).isoformat(), "was not there yet."),
        ("<b>", "A day is needed."),
        ("", "A day is needed."),
    ):
        (layer,) = layers_data(own.view(), own.visitor, ("ours", day))["layers"]
        assert layer["onDay"]["text"].endswith(said)
    (layer,) = layers_data(own.view(), own.visitor, ("other", "2024-01-01"))["layers"]
    assert layer["onDay"]["text"] == ""


def test_every_kind_of_version_has_its_words_in_every_language() -> None:
    for lang in Lang:
        assert set(version_kinds(language(lang))) == set(VersionKind)
        assert all(how_known(language(lang)).values())
