"""Notice of changes that other connections and processes make."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from data.stores.model import Change, DocumentKind
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, begin, figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.stores.model import Heads

ROOT: Final = Path(__file__).parents[3]
PATIENCE: Final = 60.0
"""Seconds until a test gives up on a busy machine; how soon a change is seen is measured by the benchmark."""


def keep_elsewhere(place: str) -> None:
    """Keep a second figure, as another process does."""
    with open_store(place) as store:
        store.keep("ours", Change(put=[figure(2)]), deed=ANNA, base=store.layer("ours").version)


@pytest.mark.thorough
def test_a_change_by_another_process_is_seen(new_place: Callable[[], str]) -> None:
    place = new_place()
    with open_store(place) as store:
        begin(store, figure(1))
        with store.watch() as watcher:
            known = watcher.newest()
            # Not by multiprocessing: its child begins with the main module, which AppTest replaces.
            keep = "import sys; from tests.data.stores.test_watcher import keep_elsewhere; keep_elsewhere(sys.argv[1])"
            with subprocess.Popen([sys.executable, "-c", keep, place], cwd=ROOT) as other:
                heads = watcher.wait(known, timeout=PATIENCE)
            assert other.returncode == 0
        assert (known.layers, heads.layers) == ({"ours": 2}, {"ours": 3})


def test_one_is_called_back_for_layers_and_documents(new_place: Callable[[], str]) -> None:
    place = new_place()
    called: list[Heads] = []
    got = threading.Event()

    def note(heads: Heads) -> None:
        called.append(heads)
        got.set()

    with open_store(place) as store, open_store(place) as other, store.watch(note):
        other.create("ours", "x", ANNA)
        assert got.wait(PATIENCE)
        got.clear()
        other.keep_document(DocumentKind.NOTE, "n", {}, deed=ANNA, base=0)
        assert got.wait(PATIENCE)
    assert [(dict(heads.layers), heads.documents) for heads in called] == [({"ours": 1}, 0), ({"ours": 1}, 1)]


def test_a_callback_that_fails_does_not_end_the_watching(
    new_place: Callable[[], str], caplog: pytest.LogCaptureFixture
) -> None:
    place = new_place()

    def fail(_: Heads) -> None:
        raise ValueError("no")

    with open_store(place) as store, store.watch(fail) as watcher:
        known = watcher.newest()
        for layer_id in ("a", "b"):
            store.create(layer_id, "x", ANNA)
            known = watcher.wait(known, timeout=PATIENCE)
        assert dict(known.layers) == {"a": 1, "b": 1}
    assert "failed" in caplog.text


def test_a_watcher_stops_at_once_and_leaves_no_thread(new_place: Callable[[], str]) -> None:
    with open_store(new_place()) as store:
        before = set(threading.enumerate())
        watcher = store.watch()
        assert set(threading.enumerate()) > before
        watcher.close()
        watcher.close()
        assert set(threading.enumerate()) == before
