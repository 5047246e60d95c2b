"""Records of goods of a draft in words: what they are, and which are new, changed or gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.layer_texts.own_evidence import reporters
from components.pages.your_data.draft_desk.row_texts import number_text, place_text
from data.model import PartialDate
from data.trade.goods_codes import GoodsLevel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.context import View
    from components.i18n.language import Language


def goods_changes(view: View, state: Mapping[str, Any]) -> list[dict[str, Any]]:
    """
    Return the records of goods that would change, by kind, each with its whole number and its largest ones.

    Parameters
    ----------
    view, state
        The view of the book, and the state of the draft; see `components.worker.brought.goods_state`.
    """
    goods = state.get("goods") or {}
    if not goods:
        return []
    _, number = view.lang.text, view.lang.number
    new = goods.get("new", goods["records"])
    first = [_line(view, row) for row in goods["first"]] if new == goods["records"] else []
    changed = [_line(view, row) for row in goods.get("changed_rows", ())]
    gone = [_line(view, row) for row in goods.get("gone_rows", ())]
    groups: list[tuple[str, str, int, list[list[str]]]] = [
        ("goods-new", _("New records of goods"), new, first),
        ("goods-changed", _("Changed records of goods"), goods.get("changed", 0), changed),
        ("goods-same", _("Records of goods as they are kept already"), goods.get("same", 0), []),
        ("goods-gone", _("Records of goods that are kept, and not in this file"), goods.get("gone", 0), gone),
    ]
    return [
        {"id": id_, "title": title, "count": number(count), "any": count > 0, "rows": rows, "more": count - len(rows)}
        for id_, title, count, rows in groups
    ]


def goods_sentences(view: View, state: Mapping[str, Any]) -> list[str]:
    """Return what the records of goods of a draft are, and what of them says nothing, as sentences."""
    goods = state.get("goods") or {}
    if not goods:
        return []
    _, lang = view.lang.text, view.lang
    levels = level_words(lang)
    first, last, periods = goods["periods"]
    said = {
        "levels": ", ".join(
            f"{word} {lang.number(goods['levels'][level])}"
            for level, word in levels.items()
            if level in goods["levels"]
        ),
        "schemes": ", ".join(goods["schemes"]),
        "reporters": ", ".join(reporters(lang)[one] for one in goods["reporters"]),
        "first": period_text(view, first),
        "last": period_text(view, last),
        "periods": lang.number(periods),
    }
    sentences = [
        _("Goods by level: {levels}. Classification: {schemes}. Reported by: {reporters}.").format(**said),
        _("Periods: {periods} ({first} – {last}). Levels, classifications and reporters are never added.").format(
            **said
        ),
    ]
    if goods["without"]:
        text = _("Records whose value is confidential or missing: {count}.")
        sentences.append(text.format(count=lang.number(goods["without"])))
    return sentences


def level_words(lang: Language) -> dict[str, str]:
    """Return what codes of a level are called."""
    _ = lang.text
    return {
        GoodsLevel.TOTAL.value: _("all goods"),
        GoodsLevel.CHAPTER.value: _("chapters (2 digits)"),
        GoodsLevel.HEADING.value: _("headings (4 digits)"),
        GoodsLevel.SUBHEADING.value: _("subheadings (6 digits)"),
        GoodsLevel.NATIONAL.value: _("national codes (8 or 10 digits)"),
    }


def period_text(view: View, period: int) -> str:
    """Return a month or a year, which records have as ``202403`` and ``202400``."""
    year, month = divmod(period, 100)
    return view.lang.partial(PartialDate.parse(f"{year}-{month:02}" if month else str(year)))


def _line(view: View, row: Sequence[Any]) -> list[str]:
    """Return a record as its words, its value, and of a changed one the value before."""
    seller, buyer, reporter, code, period, currency, *values, name = row
    lang = view.lang
    goods = ": ".join(filter(None, (code or level_words(lang)[GoodsLevel.TOTAL], name)))
    sides = f"{place_text(view, seller)} → {place_text(view, buyer)}"
    text = ", ".join((sides, goods, period_text(view, period), reporters(lang)[reporter]))
    said = " → ".join("…" if value is None else number_text(view, value) for value in values)
    return [text, f"{said} {currency}"]
