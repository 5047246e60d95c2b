"""Commands over a store: its move into another one, backup, restoring, and views for geographic information systems."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from data.command.layer_commands import add_store_options, opened
from data.imports.words.import_words import say

if TYPE_CHECKING:
    import argparse

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_store_commands(commands: Commands) -> None:
    """Add the commands to those of the package."""
    moved = commands.add_parser("move", help="write layers with all versions into another store; the first one stays")
    moved.add_argument("target", metavar="TO", help="a file or postgresql+psycopg://...")
    moved.add_argument("--layer", action="append", default=[], metavar="LAYER", help="this layer alone, else all")
    add_store_options(moved)
    moved.set_defaults(run=_move)
    kept = commands.add_parser("backup", help="write the whole store into one file while others use it")
    kept.add_argument("file", type=Path, metavar="FILE")
    add_store_options(kept)
    kept.set_defaults(run=_backup)
    restored = commands.add_parser("restore", help="write what a backup has into a store that is empty or new")
    restored.add_argument("file", type=Path, metavar="FILE")
    add_store_options(restored)
    restored.set_defaults(run=_restore)
    views = commands.add_parser("gis", help="make views for QGIS, in a store on PostgreSQL with PostGIS")
    add_store_options(views)
    views.set_defaults(run=_make_views)


def _move(options: argparse.Namespace) -> int:
    from data.stores.records import move  # noqa: PLC0415
    from data.stores.store import open_store  # noqa: PLC0415

    with closing(opened(options)) as source, closing(open_store(options.target)) as target:
        ids = move(source, target, options.layer)
        _say(options, "command.moved", count=str(len(ids)), layers=", ".join(ids), where=target.place)
    return 0


def _backup(options: argparse.Namespace) -> int:
    from data.stores.backup import write_backup  # noqa: PLC0415

    with closing(opened(options)) as store:
        size = write_backup(store, options.file)
        _say(options, "command.backed_up", where=store.place, file=str(options.file), size=str(size))
    return 0


def _restore(options: argparse.Namespace) -> int:
    from data.stores.backup import restore  # noqa: PLC0415

    with closing(opened(options)) as store:
        ids = restore(options.file, store)
        _say(options, "command.restored", count=str(len(ids)), layers=", ".join(ids), where=store.place)
    return 0


def _make_views(options: argparse.Namespace) -> int:
    from data.atlas.atlas import Atlas  # noqa: PLC0415
    from data.command.gis_rows import gis_places, gis_ties  # noqa: PLC0415
    from data.stores.gis_views import make_views  # noqa: PLC0415

    atlas = Atlas.load()
    with closing(opened(options)) as store:
        counts = make_views(store, gis_places(atlas), gis_ties(atlas))
        made = ", ".join(f"gis.{name} {count}" for name, count in counts.items())
        _say(options, "command.gis", views=made, where=store.place)
    return 0


def _say(options: argparse.Namespace, code: str, **params: str) -> None:
    print(say(code, params, lang=options.lang))
