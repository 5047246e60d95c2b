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
from data.layer_rows import OBSERVATIONS
from data.layers.layer_atlas import layer_atlas
from data.layers.store_goods import StoreGoods
from data.stores.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.layer_rows import LayerRow
    from data.stores.model import Layer, RowStamp
    from data.stores.store import Store
    from data.trade.layer_goods import LayerGoods

KEPT: Final = 8
"""So many atlases of layers are kept; of one layer the newest version alone."""
log = logging.getLogger(__name__)


class LayerStore(Protocol):
    """What is asked of the store of layers; see `data.stores.store.Store`."""

    def layers(self) -> tuple[Layer, ...]:
        """Return all layers as they are now."""
        ...

    def rows(self, layer_id: str, *, version: int | None = None) -> Iterator[LayerRow]:
        """Return the rows of a version of a layer."""
        ...

    def stamp(self, layer_id: str, table: str, row_id: str, *, version: int | None = None) -> RowStamp:
        """Return who kept a row of a layer and when."""
        ...

    def licences(self, layer_id: str) -> tuple[str, ...]:
        """Return the licence notes of what is in a layer."""
        ...


class GoodsOfLayers(Protocol):
    """What is asked of the records of goods of the layers; see `data.layers.store_goods.StoreGoods`."""

    def of(self, layer_id: str, *, version: int | None = None) -> LayerGoods | None:
        """Return the records of a version of a layer; None where it has none."""
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
    layers: tuple[Layer, ...] = ()
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
        Returns the store of the layers; where it raises StoreError there is no layer, and the book's pages go on.
    goods
        Returns the records of goods of that store; without it layers have none.
    """

    def __init__(self, store: Callable[[], LayerStore], goods: Callable[[], GoodsOfLayers] | None = None) -> None:
        self._store = store
        self._goods = goods
        self._listed: tuple[Layer, ...] | None = None
        self._is_watched = False
        self._kept: OrderedDict[str, tuple[tuple[object, ...], Atlas]] = OrderedDict()
        self._lock = Lock()
        self._making: dict[str, Lock] = {}

    def visible(self, *, drafts: bool) -> tuple[Layer, ...]:
        """Return the layers that a visitor sees: the published ones, and with ``drafts`` all."""
        return tuple(layer for layer in self._all() if drafts or layer.is_published)

    def look_again(self, *, is_watched: bool | None = None) -> tuple[Layer, ...]:
        """
        Read the list of layers anew, and return it.

        Parameters
        ----------
        is_watched
            Whether somebody says from now on when it changes; until then it is read at every question.
        """
        if is_watched is not None:
            self._is_watched = is_watched
        self._listed = None
        return self._all()

    def _all(self) -> tuple[Layer, ...]:
        if (listed := self._listed) is not None:
            return listed
        try:
            found = self._store().layers()
        except StoreError:
            log.exception("The layers cannot be read")
            return ()
        self._listed = found if self._is_watched else None
        return found

    def atlas(self, book: Atlas, layer: Layer) -> Atlas | None:
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

    def stamp(self, atlas: Atlas, claim_id: str) -> RowStamp | None:
        """Return who kept a claim of a layer and when; None of the book's, and where the store does not say."""
        if atlas.layer is None:
            return None
        table = OBSERVATIONS if claim_id in atlas.layer.observations else atlas.claim(claim_id).table
        try:
            return self._store().stamp(atlas.layer.layer_id, table, claim_id, version=atlas.layer.version)
        except StoreError:
            log.exception("Who kept the row %r cannot be read", claim_id)
            return None

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

    def named(self, layer_ids: Iterable[str], *, book: Atlas, drafts: bool) -> tuple[Atlas, ...]:
        """
        Return the atlases of the layers of some ids, of those that a visitor sees.

        Parameters
        ----------
        layer_ids
            The ids; an empty one is that of the first layer.
        book
            The book's facts.
        drafts
            Whether the visitor sees layers that are not published.
        """
        wanted, layers = set(layer_ids), self.visible(drafts=drafts)
        found = [layer for n, layer in enumerate(layers) if layer.layer_id in wanted or (n == 0 and "" in wanted)]
        return tuple(made for layer in found if (made := self.atlas(book, layer)))

    def having(self, claim_ids: Iterable[str], *, book: Atlas, drafts: bool) -> tuple[Atlas, ...]:
        """Return the atlases of the layers that a visitor sees and that have any of some claims; see `named`."""
        wanted = frozenset(claim_ids)
        if not wanted:
            return ()
        made = (self.atlas(book, layer) for layer in self.visible(drafts=drafts))
        return tuple(atlas for atlas in made if atlas and not wanted.isdisjoint(atlas.index.claims))

    def _made(self, book: Atlas, layer: Layer) -> Atlas:
        store = self._store()
        return layer_atlas(
            book,
            store.rows(layer.layer_id, version=layer.version),
            layer_id=layer.layer_id,
            title=layer.name,
            version=layer.version,
            licences=store.licences(layer.layer_id),
            goods=self._goods_of(layer),
        )

    def _goods_of(self, layer: Layer) -> LayerGoods | None:
        """Return the records of goods of a layer; None where it has none, or where this machine cannot read them."""
        if self._goods is None:
            return None
        try:
            return self._goods().of(layer.layer_id, version=layer.version)
        except StoreError:
            log.exception("The goods of the layer %r cannot be read", layer.layer_id)
            return None


@lru_cache(maxsize=1)
def current_store() -> Store:
    """Return the server's store of layers, which is opened when it is first asked for.

    Raises
    ------
    StoreError
        If it cannot be opened; the next who asks tries again.
    """
    return open_store()


def current_goods() -> StoreGoods:
    """Return the records of goods of the server's store; see `current_store`."""
    return _goods_of_store(current_store())


@lru_cache(maxsize=1)
def _goods_of_store(store: Store) -> StoreGoods:
    return StoreGoods(store.goods)


@lru_cache(maxsize=1)
def layer_atlases() -> LayerAtlases:
    """Return the server's layers."""
    # A store that could not be opened is asked for again.
    return LayerAtlases(lambda: current_store(), lambda: current_goods())  # noqa: PLW0108
