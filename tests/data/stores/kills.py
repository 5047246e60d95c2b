"""Kills (-9) of a process in the midst of imports, and what must be true after each: nothing lost, nothing half.

``python -m tests.data.stores.kills --count 1000`` does it on SQLite, with ``--postgresql`` on a server of its own.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from sqlalchemy import event, text

from data.stores.model import Change, Deed
from data.stores.schema import SQLITE
from data.stores.store import Store, open_store
from tests.data.stores.goods_of_tests import brought
from tests.data.stores.rows import figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.layer_rows import LayerRow

SEED: Final = 19
LIVES: Final = 25
"""Kills after which a new layer is begun and the whole store is checked."""
DEED: Final = Deed(who="kills", file="kills.csv")
_PATIENCE: Final = 60.0
_FILES: Final = tuple(name for name, _ in brought("x").files)


class Moment(StrEnum):
    """When a process is killed."""

    ROW = "while rows are read"
    STATEMENT = "at a statement"
    COMMIT = "before the commit"
    ANSWER = "after the commit, before the answer"
    CLOCK = "by the clock"


@dataclass(slots=True, kw_only=True)
class Result:
    """What happened, and what was found wrong."""

    moments: Counter[str] = field(default_factory=Counter)
    answered: int = 0
    lost: int = 0
    unanswered: int = 0
    cut: int = 0
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0


def change_of(number: int) -> Change:
    """Return what the import of a number does: new figures, corrected ones of the import before, one withdrawn."""
    chance = random.Random(number)  # noqa: S311 - a plan, no secret
    put = [figure(number * 1000 + n, f"{number}.{n:03}") for n in range(chance.randint(30, 300))]
    put += [figure((number - 1) * 1000 + n, f"{number}.9") for n in range(5) if number > 1]
    gone = [("observations", figure((number - 2) * 1000 + 29).row_id)] if number > 2 else []
    goods = brought(f"goods{number}", records=chance.randint(1, 9)) if number % 2 else None
    return Change(put=put, gone=gone, goods=goods)


class _Expected:
    """The rows and the imports of goods that a layer has after each import."""

    def __init__(self) -> None:
        self.rows: dict[str, Any] = {}
        self.goods: list[tuple[str, int]] = []
        self.imports = 0

    def add_up_to(self, number: int) -> None:
        while self.imports < number:
            self.imports += 1
            change = change_of(self.imports)
            self.rows |= {row.row_id: row.cells["value"] for row in change.put}
            for _, row_id in change.gone:
                del self.rows[row_id]
            if change.goods is not None:
                self.goods.append((change.goods.key, change.goods.records))


def run(place: str, count: int, seed: int = SEED, *, say: bool = False) -> Result:
    """Kill so many processes in the midst of imports into a store, and look at it after each."""
    chance = random.Random(seed)  # noqa: S311 - a plan, no secret
    result = Result()
    began = time.monotonic()
    layer_id, expected = "", _Expected()
    for number in range(count):
        if number % LIVES == 0:
            with open_store(place) as store:
                result.faults += _whole(store)
                layer_id, expected = f"kills-{number // LIVES}", _Expected()
                store.create(layer_id, "Kills", DEED)
        moment = chance.choice(list(Moment))
        result.moments[moment.value] += 1
        answered = _live_and_die(place, layer_id, expected.imports, moment, chance)
        with open_store(place) as store:
            result.faults += _look(store, layer_id, expected, answered, result)
        if say and (number + 1) % 100 == 0:
            print(f"{number + 1} kills, {result.answered} imports answered, {len(result.faults)} faults", flush=True)
    with open_store(place) as store:
        result.faults += _whole(store)
        next_one = change_of(expected.imports + 1)
        store.keep(layer_id, next_one, deed=DEED, base=store.layer(layer_id).version)
    result.seconds = time.monotonic() - began
    return result


def _look(store: Store, layer_id: str, expected: _Expected, answered: list[int], result: Result) -> list[str]:
    """Return what is wrong with a layer after a kill; note what was answered and what was not."""
    kept = store.layer(layer_id).version - 1
    known = max(answered, default=expected.imports)
    result.answered += len(answered)
    if kept not in (known, known + 1):
        result.lost += max(0, known - kept)
        return [f"{layer_id}: {known} imports were answered as kept, {kept} are there"]
    result.unanswered += kept - known
    result.cut += kept == known
    expected.add_up_to(kept)
    found = {row.row_id: row.cells["value"] for row in store.rows(layer_id)}
    numbers = [made.version for made in store.versions(layer_id)]
    faults = []
    if found != expected.rows:
        faults.append(f"{layer_id}: the rows after import {kept} are others than those that were put")
    if [(one.key, one.records) for one in store.goods.imports(layer_id)] != expected.goods:
        faults.append(f"{layer_id}: the goods after import {kept} are others than those that were put")
    if numbers != list(range(1, kept + 2)):
        faults.append(f"{layer_id}: versions {numbers}")
    return faults


def _whole(store: Store) -> list[str]:
    """Return what is wrong with the whole store: the database's own checks, and rows of versions that are not there."""
    faults = []
    with store.engine.connect() as connection:
        if store.engine.dialect.name == SQLITE:
            said = connection.execute(text("PRAGMA integrity_check")).scalars().all()
            faults += [f"integrity_check: {line}" for line in said if line != "ok"]
            faults += [f"foreign_key_check: {row}" for row in connection.execute(text("PRAGMA foreign_key_check"))]
        orphans = connection.execute(
            text(
                "SELECT count(*) FROM observations o WHERE NOT EXISTS (SELECT 1 FROM versions v"
                " WHERE v.layer_id = o.layer_id AND v.version = o.from_version)"
            )
        ).scalar_one()
        faults += [f"{orphans} rows of no version"] if orphans else []
    for layer in store.layers():
        for one in store.goods.imports(layer.layer_id):
            found = {name: b"".join(store.goods.file(layer.layer_id, one.key, name)) for name in _FILES}
            if found != {name: b"".join(parts) for name, parts in brought(one.key).files}:
                faults.append(f"{layer.layer_id}: the files of {one.key} are not whole")
        kept = set(store.goods.keys(layer.layer_id))
        stray = kept - {one.key for one in store.goods.imports(layer.layer_id)}
        faults += [f"{layer.layer_id}: files of no import: {sorted(stray)}"] if stray else []
    return faults


def _live_and_die(place: str, layer_id: str, imports: int, moment: Moment, chance: random.Random) -> list[int]:
    """Start a process that imports until it is killed; return the numbers of the imports that it answered as kept."""
    plan = (chance.randint(0, 2), chance.random())
    delay = chance.uniform(0.005, 0.25)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _live(place, layer_id, imports, moment=moment, plan=plan, writer=writer)
    os.close(writer)
    if moment is Moment.CLOCK:
        select.select([reader], [], [], _PATIENCE)  # its first word: it has opened the store
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    said = b""
    ends = time.monotonic() + _PATIENCE
    while select.select([reader], [], [], max(0.0, ends - time.monotonic()))[0]:
        piece = os.read(reader, 65536)
        if not piece:
            break
        said += piece
    else:
        os.kill(child, signal.SIGKILL)
    os.close(reader)
    _, status = os.waitpid(child, 0)
    if not (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL):
        raise RuntimeError(f"the process was not killed but ended with {status}: {said.decode(errors='replace')}")
    return [int(word) for word in said.split() if word.isdigit()]


def _live(place: str, layer_id: str, imports: int, *, moment: Moment, plan: tuple[int, float], writer: int) -> NoReturn:
    """Import one thing after the other; die where the plan says."""
    try:
        later, share = plan
        store = open_store(place)
        os.write(writer, b"open\n")
        number = imports
        for turn in range(10**6):
            number += 1
            change = change_of(number)
            is_last = turn == later and moment is not Moment.CLOCK
            rows = list(change.put)
            if is_last and moment is Moment.ROW:
                change = Change(put=_cut(rows, int(share * len(rows))), gone=change.gone, goods=change.goods)
            elif is_last and moment in (Moment.STATEMENT, Moment.COMMIT):
                _arm(store, moment, int(share * 14))
            store.keep(layer_id, change, deed=DEED, base=number)
            if is_last:
                _die()
            os.write(writer, f"{number}\n".encode())
    except BaseException as error:
        os.write(writer, repr(error).encode())
    os._exit(3)


def _cut(rows: list[LayerRow], after: int) -> Iterator[LayerRow]:
    yield from rows[:after]
    _die()


def _arm(store: Store, moment: Moment, after: int) -> None:
    """Have the process killed before a statement or before the commit."""
    seen = iter(range(after))

    def before_statement(*_: object) -> None:
        if next(seen, None) is None:
            _die()

    def before_commit(*_: object) -> None:
        _die()

    if moment is Moment.STATEMENT:
        event.listen(store.engine, "before_cursor_execute", before_statement)
    event.listen(store.engine, "commit", before_commit)


def _die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def main() -> int:
    """Run the kills and print what was found; return 1 where anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    with _place(is_postgresql=options.postgresql) as place:
        result = run(place, options.count, options.seed, say=True)
    name = "PostgreSQL" if options.postgresql else "SQLite"
    print(f"{name}, seed {options.seed}: {options.count} kills (-9) in {result.seconds:.0f} s")
    for moment, count in sorted(result.moments.items()):
        print(f"  {count:4} {moment}")
    print(f"  {result.answered} imports answered as kept, lost of these: {result.lost}")
    print(f"  {result.unanswered} kept whole before the answer, {result.cut} cut with nothing of them kept")
    print(f"  half imports and other faults: {len(result.faults)}")
    print("\n".join(result.faults))
    return 1 if result.faults else 0


@contextmanager
def _place(*, is_postgresql: bool) -> Iterator[str]:
    if is_postgresql:
        from tests.services.postgresql import server

        with server() as running:
            yield running.new_database()
        return
    with tempfile.TemporaryDirectory(prefix="vector-kills-") as folder:
        yield str(Path(folder) / "store.sqlite3")


if __name__ == "__main__":
    sys.exit(main())
