"""Rules of sense for figures: targets, indexes, units, scopes and what we derived ourselves."""

from __future__ import annotations

import ast
import operator
from typing import TYPE_CHECKING, Final

from data.checks.identities import CLAIM_ID, inputs, rounding
from data.enums import AHEAD, RESULTS, Flow, Measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from data.model import Issue
    from data.package.reader import Package

SAME_FACT: Final = ("flow", "measure", "level", "by_id", "kz_id", "period_start", "period_end")
UNIT_OF: Final = {"growth_pct": "pct", "share_pct": "pct", "index_pct": "index_pct"}
KINDS_OF: Final[Mapping[str, frozenset[str]]] = {
    Measure.CONTRACT_VALUE: frozenset({"money"}),
    Measure.FDI: frozenset({"money"}),
    Measure.VALUE: frozenset({"money", "area", "time", "mass", "other"}),
    Measure.COUNT: frozenset({"count", "rank"}),
    Measure.UNITS: frozenset({"count", "mass"}),
}
"""What the unit of a measure may count; a flow of trade has a value in money."""
_ARITHMETIC: Final[Mapping[type[ast.operator], Callable[[float, float], float]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def targets_stay_apart(package: Package) -> Iterator[Issue]:
    """Find a plan or target in one series with a result: as its repetition, in a formula, or as what answers it."""
    status = {row["claim_id"]: row["status"] for row in package.claims()}
    for row in package.rows("trade"):
        ahead = row["status"] in AHEAD
        if row["repeats"] in status and (status[row["repeats"]] in AHEAD) != ahead:
            yield row.issue("repeats", f"{row['repeats']!r}: a plan or target and a result are not the same fact")
        inputs = {status[name] in AHEAD for name in CLAIM_ID.findall(row["formula"] or "") if name in status}
        if len(inputs) > 1:
            yield row.issue("formula", f"{row['formula']!r} combines a plan or target with a result")
    for row in package.rows("promises"):
        if status.get(row["target_claim_id"]) in RESULTS:
            yield row.issue("target_claim_id", f"{row['target_claim_id']!r} is a result, not a target")
        if status.get(row["outcome_claim_id"]) in AHEAD:
            yield row.issue("outcome_claim_id", f"{row['outcome_claim_id']!r} is itself a plan or target, not a result")


def growth_is_no_index(package: Package) -> Iterator[Issue]:
    """Find a growth that reads like an index, and an index whose reading is not noted: both are printed alike."""
    for row in package.rows("trade"):
        growth, index = row["measure"] == "growth_pct", row["measure"] == "index_pct"
        if growth and (row["value"] or 0) > 100 and not row["note_en"]:
            fault = f"growth of {row['value']:g} % reads like an index: make it index_pct, or say in note_en why not"
            yield row.issue("measure", fault)
        if index and not row["note_en"]:
            yield row.issue("note_en", "is empty: say how the printed figure is read as an index")
        if index and row["value"] is not None and row["value"] <= 0:
            yield row.issue("value", "an index is above 0: 100 is no change")


def units_fit_measures(package: Package) -> Iterator[Issue]:
    """Find a measure with a unit of something else, and a share that is none."""
    units = package.contract.table("trade").field("unit").units
    for row in package.rows("trade"):
        unit = UNIT_OF.get(row["measure"])
        if unit and row["unit"] != unit:
            yield row.issue("unit", f"{row['unit']!r} is not how a {row['measure']} is counted: write {unit}")
        kinds = KINDS_OF.get(row["measure"], frozenset())
        if row["measure"] == Measure.VALUE and row["flow"] != Flow.NONE:
            kinds = frozenset({"money"})
        kind, _ = units.get(row["unit"], ("other" if row["unit"] == "other" else "count", 1))
        if kinds and kind not in kinds:
            fault = f"{row['unit']!r} is no unit of {' or '.join(sorted(kinds))}, which a {row['measure']} is"
            yield row.issue("unit", f"{fault}: correct the unit or the measure")
        if row["measure"] == "share_pct" and row["value"] is not None and not 0 <= row["value"] <= 100:
            yield row.issue("value", f"{row['value']:g} is no share: it lies between 0 and 100")


def formulas_are_ours(package: Package) -> Iterator[Issue]:
    """Find a derived figure without a formula over known claims, a formula elsewhere, and a result that is another."""
    known = {row["claim_id"] for row in package.claims()}
    values = {row["claim_id"]: row["value"] for row in package.rows("trade")}
    formulas = {row["claim_id"]: CLAIM_ID.findall(row["formula"]) for row in package.rows("trade") if row["formula"]}
    for row in package.rows("trade"):
        formula = row["formula"]
        if len({row["status"] == "derived", row["citation"] == "derived", bool(formula)}) > 1:
            yield row.issue("formula", "makes a figure derived, as status and citation do: give all three or none")
            continue
        if not formula:
            continue
        names = CLAIM_ID.findall(formula)
        if row["claim_id"] in inputs(names, formulas):
            yield row.issue("formula", f"{formula!r} is derived from itself: name figures that are stated")
            continue
        unknown = [name for name in names if name not in known]
        if unknown or not names:
            fault = f"{', '.join(unknown)} is not in claims" if unknown else f"{formula!r} names no claim"
            yield row.issue("formula", fault)
            continue
        try:
            result = evaluate(formula, values)
        except ValueError as error:
            yield row.issue("formula", f"{formula!r} cannot be calculated: {error}")
            continue
        # We may round a derived figure for the reader, down to the digits that its inputs bear.
        if row["value"] is None or abs(result - row["value"]) > max(rounding(row["value"]), abs(result) * 0.01):
            yield row.issue("value", f"{row['value']} is not what the formula gives ({result:g}): correct one of them")


def figures_repeat_the_same_fact(package: Package) -> Iterator[Issue]:
    """Find a repeated figure that measures something else, for another side or another period."""
    figures = {row["claim_id"]: row for row in package.rows("trade")}
    for row in figures.values():
        if first := figures.get(row["repeats"]):
            other = [name for name in SAME_FACT if row[name] != first[name]]
            if other:
                yield row.issue("repeats", f"{row['repeats']!r} is not the same fact: {', '.join(other)} differ")


def evaluate(formula: str, values: Mapping[str, float | None]) -> float:
    """
    Calculate a formula whose names are claim ids.

    Parameters
    ----------
    formula
        Numbers and claim ids, joined by ``+ - * /`` between spaces, and brackets.
    values
        The value of each claim.

    Returns
    -------
    float
        The result; ValueError where a claim has no value or the formula is no arithmetic.
    """
    missing = [name for name in CLAIM_ID.findall(formula) if values.get(name) is None]
    if missing:
        raise ValueError(f"{', '.join(missing)} has no value")
    try:
        return _reckon(ast.parse(CLAIM_ID.sub(lambda match: f"({values[match[0]]})", formula), mode="eval").body)
    except (SyntaxError, ZeroDivisionError):
        raise ValueError("it is no arithmetic") from None


def _reckon(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_reckon(operand)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
            return _ARITHMETIC[type(op)](_reckon(left), _reckon(right))
        case _:
            raise ValueError("it is no arithmetic")
