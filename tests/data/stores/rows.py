"""Rows and deeds that the tests of stores keep."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from data.enums import Flow, Measure, ProductScheme, Reporter
from data.layer_rows import Cell, LayerRow, Observation, Origin
from data.stores.model import Change, Deed

if TYPE_CHECKING:
    from data.stores.store import Store

ANNA: Final = Deed(who="Анна", how_known="sign-in")
BOB: Final = Deed(who="Bob", how_known="proxy header")
FILE: Final = Deed(
    who="Анна",
    how_known="sign-in",
    file="экспорт.xlsx",
    sha256="ab" * 32,
    fingerprint="layout-1",
    answers={"unit": "usd_thousand", "direction": "by"},
    licence="CC BY 4.0",
    note="первый",
)


def figure(number: int, value: str | None = "1.50", *, file: str = "экспорт.xlsx") -> LayerRow:
    """Return a figure of goods of its own; the same number is the same figure."""
    return Observation(
        by_id="BY-HO",
        kz_id="KZ-55",
        reporter=Reporter.BY,
        flow=Flow.EXPORT,
        measure=Measure.VALUE,
        product_scheme=ProductScheme.HS2022,
        product_code=f"{number:06}",
        product_name="Молоко «Белая» 100 %\n=1+1",
        period_start="2024-01",
        period_end="2024-01",
        value=None if value is None else Decimal(value),
        unit="usd_thousand",
        currency="USD",
        as_written=value or "x",
        source_id="file-1",
    ).to_row(Origin(file=file, sheet="Лист 1", cell=f"D{number}"))


def tie(number: int, title: str = "Пагадненне, Келісім") -> LayerRow:
    """Return a tie; the same number is the same tie."""
    cells: dict[str, Cell] = {
        "claim_id": f"tie-{number}",
        "what_en": title,
        "seq": number,
        "inferred": False,
        "since": None,
    }
    return LayerRow(table="ties", row_id=f"tie-{number}", cells=cells, origin=Origin(cell=f"A{number}"))


def begin(store: Store, *rows: LayerRow, layer_id: str = "ours") -> int:
    """Begin a layer with rows of an import, and return its version."""
    base = store.create(layer_id, "Наш слой", ANNA)
    return store.keep(layer_id, Change(put=rows), deed=FILE, base=base) if rows else base
