"""Records of goods of a layer's version: the imports they came by, and answers to questions about them."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from data.trade.goods_rows import sheet_and_row

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from data.trade.engines.goods_engine import Answer, Engine
    from data.trade.goods_folder import GoodsVersion
    from data.trade.questions.goods_question import Question, Value

KEPT: Final = 4_096
"""So many answers of a version are kept; those asked for longest ago are dropped first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsImport:
    """A file of goods that is in force in a layer.

    Attributes
    ----------
    key
        Its name in the folder of records; the column ``import_key`` of the records has it.
    file, sha256
        Name and hash of the file that was brought.
    who, at
        Who kept it, and when.
    source, licence
        Whose statistics it says it has, and under which terms, as was answered.
    records
        Number of its records.
    names
        Names of headings and subheadings by code, in the file's own words; none where it has none.
    sheets
        Names of the sheets of its workbook that records are from; none where it is one table.
    version
        The version of the layer that brought it.
    """

    key: str
    file: str
    sha256: str
    who: str
    at: datetime
    source: str = ""
    licence: str = ""
    records: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    version: int = 0

    def place_of(self, line: int) -> tuple[str, int]:
        """Return the sheet, empty where the file has one table, and the row, counted from 1, of a record's line."""
        sheet, row = sheet_and_row(line)
        return (self.sheets[sheet] if sheet < len(self.sheets) else ""), row


class LayerGoods:
    """The records of goods of one version of a layer; any thread may ask.

    Parameters
    ----------
    engine
        Where they are asked.
    version
        The files that hold them.
    imports
        The files in force, oldest first.
    """

    def __init__(self, engine: Engine, version: GoodsVersion, imports: tuple[GoodsImport, ...]) -> None:
        self.version = version
        self.imports = imports
        self._engine: Engine | None = engine
        self._lock = Lock()
        self._answers: OrderedDict[tuple[str, tuple[tuple[str, Value], ...]], Answer] = OrderedDict()

    def __getstate__(self) -> dict[str, object]:
        """Return what another process needs to ask the same records: neither the engine nor the answers go over."""
        return {"version": self.version, "imports": self.imports}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Ask in another process by an engine of its own, which is opened at the first question."""
        self.version, self.imports = state["version"], state["imports"]
        self._engine = None
        self._lock = Lock()
        self._answers = OrderedDict()

    def ask(self, question: Question) -> Answer:
        """Return an answer; one that was asked for before, and is kept, at once."""
        key = (question.sql, tuple(sorted(question.values.items())))
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        answer = self._opened().ask(question, self.version)
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > KEPT:
                self._answers.popitem(last=False)
        return answer

    def _opened(self) -> Engine:
        with self._lock:
            if self._engine is None:
                from data.trade.engines.chosen_engine import engine_of  # noqa: PLC0415 - the store has its own

                self._engine = engine_of(self.version.years[0].parents[1])
            return self._engine

    def name_of(self, code: str) -> str:
        """Return the name of a code in the words of the newest file that names it; empty where none does."""
        return next((file.names[code] for file in reversed(self.imports) if code in file.names), "")
