"""Jobs of the process that reads what people bring: a draft in the store, and its keeping as a version of a layer."""

from __future__ import annotations

import json
import logging
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from components.worker.brought.corrected_rows import by_hand, corrections_text, with_corrections
from components.worker.brought.draft_state import question_state, sheets_state, state_of, what_is_open
from components.worker.brought.pair_changes import pair_changes
from data.errors import FileRefused, StoreError
from data.imports.corrected import corrected
from data.imports.files.open_file import open_file, open_text
from data.imports.kept_changes import goods_to_keep, rows_to_keep
from data.imports.read_file import read_file, read_opened, refused_reading
from data.layers.store_goods import StoreGoods
from data.stores.errors import StaleVersionError
from data.stores.model import Change, Deed, GoodsBrought
from data.stores.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from data.atlas.atlas import Atlas
    from data.imports.files.model import ReadFile
    from data.imports.reading import Reading
    from data.layer_rows import LayerRow
    from data.stores.model import Draft, RowChange
    from data.stores.store import Store
    from data.trade.goods_comparison import GoodsComparison
    from data.trade.goods_rows import GoodsRow

CHUNK: Final = 1 << 20
log = logging.getLogger(__name__)
Corrections = dict[tuple[str, int, int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A file as it is read now, and as it was brought; None where it could not be opened."""

    reading: Reading
    found: ReadFile | None = None
    changed: ReadFile | None = None


def write_draft(
    atlas: Atlas, *, path: str, name: str, layer_id: str, draft_id: str, answers: Mapping[str, str],
    corrections: Mapping[tuple[str, int, int], str], who: str, how_known: str, is_pasted: bool = False,
    is_by_hand: bool = False,
) -> bytes:  # fmt: skip
    """
    Read a file and keep what came of it as a draft; return its id, or why the store cannot take it.

    Parameters
    ----------
    atlas
        The facts of the book.
    path, name
        Where the file is, and what its owner calls it. An empty path reads the file of the draft again.
    layer_id
        The layer it may become a part of; nothing where there is none yet.
    draft_id
        The draft that is written anew; nothing for a new one.
    answers, corrections
        What was answered, and the new text of cells by sheet, row and column from 0.
    who, how_known
        Who brought it, and how we know.
    is_pasted
        Whether it is text that was pasted.
    is_by_hand
        Whether it is a form that was filled in by hand, written as text: its rows are in no cell of anybody's.

    Returns
    -------
    bytes
        JSON: ``draft``, or ``refused`` with a code and what its sentence is made with.
    """
    try:
        with ExitStack() as stack:
            store = stack.enter_context(open_store())
            before = store.draft(draft_id) if draft_id else None
            source = Path(path) if before is None else kept_file(store, draft_id, stack)
            pasted = is_pasted if before is None else bool(before.state.get("pasted"))
            is_hand = is_by_hand if before is None else bool(before.state.get("by_hand"))
            read = _Reader(
                store, atlas, source=source, name=name, layer_id=layer_id, is_pasted=pasted, is_by_hand=is_hand,
                changed=dict(corrections),
            )  # fmt: skip
            return json.dumps({"draft": read.write(before, answers, who=who, how_known=how_known)}).encode()
    except StoreError as fault:
        return json.dumps({"refused": [fault.code, fault.params]}).encode()


class _Reader:
    """Reading of one file, with what is kept in the layer that it may become a part of."""

    def __init__(
        self, store: Store, atlas: Atlas, *, source: Path, name: str, layer_id: str, is_pasted: bool,
        is_by_hand: bool, changed: Corrections,
    ) -> None:  # fmt: skip
        self.store, self.atlas, self.source, self.name = store, atlas, source, name
        self.layer_id, self.corrections = layer_id, changed
        self.is_pasted, self.is_by_hand = is_pasted, is_by_hand
        self.kept: list[LayerRow] = list(store.rows(layer_id)) if layer_id else []

    def write(self, before: Draft | None, answers: Mapping[str, str], *, who: str, how_known: str) -> str:
        """Write the draft and return its id."""
        read = self.read(answers)
        asked = dict(before.state.get("asked", {})) if before else {}
        asked |= {question.key: question_state(question) for question in read.reading.questions}
        remembered: dict[str, str] = {}
        if before is None and read.reading.fingerprint:
            remembered = self.store.remembered(read.reading.fingerprint)
            if known := {**remembered, **answers}:
                read = self.read(known)
        reading = read.reading
        put, gone = rows_to_keep(reading)
        goods = goods_to_keep(reading)
        state = {
            **state_of(reading),
            "sheets": sheets_state(read.found, read.changed, reading) if read.found and read.changed else [],
            "corrections": [[*place, text] for place, text in sorted(self.corrections.items())],
            "correction_text": corrections_text(read.found, self.corrections),
            "asked": asked,
            "remembered": sorted(remembered) if before is None else before.state.get("remembered", []),
            "pasted": self.is_pasted,
            "by_hand": self.is_by_hand,
            "layer": self.layer_id,
            "base": self.store.layer(self.layer_id).version if self.layer_id else 0,
            "withdrawn": [list(place) for place in gone],
            "goods_key": goods.key if goods is not None else "",
            "map": pair_changes(put, reading.difference),
        }
        rows = by_hand(put) if self.is_by_hand else with_corrections(put, read.found, self.corrections, who)
        if before is not None:
            self.store.change_draft(before.draft_id, state=state, rows=rows, goods=goods.files() if goods else ())
            return before.draft_id
        deed = Deed(who=who, how_known=how_known, file=self.name, sha256=reading.sha256)
        return self.store.add_draft(
            self.layer_id, deed, state=state, rows=rows, body=_chunks(self.source),
            goods=goods.files() if goods else (),
        )  # fmt: skip

    def read(self, answers: Mapping[str, str]) -> Brought:
        """Return the file, read with some answers."""
        try:
            if self.is_pasted:
                found = open_text(self.source.read_bytes().decode("utf-8", "replace"), name=self.name)
            else:
                found = open_file(self.source, name=self.name)
        except FileRefused:  # said by the reading itself
            return Brought(reading=read_file(self.source, name=self.name, atlas=self.atlas))
        changed = corrected(found, self.corrections)
        try:
            reading = read_opened(
                changed, atlas=self.atlas, kept=self.kept, answers=answers, compare=self.compare,
                is_by_hand=self.is_by_hand,
            )  # fmt: skip
        except FileRefused as refusal:  # more figures than are read at once
            return Brought(reading=refused_reading(self.name, refusal))
        return Brought(reading=reading, found=found, changed=changed)

    def compare(self, rows: Sequence[GoodsRow]) -> GoodsComparison:
        """Return what changes among the records of goods of the layer."""
        return StoreGoods(self.store.goods).compare(self.layer_id, rows)


def keep_draft(
    atlas: Atlas, *, draft_id: str, layer_id: str, title: str, source: Mapping[str, Any], licence: str, note: str,
    takes_good: bool, who: str, how_known: str,
) -> bytes:  # fmt: skip
    """
    Keep the rows of a draft as a version of a layer.

    Parameters
    ----------
    atlas
        The facts of the book; not asked.
    draft_id
        The draft. What it was compared with says which layer it goes to, and from which version.
    layer_id, title
        Id and name of a new layer, where it was compared with none.
    source
        Columns of the row of ``sources`` that whoever brought the file has filled in: title, publisher, year, address.
    licence, note, who, how_known
        What is kept with the version; see `data.stores.model.Deed`.
    takes_good
        Whether the rows without faults are kept although others have some.

    Returns
    -------
    bytes
        JSON: ``layer``, ``version`` and ``rows``; or ``refused`` with a code and what its sentence is made with; or
        ``stale``, the rows that another has changed meanwhile; or ``open``, see `what_is_open`.
    """
    del atlas
    try:
        with open_store() as store:
            draft = store.draft(draft_id)
            if open_part := what_is_open(draft.state, takes_good=takes_good):
                return json.dumps({"open": open_part}).encode()
            layer, version = _keep(store, draft, _Kept(layer_id, title, source, licence, note, who, how_known))
            return json.dumps({"layer": layer, "version": version, "rows": draft.state["taken"]}).encode()
    except StaleVersionError as stale:
        changes = [_row_change(row) for row in islice(stale.rows, 50)]
        return json.dumps({"stale": changes, "count": len(stale.rows)}).encode()
    except StoreError as fault:
        return json.dumps({"refused": [fault.code, fault.params]}).encode()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is said of a draft when it is kept."""

    layer_id: str
    title: str
    source: Mapping[str, Any]
    licence: str
    note: str
    who: str
    how_known: str


def _keep(store: Store, draft: Draft, said: _Kept) -> tuple[str, int]:
    state, layer_id = draft.state, str(draft.state["layer"])
    note = "\n".join(filter(None, (said.note, str(state.get("correction_text", "")))))
    deed = Deed(
        who=said.who, how_known=said.how_known, file=draft.file, sha256=draft.sha256, licence=said.licence, note=note,
        fingerprint=str(state["fingerprint"]), answers=dict(state["answers"]),
    )  # fmt: skip
    base = int(state["base"])
    if not layer_id:
        layer_id = said.layer_id
        base = store.create(layer_id, said.title, Deed(who=said.who, how_known=said.how_known))
    rows = (_with_source(row, said.source, draft) for row in store.draft_rows(draft.draft_id))
    gone = [(str(table), str(row_id)) for table, row_id in state["withdrawn"]]
    change = Change(put=rows, gone=gone, goods=_goods(draft, said.source))
    version = store.keep(layer_id, change, deed=deed, base=base, draft_id=draft.draft_id)
    if change.goods is not None:
        _prepare(store, layer_id)
    return layer_id, version


def _goods(draft: Draft, source: Mapping[str, Any]) -> GoodsBrought | None:
    """Return the records of goods of a draft; None where it has none that are not kept as they are."""
    if not draft.state.get("goods_key"):
        return None
    named = ", ".join(str(source[name]) for name in ("title_en", "publisher", "year") if source.get(name))
    return GoodsBrought(
        key=str(draft.state["goods_key"]), records=int(draft.state["goods"]["records"]), source=named or draft.file,
        draft_id=draft.draft_id,
    )  # fmt: skip


def _prepare(store: Store, layer_id: str) -> None:
    """Derive the files of the goods of a layer, so that nobody waits for them; whoever asks first does it else."""
    others = [layer.layer_id for layer in store.layers() if layer.layer_id != layer_id]
    try:
        StoreGoods(store.goods).prepare(layer_id, others=others)
    except StoreError:
        log.exception("The files of the goods of the layer %r are not derived", layer_id)


def _row_change(row: RowChange) -> dict[str, Any]:
    return {
        "table": row.table,
        "row_id": row.row_id,
        "who": row.who,
        "at": row.at.isoformat(),
        "version": row.version,
        "old": dict(row.old.cells) if row.old else None,
        "new": dict(row.new.cells) if row.new else None,
    }


def _with_source(row: LayerRow, source: Mapping[str, Any], draft: Draft) -> LayerRow:
    """Return a row; that of the source of the file with what its owner says of it."""
    if not source or row.row_id != f"file-{draft.sha256[:12]}":
        return row
    return replace(row, cells={**row.cells, **source})


def kept_file(store: Store, draft_id: str, stack: ExitStack) -> Path:
    """Return the file of a draft, written where nobody else reads it, until the stack is closed."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="partnership-vector-draft-")))
    path = folder / "file"
    with path.open("wb") as written:
        for chunk in store.draft_file(draft_id):
            written.write(chunk)
    return path


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as body:
        while chunk := body.read(CHUNK):
            yield chunk
