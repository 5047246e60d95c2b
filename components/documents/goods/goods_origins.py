"""Origins of what is said of goods: the files its records are of, with their lines, and who kept them when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from decimal import Decimal
from typing import TYPE_CHECKING

from components.documents.goods.goods_scope import kind_of
from components.documents.goods.goods_words import (
    amount,
    coded_name,
    level_names,
    period_words,
    way_words,
    whose_words,
)
from components.documents.model import Evidence
from data.trade.questions.goods_series import ask_series
from data.trade.questions.record_origins import ask_origins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.context import View
    from components.documents.goods.goods_scope import GoodsScope, Kind
    from components.i18n.language import Language
    from data.trade.goods_codes import GoodsLevel
    from data.trade.layer_goods import GoodsImport


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsOrigin:
    """Records of one kind that are of one file.

    Attributes
    ----------
    kind
        Whose records they are, in which scheme and currency.
    brought
        The import; None where it is in force no more.
    records, known
        How many records there are, and how many of them have a value.
    first_line, last_line
        Their first and their last line; see `data.trade.layer_goods.GoodsImport.place_of`.
    """

    kind: Kind
    brought: GoodsImport | None
    records: int
    known: int
    first_line: int
    last_line: int


def goods_origins(
    scope: GoodsScope, sides: tuple[str, str], *, level: GoodsLevel | None = None, code: str | None = None
) -> tuple[GoodsOrigin, ...]:
    """Return the files that the records of a way are of, by kind.

    Parameters
    ----------
    scope
        What is asked about.
    sides
        Seller and buyer.
    level
        The level of the records; that of the scope where it is left out.
    code
        Goods whose code begins so; those of the scope where it is left out.
    """
    imports = {brought.key: brought for brought in scope.goods.imports}
    chosen = scope.code if code is None else code
    rows = scope.ask(ask_origins(scope.way(sides, level=level), code=chosen))
    return tuple(
        GoodsOrigin(
            kind=kind_of(row),
            brought=imports.get(str(row["import_key"])),
            records=int(str(row["records"])),
            known=int(str(row["known"])),
            first_line=int(str(row["first_line"])),
            last_line=int(str(row["last_line"])),
        )
        for row in rows
    )


def goods_sources(scope: GoodsScope, ways: Sequence[tuple[str, str]], lang: Language) -> tuple[str, ...]:
    """Return each file that records of some ways are of, by the kind that comes first, as a line for a footnote."""
    files: dict[str, list[GoodsOrigin]] = {}
    for sides in ways:
        origins = goods_origins(scope, sides)
        kind = first_kind(scope, origins)
        for origin in origins:
            if origin.kind == kind:
                files.setdefault(origin.brought.key if origin.brought else "", []).append(origin)
    return tuple(source_words(origins, lang) for origins in files.values())


def first_kind(scope: GoodsScope, origins: Sequence[GoodsOrigin]) -> Kind | None:
    """Return which kind of some records comes first on the page."""
    found = {origin.kind for origin in origins}
    return next((kind for kind in scope.kinds if kind in found), None)


def source_words(origins: Sequence[GoodsOrigin], lang: Language) -> str:
    """Return whose statistics records of one file are, the file with their rows, and who kept it when."""
    _, brought = lang.text, origins[0].brought
    whose = ", ".join(dict.fromkeys(whose_words(origin.kind, lang) for origin in origins))
    if brought is None:
        return whose
    places = ", ".join(dict.fromkeys(lines_words(origin, lang) for origin in origins))
    return _("{source}; kept by {who}, {day}").format(
        source="; ".join(filter(None, (brought.source, f"{brought.file}, {places}", whose))),
        who=brought.who,
        day=lang.day(brought.at.astimezone(UTC).date()),
    )


def lines_words(origin: GoodsOrigin, lang: Language) -> str:
    """Return the rows of the file that the records are of, with the sheet where it has several."""
    _, brought = lang.text, origin.brought
    if brought is None:
        return ""
    (sheet, first), (last_sheet, last) = brought.place_of(origin.first_line), brought.place_of(origin.last_line)
    if sheet != last_sheet:
        return _("sheets from {first} to {last}").format(first=sheet, last=last_sheet)
    rows = (
        _("row {number}").format(number=lang.number(first))
        if first == last
        else _("rows {first}–{last}").format(first=lang.number(first), last=lang.number(last))
    )
    return ", ".join(filter(None, (sheet, rows)))


def goods_evidence(view: View, scope: GoodsScope, sides: tuple[str, str], code: str) -> Evidence:
    """Return the evidence card of the value of a good by the kind of records that comes first.

    Parameters
    ----------
    view
        The view.
    scope
        What is asked about: the months, and who comes first.
    sides
        Seller and buyer.
    code
        The good; empty for all goods of the level of the scope.
    """
    _, lang = view.lang.text, view.lang
    origins = goods_origins(scope, sides, code=code)
    kind = first_kind(scope, origins)
    mine = [origin for origin in origins if origin.kind == kind]
    rows = [
        (_("What"), way_words(view, sides)),
        (_("Goods"), coded_name(scope, code, lang) if code else _("All goods")),
        (_("Named by"), level_names(lang)[scope.level]),
        (_("Period"), period_words(scope.first, scope.last, lang)),
    ]
    if kind is not None:
        rows += [
            (_("Value"), _value(scope, sides, kind, code, lang)),
            (_("Reported by"), whose_words(kind, lang)),
            (_("Code of the goods"), kind.scheme),
        ]
    for origin in mine:
        rows += _of_file(origin, lang)
    rows.append((_("Layer"), scope.layer.title))
    label = source_words(mine, lang) if mine else _("no value is on record")
    shown = tuple((name, text) for name, text in rows if text)
    return Evidence(label=_("Source: {source}").format(source=label), rows=shown, english=(), links=())


def _value(scope: GoodsScope, sides: tuple[str, str], kind: Kind, code: str, lang: Language) -> str:
    """Return the sum of the months, with how many records of it have no value."""
    _ = lang.text
    rows = [row for row in scope.ask(ask_series(scope.way(sides), code=code)) if kind_of(row) == kind]
    known = [Decimal(str(row["value"])) for row in rows if row["value"] is not None]
    hidden = sum(int(str(row["goods"])) - int(str(row["known"])) for row in rows)
    months = lang.plural("{count} period on record", "{count} periods on record", len(rows))
    said = [amount(sum(known, Decimal(0)), kind.currency, lang) if known else _("no value given"), months]
    if hidden:
        said.append(lang.plural("{count} record without a value", "{count} records without a value", hidden))
    return "; ".join(said)


def _of_file(origin: GoodsOrigin, lang: Language) -> list[tuple[str, str]]:
    _, brought = lang.text, origin.brought
    if brought is None:
        return []
    when = brought.at.astimezone(UTC)
    return [
        (_("File"), brought.file),
        (_("Place in the file"), lines_words(origin, lang)),
        (_("Records"), lang.number(origin.records)),
        (_("Source"), brought.source),
        (_("Kept by"), brought.who),
        (_("Kept on"), f"{lang.day(when.date())}, {when:%H:%M} UTC"),
        (_("Version of the layer"), lang.number(brought.version) if brought.version else ""),
        (_("Terms of use"), brought.licence),
    ]
