"""Import of files at the command line: reading, questions with their answers, and keeping in a layer."""

from __future__ import annotations

import getpass
import json
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import Atlas
from data.command.goods_file import is_goods_file, keep_goods_file
from data.command.reading_json import reading_json, reading_lines
from data.enums import Lang
from data.imports.kept_changes import goods_to_keep, rows_to_keep
from data.imports.lasting_answers import lasting_answers
from data.imports.read_file import read_file
from data.imports.reading import ImportVerdict
from data.imports.words.import_words import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from data.imports.reading import Reading
    from data.layer_rows import LayerRow
    from data.stores.store import Store
    from data.trade.goods_comparison import GoodsComparison
    from data.trade.goods_rows import GoodsRow

DEFAULT_LAYER: Final = "ours"
PROPOSALS: Final = "proposals"
ACCEPT: Final = "accept"
ROWS: Final = "rows"
GOOD: Final = "good"
_CHUNK: Final = 1 << 20
_ROUNDS: Final = 4
"""How often a file is read again with the proposals of the time before: an answer may lead to another question."""


def add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to those of the package."""
    parser = commands.add_parser("import", help="read files of figures or agreements and keep them in a layer")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--layer", default=DEFAULT_LAYER, metavar="NAME", help="the layer that the rows are kept in")
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        type=_answer,
        help="an answer to a question; proposals=accept takes all that is proposed, rows=good the rows without errors",
    )
    parser.add_argument("--dry-run", action="store_true", help="keep nothing")
    parser.add_argument("--json", action="store_true", help="print one JSON object a file, one a line")
    parser.add_argument("--lang", type=Lang, choices=tuple(Lang), default=Lang.EN, help="language of the sentences")
    parser.add_argument("--licence", default="", metavar="TEXT", help="on what terms the rows may be passed on")
    parser.set_defaults(run=run_import)


def _answer(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign or not key:
        raise ValueError(text)
    return key, value


@dataclass(slots=True, kw_only=True)
class _Import:
    """An import of files into a layer."""

    options: argparse.Namespace
    atlas: Atlas
    store: Store | None
    read_rows: dict[tuple[str, str], LayerRow]

    def say(self, code: str, **params: str) -> str:
        return say(code, params, lang=self.options.lang)

    def kept(self) -> list[LayerRow]:
        """Return the rows of the layer, and what files before this one would add where nothing is kept."""
        rows = (
            {}
            if self.store is None
            else {(row.table, row.row_id): row for row in layer_rows(self.store, self.options.layer)}
        )
        return list((rows | self.read_rows).values())

    def read(self, file: Path) -> Reading:
        """Read a file with the answers given, those remembered of its layout, and accepted proposals."""
        given = dict(self.options.answer)
        kept = self.kept()
        reading = self._read(file, kept, given)
        answers = {**self._remembered(reading.fingerprint), **given}
        if answers != given:
            reading = self._read(file, kept, answers)
        if given.get(PROPOSALS) == ACCEPT:
            for _ in range(_ROUNDS):
                proposed = {q.key: q.proposed for q in reading.questions if q.proposed is not None}
                if not proposed:
                    break
                answers |= proposed
                reading = self._read(file, kept, answers)
        return reading

    def _read(self, file: Path, kept: Sequence[LayerRow], answers: Mapping[str, str]) -> Reading:
        return read_file(
            file, name=file.name, atlas=self.atlas, kept=kept, answers=answers,
            compare=None if self.store is None else self._compare,
        )  # fmt: skip

    def _compare(self, rows: Sequence[GoodsRow]) -> GoodsComparison:
        """Return what changes among the records of goods of the layer."""
        from data.layers.store_goods import StoreGoods  # noqa: PLC0415 - as the store

        if self.store is None:
            raise ValueError(self.options.layer)
        is_known = any(found.layer_id == self.options.layer for found in self.store.layers())
        return StoreGoods(self.store.goods).compare(self.options.layer if is_known else "", rows)

    def _remembered(self, fingerprint: str) -> Mapping[str, str]:
        return self.store.remembered(fingerprint) if self.store is not None and fingerprint else {}

    def keep(self, reading: Reading, file: Path) -> tuple[bool, str]:
        """Keep what a file brings; return whether it was kept, and the sentence that says so or why not."""
        if self.options.dry_run or self.store is None:
            return True, self.say("command.dry_run")
        if reading.verdict is ImportVerdict.REFUSE:
            return False, self.say("command.refused")
        if (
            reading.questions
            and any(question.rows for question in reading.questions)
            and not self._may_take_good(reading)
        ):
            return False, self.say("command.answer_first", count=str(len(reading.questions)))
        if any(finding.is_error for finding in reading.findings) and not self._takes_good():
            return False, self.say("command.errors_first")
        return True, keep_reading(
            self.store, reading, file, layer=self.options.layer, licence=self.options.licence, speak=self.say
        )

    def keep_goods(self, file: Path) -> str:
        """Keep a file of records of goods of our own columns, and return the sentence that says so."""
        layer, is_trial = self.options.layer, self.options.dry_run
        with ExitStack() as stack:
            store = self.store or stack.enter_context(_trial_store(stack))
            count, version = keep_goods_file(store, file, layer=layer, licence=self.options.licence, is_trial=is_trial)
        if is_trial:
            return self.say("command.read", file=file.name, count=str(count), verdict_word="verdict.accept")
        return self.say("command.kept_goods", count=str(count), layer=layer, version=str(version))

    def _takes_good(self) -> bool:
        return dict(self.options.answer).get(ROWS) == GOOD

    def _may_take_good(self, reading: Reading) -> bool:
        """Return whether the rows that no question is about may be kept: no ready row rests on an open one."""
        return self._takes_good() and all(question.proposed is None for question in reading.questions)


def layer_rows(store: Store, layer: str) -> Sequence[LayerRow]:
    """Return the rows of a layer; none where there is no such layer yet."""
    known = {found.layer_id for found in store.layers()}
    return list(store.rows(layer)) if layer in known else []


def keep_reading(
    store: Store, reading: Reading, file: Path, *, layer: str, licence: str, speak: Callable[..., str]
) -> str:
    """Keep the rows and goods of a reading in a layer, which is made where it is new; return the sentence that says so.

    Parameters
    ----------
    store, reading
        The store, and what the file says.
    file
        The file, which is kept with its records of goods.
    layer, licence
        Where it is kept, and on what terms it may be passed on.
    speak
        Says a sentence by its code.
    """
    # The store is loaded only where something is kept.
    from data.stores.goods.goods_parts import BROUGHT  # noqa: PLC0415
    from data.stores.model import Change, Deed, GoodsBrought  # noqa: PLC0415

    deed = Deed(
        who=getpass.getuser(),
        how_known="owner on this computer",
        file=reading.file,
        sha256=reading.sha256,
        fingerprint=reading.fingerprint,
        answers=dict(lasting_answers(reading)),
        licence=licence,
    )
    known = {found.layer_id: found.version for found in store.layers()}
    base = known.get(layer)
    if base is None:
        base = store.create(layer, layer, deed)
    put, gone = rows_to_keep(reading)
    pack = goods_to_keep(reading)
    goods = None
    if pack is not None:
        brought = ((BROUGHT, _chunks(file)),)
        goods = GoodsBrought(
            key=pack.key, records=len(pack.rows), source=reading.file, files=chain(brought, pack.files())
        )
    version = store.keep(layer, Change(put=put, gone=gone, goods=goods), deed=deed, base=base)
    if pack is not None:
        return speak("command.kept_goods", count=str(len(pack.rows)), layer=layer, version=str(version))
    return speak("command.kept", count=str(reading.taken), layer=layer, version=str(version))


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as body:
        while chunk := body.read(_CHUNK):
            yield chunk


def run_import(options: argparse.Namespace) -> int:
    """Read files one after the other and keep them; return 0 where all was done."""
    store = _store(options)
    work = _Import(options=options, atlas=Atlas.load(), store=store, read_rows={})
    is_done = True
    for file in options.files:
        if file.is_file() and is_goods_file(file):
            print(work.keep_goods(file))
            continue
        reading = work.read(file)
        kept, sentence = work.keep(reading, file)
        is_done = is_done and (kept or options.dry_run)
        if options.dry_run:
            put, _ = rows_to_keep(reading)
            work.read_rows |= {(row.table, row.row_id): row for row in put}
        if options.json:
            print(json.dumps(reading_json(reading, atlas=work.atlas, lang=options.lang), ensure_ascii=False))
        else:
            lines = reading_lines(reading, atlas=work.atlas, lang=options.lang, say_own=work.say)
            print("\n".join([*lines, f"  {sentence}"]))
    return 0 if is_done else 1


def _trial_store(stack: ExitStack) -> Store:
    """Open a store that goes with the stack, for a trial where there is none."""
    from data.stores.store import open_store  # noqa: PLC0415

    return open_store(Path(stack.enter_context(TemporaryDirectory())) / "trial.sqlite3")


def _store(options: argparse.Namespace) -> Store | None:
    """Open the store; a dry run does without one where there is none."""
    from data.stores.store import open_store  # noqa: PLC0415 - loads SQLAlchemy

    return None if options.dry_run and options.layer == DEFAULT_LAYER else open_store()
