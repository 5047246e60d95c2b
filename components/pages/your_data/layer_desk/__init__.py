"""Desk of the layers: what is kept, its versions with who and when, and what may be done with it."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from components.access.visitor import Role
from components.layer_atlases import current_store, layer_atlases
from components.pages.your_data.counted_rows import counts_text
from components.session import routes
from data.errors import StoreError
from data.stores.model import VersionKind

if TYPE_CHECKING:
    from components.access.visitor import Visitor
    from components.context import View
    from components.i18n.language import Language
    from data.stores.model import Layer, Version

MOST_VERSIONS: Final = 50


def layers_data(view: View, visitor: Visitor, asked_day: tuple[str, str] | None) -> dict[str, Any]:
    """
    Return what the browser draws the layers from: all for editors, the published ones for readers.

    Parameters
    ----------
    view, visitor
        The view and who sees it.
    asked_day
        The layer and the day whose version is asked for, as a browser says it.
    """
    may = visitor.role.includes(Role.EDITOR)
    return {
        "may": may,
        "layers": [_layer(view, layer, asked_day, may=may) for layer in layer_atlases().visible(drafts=may)],
        "words": layer_desk_words(view.lang),
    }


def _layer(view: View, layer: Layer, asked_day: tuple[str, str] | None, *, may: bool) -> dict[str, Any]:
    _, lang = view.lang.text, view.lang
    query = {"data": "both", "layer": layer.layer_id, "lang": lang.code.value}
    shown = {
        "id": layer.layer_id,
        "name": layer.name,
        "published": layer.is_published,
        "state": _("published") if layer.is_published else _("draft: editors alone see it"),
        "about": _("Version {version}, {who}, {when}").format(
            version=lang.number(layer.version), who=layer.who, when=_moment(layer.at, lang)
        ),
        "links": [
            [_("On the map"), routes.address("map", query)],
            [_("Trade"), routes.address("trade", query)],
            [_("Chronicle"), routes.address("chronicle", query)],
        ],
        "files": [
            [word, f"/api/v1/layers/{layer.layer_id}.{form}?{urlencode({'lang': lang.code.value})}"]
            for form, word in (("xlsx", "XLSX"), ("zip", "CSV (ZIP)"), ("json", "JSON"))
        ],
    }
    try:
        counts = current_store().counts(layer.layer_id)
        shown["counts"] = counts_text(counts, lang) or _("nothing is in it")
        shown["licence"] = "; ".join(current_store().licences(layer.layer_id))
        if may:
            versions = current_store().versions(layer.layer_id)
            shown["versions"] = [_version(one, lang) for one in islice(reversed(versions), MOST_VERSIONS)]
            shown["canUndo"] = any(
                one.kind in (VersionKind.IMPORT, VersionKind.EDIT, VersionKind.WITHDRAW, VersionKind.REDO)
                and one.undone_by is None
                for one in versions
            )
            shown["canRedo"] = any(one.kind is VersionKind.UNDO and one.undone_by is None for one in versions)
            shown["onDay"] = _on_day(layer, asked_day, lang)
    except StoreError:
        shown.setdefault("counts", "")
    return shown  # fmt: skip


def _on_day(layer: Layer, asked_day: tuple[str, str] | None, lang: Language) -> dict[str, str]:
    """Return the version of a day that was asked for, in words."""
    _ = lang.text
    if not asked_day or asked_day[0] != layer.layer_id:
        return {"day": "", "text": ""}
    try:
        day = date.fromisoformat(asked_day[1])
    except ValueError:
        return {"day": "", "text": _("A day is needed.")}
    store = current_store()
    try:
        version = store.version_on(layer.layer_id, day)
        counts = store.counts(layer.layer_id, version=version)
    except StoreError:
        return {"day": asked_day[1], "text": _("On {day} it was not there yet.").format(day=lang.day(day))}
    found = counts_text(counts, lang) or _("nothing is in it")
    text = _("On {day} it was version {version}: {what}.")
    return {"day": asked_day[1], "text": text.format(day=lang.day(day), version=lang.number(version), what=found)}


def _version(version: Version, lang: Language) -> dict[str, Any]:
    _ = lang.text
    said = version_kinds(lang)[version.kind]
    if version.undoes:
        said = f"{said} {lang.number(version.undoes)}"
    return {
        "number": lang.number(version.version),
        "what": said,
        "undone": _("undone by version {version}").format(version=lang.number(version.undone_by))
        if version.undone_by
        else "",
        "file": version.file,
        "who": version.who,
        "how": how_known(lang).get(version.how_known, version.how_known),
        "when": _moment(version.at, lang),
        "note": version.note,
        "licence": version.licence,
    }


def _moment(at: Any, lang: Language) -> str:  # noqa: ANN401 - a moment
    return f"{lang.day(at.date())}, {at:%H:%M} UTC"


def version_kinds(lang: Language) -> dict[VersionKind, str]:
    """Return what made a version, in words."""
    _ = lang.text
    return {
        VersionKind.CREATE: _("Begun"), VersionKind.IMPORT: _("File kept"), VersionKind.EDIT: _("Changed by hand"),
        VersionKind.WITHDRAW: _("Rows withdrawn"), VersionKind.UNDO: _("Undo of version"),
        VersionKind.REDO: _("Done again: version"), VersionKind.PUBLISH: _("Made public"),
        VersionKind.UNPUBLISH: _("Withdrawn from readers"), VersionKind.RENAME: _("Another name"),
    }  # fmt: skip


def how_known(lang: Language) -> dict[str, str]:
    """Return how it is known who somebody is, in words."""
    _ = lang.text
    return {
        "owner on this computer": _("owner of this computer"),
        "sign-in": _("signed in"),
        "proxy header": _("known by the proxy"),
        "nobody": _("not known"),
    }


def layer_desk_words(lang: Language) -> dict[str, str]:
    """Return the words of the desk."""
    _ = lang.text
    return {
        "desk": _("What is kept"),
        "none": _("Nothing is kept yet."),
        "noneRead": _("Nothing is published yet."),
        "versions": _("Versions"),
        "undo": _("Undo the last change"),
        "redo": _("Do it again"),
        "publish": _("Publish"),
        "publishAsk": _("Publish this layer? Every reader of this dashboard will see it."),
        "withdraw": _("Withdraw from readers"),
        "rename": _("Rename"),
        "name": _("Name"),
        "terms": _("Terms of use: {terms}"),
        "whole": _("The whole layer as a file:"),
        "day": _("As it was on a day"),
        "look": _("Look"),
    }
