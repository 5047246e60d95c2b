"""Fields that choose of which goods a board is: level, reporter, and the first and the last month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.documents.goods.goods_words import level_names, month_text, period_words
from components.documents.layer_texts.own_evidence import reporters

if TYPE_CHECKING:
    from components.documents.goods.goods_scope import GoodsScope
    from components.i18n.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsOption:
    """A value of the address, and what it is called."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsField:
    """A field: the parameter of the address that it sets, its label, its options and which of them is chosen."""

    name: str
    label: str
    options: tuple[GoodsOption, ...]
    chosen: str


def goods_fields(scope: GoodsScope, lang: Language) -> tuple[GoodsField, ...]:
    """Return the fields that have more than one option."""
    _, names = lang.text, level_names(lang)
    months = [
        GoodsOption(value=month_text(month), text=period_words(month, month, lang))
        for month in scope.months(whole=True)
    ]
    whose = {kind.reporter: reporters(lang)[kind.reporter] for kind in scope.kinds}
    fields = (
        GoodsField(
            name="level",
            label=_("Named by"),
            options=tuple(GoodsOption(value=level.value, text=names[level]) for level in scope.levels),
            chosen=scope.level.value,
        ),
        GoodsField(
            name="reporter",
            label=_("Ordered by"),
            options=tuple(GoodsOption(value=reporter.value, text=text) for reporter, text in sorted(whose.items())),
            chosen=scope.kinds[0].reporter.value if scope.kinds else "",
        ),
        GoodsField(name="from", label=_("From"), options=tuple(months), chosen=month_text(scope.first)),
        GoodsField(name="to", label=_("To"), options=tuple(months), chosen=month_text(scope.last)),
    )
    return tuple(field for field in fields if len(field.options) > 1)
