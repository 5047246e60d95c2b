"""A visitor's session with a store of its own, for parts that write into it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from components import layer_atlases
from components.session import writer
from tests.components.fake_session import FakeSession
from tests.data.stores.ready_store import place_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import ModuleType

    import pytest

    from components.access.visitor import Visitor
    from data.stores.store import Store


class Visit(Protocol):
    """What a test says and sees in a session."""

    visitor: Visitor

    @property
    def store(self) -> Store:
        """The session's store."""


Made = TypeVar("Made", bound=Visit)


@contextmanager
def store_session(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    make: Callable[[Any], Made],
    *,
    part: ModuleType,
    modules: tuple[ModuleType, ...],
) -> Iterator[Made]:
    """Yield what `make` makes of a session with an empty store; its visitor is whom the part and the writer see.

    Parameters
    ----------
    folder
        Where the store is made.
    part
        The module that asks who is there.
    modules
        The modules that use the session.
    """
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", f"sqlite:///{place_store(folder / 'store.db')}")
    kept = (layer_atlases.current_store, layer_atlases.layer_atlases)
    for each in kept:
        each.cache_clear()
    made = make(FakeSession().use(monkeypatch, *modules))
    for asked in (writer, part):
        monkeypatch.setattr(asked, "current_visitor", lambda: made.visitor)
    monkeypatch.setattr(writer, "can_sign_in", lambda: False)
    yield made
    made.store.close()
    for each in kept:
        each.cache_clear()
