"""The job that writes a layer as a file: the version asked for, and no such layer said in a sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from components.worker.brought.written_layer import write_layer_file
from components.worker.errors import RefusedError
from data.enums import Lang
from data.stores.model import Change, Deed
from data.stores.store import open_store
from tests.data.layers.own_rows import small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from pathlib import Path

DEED = Deed(who="Anna", how_known="sign-in", file="sheet.xlsx", licence="for members alone")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", str(tmp_path / "store.db"))
    with open_store() as store:
        store.create("ours", "Chamber", DEED)
        return store.keep("ours", Change(put=small_layer()), deed=DEED, base=1)


def test_the_version_that_is_asked_for_is_written(kept: int) -> None:
    found = json.loads(write_layer_file(ATLAS, layer_id="ours", version=kept, form="json", lang=Lang.EN))
    assert (found["version"], found["who"], found["licences"]) == (kept, "Anna", ["for members alone"])
    assert sum(map(len, found["tables"].values())) == len(small_layer())
    first = json.loads(write_layer_file(ATLAS, layer_id="ours", version=1, form="json", lang=Lang.EN))
    assert (first["version"], first["tables"]) == (1, {})


@pytest.mark.usefixtures("kept")
def test_a_layer_that_is_not_there_is_refused_in_a_sentence() -> None:
    with pytest.raises(RefusedError, match=r"\.$"):
        write_layer_file(ATLAS, layer_id="other", version=1, form="json", lang=Lang.EN)
