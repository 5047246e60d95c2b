"""Figures as they are shown: hedge, number, unit, period and level, amounts of ventures, and the order of several."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from components.i18n import vocabulary
from data.enums import Flow, Level, Measure
from data.model import PartialDate
from data.queries.trade.amounts import amounts
from data.queries.trade.series import ALL_GOODS, FLOWS, is_year

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim
    from data.queries.trade.amounts import Amount

NAMED_BY_UNIT: Final = frozenset({Measure.VALUE, Measure.COUNT, Measure.UNITS})
"""Measures that need no words of their own: the unit says what is measured."""

CHANGES: Final = frozenset({Measure.GROWTH_PCT, Measure.INDEX_PCT})
"""Measures that compare a period with an earlier one."""

BILLION: Final = 1000
"""In millions; what is a whole number of hundreds of millions from here on is said in billions, as people do."""


def figure(claim: Claim, lang: Language) -> tuple[str, str, str]:
    """Return the hedge, the number and the unit of a figure as they are shown."""
    value: Any = claim.row["value"]
    hedge = vocabulary.qualifiers(lang)[claim.qualifier.value]
    if value is None:
        return hedge, claim.as_stated, ""
    number, unit = _scaled(float(value), str(claim.row["unit"]))
    return hedge, lang.exact(number), vocabulary.units(lang)[unit]


def hedged(claim: Claim, lang: Language) -> str:
    """Return the number of a figure in its own unit, with its hedge."""
    value: Any = claim.row["value"]
    hedge = vocabulary.qualifiers(lang)[claim.qualifier.value]
    number = claim.as_stated if value is None else lang.exact(float(value))
    return f"{hedge} {number}".strip()


def spoken(claim: Claim, lang: Language) -> str:
    """Return a figure in words: its hedge, its number and its unit."""
    return " ".join(part for part in figure(claim, lang) if part)


def period(claim: Claim, lang: Language) -> str:
    """Return the period of a figure, both ends of it where it compares years that do not follow each other.

    A target, a plan or an estimate without a stated term says so.
    """
    _, ends = lang.text, _ends(claim)
    if ends is None:
        return _("no deadline stated")
    base = str(claim.row["basis"] or "")
    is_far = base.isdigit() and int(base) < ends[0].first.year - 1
    if claim.row["measure"] in CHANGES and is_far and is_year(*ends):
        return _("from {start} to {end}").format(start=base, end=lang.period(*ends))
    return lang.period(*ends)


def basis(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return what a growth or a share compares with: a period, another figure, or words."""
    base = str(claim.row["basis"] or "")
    ends = base.split("/")
    if all(end[:4].isdigit() for end in ends):
        return lang.period(PartialDate.parse(ends[0]), PartialDate.parse(ends[-1]))
    if base in atlas.index.claims:
        other = atlas.claim(base)
        flow, product = str(other.row["flow"]), str(other.row["product"])
        what = atlas.text(other.table, product, "product", lang.code)
        what = vocabulary.flows(lang)[flow] if product == ALL_GOODS else what
        return f"{what}: {spoken(other, lang)}, {period(other, lang)}"
    return atlas.text(claim.table, base, "basis", lang.code) if base else ""


def level(atlas: Atlas, claim: Claim, lang: Language) -> str:
    """Return the level of the two sides of a figure, or whom it is about where it is not about them."""
    if claim.row["level"] == Level.OTHER:
        about = atlas.text(claim.table, claim.claim_id, "about", lang.code)
        return about[:1].upper() + about[1:]
    return vocabulary.levels(lang)[str(claim.row["level"])]


def amount_lines(atlas: Atlas, claim_id: str, lang: Language) -> tuple[str, ...]:
    """Return how much or how many a claim states besides its words, each with its own hedge, unit and time."""
    table = atlas.claim(claim_id).table
    return tuple(_amount(atlas, table, amount, lang) for amount in amounts(atlas, claim_id))


def figures_in_order(atlas: Atlas, claim_ids: Iterable[str]) -> list[str]:
    """Order figures alike on every page: whole years before parts of years, the latest first, then by flow.

    What has no stated term comes behind what has one, and what has words where others have a number comes last.
    """

    def key(claim_id: str) -> tuple[bool, bool, bool, int, int, bool, bool, str]:
        claim = atlas.claim(claim_id)
        row, ends = claim.row, _ends(claim)
        flow = FLOWS.index(Flow(str(row["flow"]))) if row["flow"] in FLOWS else len(FLOWS)
        kind = row["measure"] != Measure.VALUE, row["product"] != ALL_GOODS
        last = ends[1].last if ends else date.min
        return row["value"] is None, not ends, not (ends and is_year(*ends)), -last.toordinal(), flow, *kind, claim_id

    return sorted(claim_ids, key=key)


def _amount(atlas: Atlas, table: str, amount: Amount, lang: Language) -> str:
    _ = lang.text
    hedge = vocabulary.qualifiers(lang)[amount.qualifier.value]
    if amount.kind == "investment":
        value, unit = _scaled(amount.value / 1_000_000, "usd_million")
        text = _("investment: {amount}")
        words = vocabulary.units(lang)[unit]
    else:
        value, words = amount.value, atlas.text(table, amount.unit, "capacity_unit", lang.code) if amount.unit else ""
        text = _("jobs: {amount}") if amount.kind == "jobs" else "{amount}"
    said = text.format(amount=" ".join(part for part in (hedge, lang.number(value), words) if part))
    return f"{said} ({lang.partial(amount.at)})" if amount.at else said


def _scaled(value: float, unit: str) -> tuple[float, str]:
    """Return a number and its unit as people say them: round thousands of millions are billions."""
    if unit == "usd_million" and abs(value) >= BILLION and value % 100 == 0:
        return value / BILLION, "usd_billion"
    return value, unit


def _ends(claim: Claim) -> tuple[PartialDate, PartialDate] | None:
    start, end = claim.row["period_start"], claim.row["period_end"]
    return (PartialDate.parse(str(start)), PartialDate.parse(str(end))) if start and end else None
