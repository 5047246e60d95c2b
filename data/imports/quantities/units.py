"""Units in words: multiplier, currency, percent, weight and pieces in headings, titles and cells of four languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from data.enums import Measure
from data.imports.quantities.folded import fold_heading
from data.imports.quantities.periods import period_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


class UnitKind(StrEnum):
    """Kinds of unit; percent is one of which it is not said whether it is a growth, an index or a share."""

    MONEY = "money"
    GROWTH = "growth"
    INDEX = "index"
    SHARE = "share"
    PERCENT = "percent"
    TONNES = "tonnes"
    KG = "kg"
    UNITS = "units"


MEASURES: Final[Mapping[UnitKind, Measure]] = {
    UnitKind.MONEY: Measure.VALUE,
    UnitKind.GROWTH: Measure.GROWTH_PCT,
    UnitKind.INDEX: Measure.INDEX_PCT,
    UnitKind.SHARE: Measure.SHARE_PCT,
    UnitKind.TONNES: Measure.VALUE,
    UnitKind.KG: Measure.VALUE,
    UnitKind.UNITS: Measure.UNITS,
}
PERCENTS: Final = frozenset({UnitKind.GROWTH, UnitKind.INDEX, UnitKind.SHARE, UnitKind.PERCENT})
SCALES: Final[Mapping[int, str]] = {0: "", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
CONDITIONAL: Final = "conditional"
ROUBLE: Final = "rouble"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a text says of a unit; parts that it does not name are None.

    Attributes
    ----------
    kind
        Kind of the unit.
    scale
        Power of ten of the multiplier: 3 for thousands.
    currency
        Code of the currency.
    basis
        What an index or a growth compares with.
    problem
        ``conditional`` for a unit that names no currency (у.е.), ``rouble`` for roubles of no country.
    """

    kind: UnitKind | None = None
    scale: int | None = None
    currency: str = ""
    basis: str = ""
    problem: str = ""

    def joined(self, other: Unit | None) -> Unit:
        """Return it with the parts that it does not name from another one of the same kind."""
        if other is None or self == other:
            return self
        if self.kind is not None and other.kind is not None and self.kind is not other.kind:
            return self
        return Unit(
            kind=self.kind or other.kind,
            scale=other.scale if self.scale is None else self.scale,
            currency=self.currency or ("" if self.problem else other.currency),
            basis=self.basis or other.basis,
            problem=self.problem or ("" if self.currency else other.problem),
        )

    @property
    def is_whole(self) -> bool:
        """Whether it is clear enough for a figure: a bare multiplier or a percent of something is not."""
        if self.kind is UnitKind.MONEY:
            return bool(self.currency)
        return self.kind is not None and self.kind is not UnitKind.PERCENT

    @property
    def code(self) -> str:
        """Its code in the words of the contract (``usd_thousand``, ``index_pct``, ``thousand_tonnes``)."""
        scale = SCALES[self.scale or 0]
        if self.kind is UnitKind.MONEY:
            return f"{self.currency.lower()}_{scale}".rstrip("_")
        if self.kind is UnitKind.INDEX:
            return "index_pct"
        if self.kind in PERCENTS:
            return "pct"
        return f"{scale}_{self.kind}".lstrip("_")


_SCALE: Final = (
    (12, r"трлн\b|триллион|trillion|trln\b"),
    (9, r"млрд\b|миллиард|мільярд|billions?\b|bln\b|\bbn\b|(?<=\$)b\b"),
    (6, r"млн\b|миллион|\bmln(?=usd|\$|eur)|"
        r"міль[её]н|\bmln\b|\bmlns\b|millions?\b|\bmn\b|\bmio\b|\bm(?=\s?(?:usd|us\$|\$|eur|€|byn|kzt|"
        r"rub))|"
        r"(?<=\$)m\b|(?<=usd )m\b|(?<=usd)m\b"),
    (3, r"тыс\b|тысяч|мың\b|мың\.|\bthousands?\b|\bthous\b|\bths\b|\bthsd\b|\btho\b|['’`]?\b000s?\b(?=\s*(?:us|\$|"
        r"eur|byn|kzt|"
        r"rub|долл|т|kg|$))|\bk(?=\s?(?:usd|us\$|\$|eur|€|byn|kzt|rub|долл))|(?<=\$)k\b|(?<=usd )k\b|(?<=usd)k\b|"
        r"\$000"),
)  # fmt: skip
_CURRENCY: Final = (
    ("BYN", r"\bby[nr]\b|бел(?:\.|орус\w*|арус\w*)?\s?руб|руб\w*\.?\s?(?:рб|б[её]л|беларус|республики беларусь)|"
            r"belarusian r[ou]+bl|\bbr\b"),
    ("RUB", r"\bru[br]\b|₽|рос\w*\.?\s?руб|рас\w*\.?\s?руб|руб\w*\.?\s?(?:рф|росс|рас)|russian r[ou]+bl|ресей рубл"),
    ("KZT", r"\bkzt\b|тенге|теңге|тэнге|\btenge|₸|\bтг\b"),
    ("EUR", r"\beur\b|\beuros?\b|\bевро\b|€|\bеўра\b|\bеуро\b"),
    ("CNY", r"\bcny\b|\brmb\b|юан|yuan|¥"),
    ("USD", r"usd\b|\busd|us\s?\$|\$|dollars?|долл|дол\b|долар|даляр|\bu\.s\. d"),
)  # fmt: skip
CURRENCIES: Final = frozenset(code.lower() for code, _ in _CURRENCY)
_CONDITIONAL: Final = re.compile(
    r"(?<!\w)у\.\s?е\.?(?!\w)|\bуе\b|условн\w+ ед|ўмоўн\w+ адз|шартты бірл|\bc\.u\.|conditional unit"
)
_ROUBLE: Final = re.compile(r"\bруб|r[ou]+bles?\b")
_PERCENT: Final = re.compile(r"%|процент|\bper\s?cent|\bpct\b|пайыз|працэнт|percentage")
_GROWTH: Final = re.compile(r"прирост|прырост|growth|increase|change|өсім|изменени")
_INDEX: Final = re.compile(
    r"темп\w* рост|темп\w* росту|индекс|\bindex|індэкс|% к |проц\w* к |% to |in % of|% of (?:the )?(?:prev|same|"
    r"corresp|\d{4})|"
    r"процентах к |процентов к |% да |предыдущ|соответств|адпаведн|папярэдн\w+ год|өсу қарқын|салыстырғанда|"
    r"cent of (?:the )?(?:prev|same|\d{4})"
)
_SHARE: Final = re.compile(
    r"к итогу|к общему|of total|в общем объ[её]ме|у агульным|жалпы көлем|"
    r"\bдол[яиюе]\b|удельн|\bshare\b|үлес|удзельн|структур"
)
_WEIGHT: Final = (
    (UnitKind.KG, r"\bкг\b|\bkg\b|килограмм|kilogram|кілаграм"),
    (UnitKind.TONNES, r"\bтонн|\bтон\b|\btonnes?\b|\btons?\b|\bтонна|(?:^|тыс\.? |млн\.? |мың |[,(] ?)т\.?(?=$|"
                      r"[,;)])|"
                      r"(?:^|[,(] ?|thousand |mln )t(?=$|[,;)])"),
    (UnitKind.UNITS, r"\bштук|\bшт\b|\bpcs\b|\bpieces\b|"
                     r"\bunits\b|\bединиц\b|\bдана\b|\bадзінак\b|\bед\b\.?(?=$|[,;)])"),
)  # fmt: skip
_BASIS: Final = re.compile(
    r"(?:%|процент\w*|cent|пайыз\w*|працэнт\w*|прирост\w*|прырост\w*|рост\w*|index|индекс\w*|growth)\s*,?\s*\(?\s*"
    r"(?:к|ко|to|of|да|vs\.?|over|on|against)\s+([^,;()%]{0,45}?(?:19|20)\d\d(?:\s*(?:г\.?|году|года|годзе|"
    r"year)(?!\w))?)"
)
_KAZAKH_BASIS: Final = re.compile(r"((?:19|20)\d\d)\s*(?:жыл\w*\s*)?(?:салыстырғанда|пайызбен)")
_PREVIOUS: Final = re.compile(
    r"предыдущ\w* год|прошл\w* год|previous year|папярэдн\w* год|мінул\w* год|"
    r"алдыңғы жыл|өткен жыл|year[- ]on[- ]year|y/y|yoy"
)
_SAME: Final = re.compile(r"соответств\w*|аналогичн\w*|same (?:period|month)|corresponding|адпаведн\w*|тиісті|сәйкес")


@lru_cache(maxsize=8192)
def unit_in(text: str) -> Unit | None:
    """Return what a text says of a unit; None where it says nothing."""
    folded = fold_heading(text)
    scale = next((power for power, pattern in _SCALE if re.search(pattern, folded)), None)
    if _PERCENT.search(folded) or re.search(r"темп\w* (?:при)?рост|индекс\w* физ", folded):
        return _percent(folded)
    if _CONDITIONAL.search(folded):
        return Unit(kind=UnitKind.MONEY, scale=scale, problem=CONDITIONAL)
    currency = next((code for code, pattern in _CURRENCY if re.search(pattern, folded)), "")
    if currency:
        return Unit(kind=UnitKind.MONEY, scale=scale, currency=currency)
    if _ROUBLE.search(folded):
        return Unit(kind=UnitKind.MONEY, scale=scale, problem=ROUBLE)
    kind = next((kind for kind, pattern in _WEIGHT if re.search(pattern, folded)), None)
    if kind is not None:
        return Unit(kind=kind, scale=scale)
    bare = {"k": 3, "к": 3, "m": 6, "м": 6, "b": 9}.get(folded.strip(" ."))
    return Unit(scale=bare if scale is None else scale) if scale is not None or bare is not None else None


def _percent(folded: str) -> Unit:
    basis = basis_in(folded)
    if _SHARE.search(folded):
        return Unit(kind=UnitKind.SHARE)
    if _GROWTH.search(folded):
        return Unit(kind=UnitKind.GROWTH, basis=basis)
    if _INDEX.search(folded) or basis:
        return Unit(kind=UnitKind.INDEX, basis=basis)
    return Unit(kind=UnitKind.PERCENT)


def basis_in(text: str) -> str:
    """Return what a percent compares with: a year, or the words of the contract for the year before."""
    folded = fold_heading(text)
    match = _BASIS.search(folded) or _KAZAKH_BASIS.search(folded)
    period = period_in(match.group(1)) if match is not None else None
    if period is not None and period.is_whole and not _SAME.search(folded):
        return period.start if period.start == period.end else f"{period.start}/{period.end}"
    if _SAME.search(folded):
        return "same period of the previous year"
    return "previous year" if _PREVIOUS.search(folded) else ""


@lru_cache(maxsize=8192)
def without_basis(text: str) -> str:
    """Return a heading without the year that a percent compares with, which is no period of it."""
    return _KAZAKH_BASIS.sub(" % ", _BASIS.sub(" % ", fold_heading(text)))


def in_millions(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return a value of money in millions of its currency, and the unit's code; other units stay as they are."""
    currency, _, scale = unit.partition("_")
    power = next((power for power, word in SCALES.items() if word == scale), None)
    if currency not in CURRENCIES or power is None:
        return value, unit
    return value.scaleb(power - 6), f"{currency}_million"
