"""Commands over layers: their list and versions, undo and redo, an earlier state, publication, and export."""

from __future__ import annotations

import getpass
import json
import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Final

from data.command.layer_files import write_layer
from data.enums import Lang
from data.imports.words.import_words import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from data.stores.model import Deed, Layer, Version
    from data.stores.store import Store

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

HOW_KNOWN: Final = "command line"


def add_layer_commands(commands: Commands) -> None:
    """Add the commands to those of the package."""
    listed = _add(commands, "layers", "list the layers, or the versions of one", _list)
    listed.add_argument("layer", nargs="?", metavar="LAYER")
    listed.add_argument("--json", action="store_true", help="print one JSON object a layer or version, one a line")
    for name, meaning, run in (
        ("undo", "take back an import or a change, the last one where none is named", _undo),
        ("redo", "make a change again that was undone, the last undone one where none is named", _redo),
    ):
        changed = _add(commands, name, meaning, run)
        changed.add_argument("layer", metavar="LAYER")
        changed.add_argument("version", nargs="?", type=int, metavar="VERSION")
        _add_note(changed)
    earlier = _add(commands, "as-of", "print the rows of a layer as they were, one JSON object a line", _print_as_of)
    earlier.add_argument("layer", metavar="LAYER")
    earlier.add_argument("when", metavar="DAY|VERSION", help="the end of a day in UTC (2024-06-30), or a version")
    published = _add(commands, "publish", "let readers see a layer", _publish)
    published.add_argument("layer", metavar="LAYER")
    _add_note(published)
    withdrawn = _add(commands, "withdraw", "withdraw a layer from readers, or rows from the layer", _withdraw)
    withdrawn.add_argument("layer", metavar="LAYER")
    withdrawn.add_argument("--row", action="append", default=[], metavar="TABLE/ID", help="withdraw this row alone")
    _add_note(withdrawn)


def add_layer_export(parser: argparse.ArgumentParser) -> None:
    """Add to the export of the tables what exports a layer."""
    parser.add_argument("--layer", metavar="LAYER", help="write the tables of this layer, not those of the book")
    parser.add_argument("--version", type=int, metavar="VERSION", help="with --layer: as it was in this version")
    add_store_options(parser)


def add_store_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that every command over a store has."""
    parser.add_argument("--store", metavar="PLACE", help="a file or postgresql+psycopg://...; else the usual store")
    parser.add_argument("--lang", type=Lang, choices=tuple(Lang), default=Lang.EN, help="language of the sentences")


def opened(options: argparse.Namespace) -> Store:
    """Return the store that a command is about."""
    from data.stores.store import open_store  # noqa: PLC0415 - commands without a store do not load its libraries

    return open_store(options.store)


def export_layer(options: argparse.Namespace) -> int:
    """Write a layer as files into a folder."""
    with closing(opened(options)) as store:
        count = write_layer(store, options.layer, options.target, version=options.version)
        _say(options, "command.exported", layer=options.layer, count=str(count), target=str(options.target))
        for terms in store.licences(options.layer, version=options.version):
            _say(options, "command.licence", licence=terms)
    return 0


def _add(
    commands: Commands, name: str, meaning: str, run: Callable[[Store, argparse.Namespace], None]
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=meaning)
    add_store_options(parser)

    def run_it(options: argparse.Namespace) -> int:
        with closing(opened(options)) as store:
            run(store, options)
        return 0

    parser.set_defaults(run=run_it)
    return parser


def _add_note(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--note", default="", metavar="TEXT", help="why, kept with the version")


def _deed(options: argparse.Namespace) -> Deed:
    from data.stores.model import Deed  # noqa: PLC0415

    return Deed(who=getpass.getuser(), how_known=HOW_KNOWN, note=options.note)


def _say(options: argparse.Namespace, code: str, **params: str) -> None:
    print(say(code, params, lang=options.lang))


def _list(store: Store, options: argparse.Namespace) -> None:
    if options.layer:
        for made in store.versions(options.layer):
            print(json.dumps(_version(made), ensure_ascii=False) if options.json else _version_line(made))
        return
    if not options.json:
        _say(options, "command.store", where=store.place)
    for layer in store.layers():
        rows = sum(store.counts(layer.layer_id).values())
        if options.json:
            print(json.dumps(_layer(layer, rows), ensure_ascii=False))
        else:
            state = say("command.is_published" if layer.is_published else "command.is_draft", {}, lang=options.lang)
            at = layer.at.isoformat(" ", "minutes")
            print(f"{layer.layer_id}  {layer.name}  {state}  {layer.version}  {rows}  {at}  {layer.who}")


def _layer(layer: Layer, rows: int) -> dict[str, object]:
    return {
        "layer": layer.layer_id,
        "name": layer.name,
        "published": layer.is_published,
        "version": layer.version,
        "rows": rows,
        "at": layer.at.isoformat(),
        "who": layer.who,
    }


def _version(made: Version) -> dict[str, object]:
    names = ("version", "kind", "who", "how_known", "file", "sha256", "licence", "note", "undoes", "undone_by")
    return {"at": made.at.isoformat(), **{name: getattr(made, name) for name in names}}


def _version_line(made: Version) -> str:
    about = [made.file, made.note, f"<- {made.undoes}" if made.undoes else ""]
    parts = [str(made.version), made.at.isoformat(" ", "minutes"), made.kind.value, made.who, *filter(None, about)]
    return "  ".join(parts)


def _undo(store: Store, options: argparse.Namespace) -> None:
    version = store.undo(options.layer, _deed(options), version=options.version)
    undone = store.versions(options.layer)[version - 1].undoes
    _say(options, "command.undone", layer=options.layer, undone=str(undone), version=str(version))


def _redo(store: Store, options: argparse.Namespace) -> None:
    version = store.redo(options.layer, _deed(options), version=options.version)
    _say(options, "command.redone", layer=options.layer, version=str(version))


def _print_as_of(store: Store, options: argparse.Namespace) -> None:
    when: str = options.when
    version = int(when) if when.isdigit() else store.version_on(options.layer, _day(when))
    sys.stdout.buffer.write(store.dump(options.layer, version=version))
    sys.stdout.buffer.flush()
    sentence = say("command.as_of", {"layer": options.layer, "version": str(version)}, lang=options.lang)
    print(sentence, file=sys.stderr)


def _day(text: str) -> date:
    from data.errors import StoreError  # noqa: PLC0415

    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise StoreError("store.no_day", text=text) from error


def _publish(store: Store, options: argparse.Namespace) -> None:
    version = store.publish(options.layer, _deed(options))
    _say(options, "command.published", layer=options.layer, version=str(version))


def _withdraw(store: Store, options: argparse.Namespace) -> None:
    if not options.row:
        version = store.unpublish(options.layer, _deed(options))
        _say(options, "command.unpublished", layer=options.layer, version=str(version))
        return
    gone = [(table, row_id) for table, _, row_id in (row.partition("/") for row in options.row)]
    base = store.layer(options.layer).version
    version = store.withdraw(options.layer, gone, deed=_deed(options), base=base)
    _say(options, "command.withdrawn", layer=options.layer, count=str(len(gone)), version=str(version))
