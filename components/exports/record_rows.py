"""Records of goods as a table for CSV and XLSX: a row is a record with its file and line; nothing is added."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from components.documents.goods.goods_words import period_text, way_words
from components.exports.provenance import cite_of, source_of
from components.exports.view_table import ViewTable
from data.trade.goods_chapters import name_of_chapter
from data.trade.goods_codes import GoodsLevel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.context import View
    from components.exports.view_table import Cell
    from data.trade.engines.goods_engine import Cell as Answered
    from data.trade.layer_goods import LayerGoods

COLUMNS: Final = (
    "seller_id",
    "buyer_id",
    "reporter",
    "scheme",
    "level",
    "code",
    "name",
    "period",
    "currency",
    "value",
    "status",
    "net_kg",
    "import_key",
    "file",
    "sheet",
    "row",
)
"""Columns of a record; ``row`` is counted from 1 in its file, or in its sheet where the file has several."""


def goods_record(
    goods: LayerGoods, sides: tuple[str, str], level: GoodsLevel, row: Mapping[str, Answered], *, lang: str
) -> dict[str, Cell]:
    """Return a record of an answer to `data.trade.questions.record_origins.ask_records` in `COLUMNS`.

    Parameters
    ----------
    goods
        The goods of the layer.
    sides
        Seller and buyer.
    level
        The level that was asked for.
    row
        The row of the answer by column.
    lang
        Language of the names of chapters; those of finer codes are in the words of the file.
    """
    code = str(row["code"])
    brought = next((one for one in goods.imports if one.key == row["import_key"]), None)
    sheet, number = brought.place_of(int(str(row["line"]))) if brought else ("", int(str(row["line"])))
    name = name_of_chapter(code, lang) if level is GoodsLevel.CHAPTER else goods.name_of(code)
    return {
        "seller_id": sides[0],
        "buyer_id": sides[1],
        "reporter": str(row["reporter"]),
        "scheme": str(row["scheme"]),
        "level": level.value,
        "code": code,
        "name": name,
        "period": period_text(int(str(row["period"]))),
        "currency": str(row["currency"]),
        "value": _number(row["value"]),
        "status": str(row["status"]),
        "net_kg": _number(row["net_kg"]),
        "import_key": str(row["import_key"]),
        "file": brought.file if brought else "",
        "sheet": sheet,
        "row": number,
    }


def tabulate_goods(view: View, ways: Sequence[tuple[str, str]], records: Sequence[Mapping[str, Cell]]) -> ViewTable:
    """Return records as the table that `csv_json.write_csv` and `xlsx.write_workbook` write.

    Parameters
    ----------
    view
        A view of the layer's facts.
    ways
        Seller and buyer of each way that was asked for.
    records
        The records in `COLUMNS`.
    """
    _, lang = view.lang.text, view.lang
    terms = "; ".join(view.atlas.layer.licences) if view.atlas.layer else ""
    return ViewTable(
        view=view,
        name="trade",
        title=_("Records of goods"),
        columns=COLUMNS,
        rows=tuple(tuple(record[column] for column in COLUMNS) for record in records),
        counts=(("goods", len(records)),),
        about=(
            (_("View"), _("Records of goods")),
            (_("Source"), source_of(view)),
            *((_("Way") if number == 0 else "", way_words(view, way)) for number, way in enumerate(ways)),
            (_("Rows"), lang.number(len(records))),
            (_("Before you use it"), _("A row is a record as it was brought, with its file and its row there.")),
            ("", never_added(view)),
            ("", _("An empty value was not given; the column status says why. It is not zero.")),
            ("", _("Chapters have our names; headings and subheadings have those of the file.")),
            (_("Terms of use"), terms or _("not given: ask who keeps the layer")),
        ),
        cite=cite_of(view),
        contract=view.atlas.contract,
    )


def never_added(view: View) -> str:
    """Return what must not be added together."""
    _ = view.lang.text
    return _("Records of different reporters, levels, schemes or currencies, of months and of years, are never added.")


def _number(cell: Answered) -> int | float | None:
    if cell is None:
        return None
    number = Decimal(str(cell))
    return int(number) if number == number.to_integral_value() else float(number)
