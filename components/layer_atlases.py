"""Atlases of the layers that people keep, of the newest version of each, and the facts that an address asks for."""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final, Protocol

from data.atlas.selection import Selection
from data.enums import DataChoice
from data.errors import StoreError
from data.layers.layer_atlas import layer_atlas

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.atlas.atlas import Atlas
    from data.layer_rows import LayerRow

KEPT: Final = 8
"""So many atlases of layers are kept; of one layer the newest version alone."""
log = logging.getLogger(__name__)


class KnownLayer(Protocol):
    """A layer as the store lists it; see `data.stores.model.Layer`."""

    @property
    def layer_id(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def is_published(self) -> bool: ...  # noqa: D102
    @property
    def version(self) -> int: ...  # noqa: D102


class KnownVersion(Protocol):
    """A version of a layer, as far as its atlas names it; see `data.stores.model.Version`."""

    @property
    def licence(self) -> str: ...  # noqa: D102


class LayerStore(Protocol):
    """What is asked of the store of layers."""

    def layers(self) -> tuple[KnownLayer, ...]:
        """Return all layers as they are now."""
        ...

    def rows(self, layer_id: str, *, version: int | None = None) -> Iterable[LayerRow]:
        """Return the rows of a layer."""
        ...

    def versions(self, layer_id: str) -> Iterable[KnownVersion]:
        """Return the versions of a layer."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Whose facts a view is drawn from.

    Attributes
    ----------
    atlas
        The book's, or the layer's where its facts alone are asked for.
    own
        The layer's where they are shown beside the book's.
    layers
        The layers that the visitor may see.
    unknown
        Names of the parameters that ask for a layer that the visitor does not see.
    """

    atlas: Atlas
    own: Atlas | None = None
    layers: tuple[KnownLayer, ...] = ()
    unknown: tuple[str, ...] = ()

    def read(self, query: Mapping[str, str]) -> tuple[Selection, tuple[str, ...]]:
        """Return the selection that an address asks of these facts, and the names of what was not understood."""
        lost = {*self.unknown, "data", "layer", "own"} if self.unknown else set()
        known = {name: text for name, text in query.items() if name not in lost}
        unknown = {*self.unknown}
        if known.get("own") and self.own and known["own"] not in self.own.index.claims:
            del known["own"]
            unknown.add("own")
        selection, others = Selection.from_query(known, atlas=self.atlas)
        return selection, tuple(sorted({*unknown, *others}))


class LayerAtlases:
    """The layers of a store, and the atlases of their newest versions.

    Parameters
    ----------
    store
        The store; None where there is none, and so no layer.
    """

    def __init__(self, store: LayerStore | None) -> None:
        self.store = store
        self._kept: OrderedDict[str, tuple[tuple[object, ...], Atlas]] = OrderedDict()
        self._lock = Lock()
        self._making: dict[str, Lock] = {}

    def visible(self, *, drafts: bool) -> tuple[KnownLayer, ...]:
        """Return the layers that a visitor sees: the published ones, and with ``drafts`` all."""
        if self.store is None:
            return ()
        try:
            return tuple(layer for layer in self.store.layers() if drafts or layer.is_published)
        except StoreError:
            log.exception("The layers cannot be read")
            return ()

    def atlas(self, book: Atlas, layer: KnownLayer) -> Atlas | None:
        """Return the atlas of a layer's version, kept until another is asked for; None where it cannot be read."""
        key = (layer.version, layer.name, book.content_hash)
        with self._lock:
            making = self._making.setdefault(layer.layer_id, Lock())
        with making:  # whoever comes meanwhile waits for the one that is being made
            if (kept := self._kept.get(layer.layer_id)) and kept[0] == key:
                return kept[1]
            try:
                made = self._made(book, layer)
            except StoreError:
                log.exception("The layer %r cannot be read", layer.layer_id)
                return None
            with self._lock:
                self._kept[layer.layer_id] = key, made
                self._kept.move_to_end(layer.layer_id)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            return made

    def facts(self, query: Mapping[str, str], *, book: Atlas, drafts: bool) -> Facts:
        """
        Return the facts that an address asks for.

        Parameters
        ----------
        query
            Its parameters.
        book
            The book's facts.
        drafts
            Whether the visitor sees layers that are not published.
        """
        choice, wanted = query.get("data", ""), query.get("layer", "")
        layers = self.visible(drafts=drafts)
        if choice not in (DataChoice.OWN, DataChoice.BOTH):
            return Facts(atlas=book, layers=layers)
        found = [layer for layer in layers if wanted in ("", layer.layer_id)]
        made = self.atlas(book, found[0]) if found else None
        if made is None:
            return Facts(atlas=book, layers=layers, unknown=("layer",) if wanted else ("data",))
        if choice == DataChoice.OWN:
            return Facts(atlas=made, layers=layers)
        return Facts(atlas=book, own=made, layers=layers)

    def _made(self, book: Atlas, layer: KnownLayer) -> Atlas:
        assert self.store is not None  # noqa: S101 - a layer is of a store
        licences = dict.fromkeys(version.licence for version in self.store.versions(layer.layer_id))
        return layer_atlas(
            book,
            self.store.rows(layer.layer_id, version=layer.version),
            layer_id=layer.layer_id,
            title=layer.name,
            version=layer.version,
            licences=tuple(filter(None, licences)),
        )


@lru_cache(maxsize=1)
def layer_atlases() -> LayerAtlases:
    """Return the server's layers."""
    return LayerAtlases(None)
