"""Job of the process that reads what people bring: a version of a layer as a file for others."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from components.exports.whole_layer import LayerFile, write_layer
from components.i18n.language import language
from components.worker.errors import RefusedError
from data.errors import StoreError
from data.imports.words.import_words import say
from data.layers.store_goods import StoreGoods
from data.stores.store import open_store

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.enums import Lang


def write_layer_file(atlas: Atlas, *, layer_id: str, version: int, form: str, lang: Lang) -> bytes:
    """
    Return a version of a layer as a file.

    Parameters
    ----------
    atlas
        The facts of the book; not asked.
    layer_id, version
        The layer and its version.
    form
        One of `components.exports.whole_layer.FORMS`.
    lang
        Language of what is said about it.

    Raises
    ------
    components.worker.errors.RefusedError
        If there is no such version; the text is a sentence.
    """
    del atlas
    try:
        with open_store() as store:
            made = store.versions(layer_id)[version - 1]
            found = LayerFile(
                layer_id=layer_id,
                name=made.name,
                version=version,
                is_published=made.is_published,
                at=made.at,
                who=made.who,
                licences=store.licences(layer_id, version=version),
                rows=chain(
                    store.rows(layer_id, version=version), StoreGoods(store.goods).rows(layer_id, version=version)
                ),
            )
            return write_layer(found, form, language(lang))
    except StoreError as fault:
        raise RefusedError(say(fault.code, fault.params, lang=lang)) from None
