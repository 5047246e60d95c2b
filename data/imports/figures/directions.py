"""Directions of flows: whose export a word means, and whose statistics a figure is from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.enums import Flow, Reporter
from data.imports.quantities.flow_words import exporter_of, our_flow
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from data.imports.figures.country_evidence import Evidence
    from data.imports.figures.figure import Figure
    from data.imports.figures.sides import Sides
    from data.imports.import_state import ImportState

_OWNERS: Final = {"by": "BY", "kz": "KZ"}
_REPORTERS: Final = {"BY": Reporter.BY, "KZ": Reporter.KZ}
DIRECTION: Final = "direction"
FLOW: Final = "flow"
_DIRECTED: Final = (Flow.EXPORT, Flow.IMPORT, Flow.BALANCE)


def direction_of(
    figure: Figure, sides: Sides, evidence: Evidence, state: ImportState
) -> tuple[Flow | None, Reporter, tuple[str, ...]]:
    """Return the flow in our words, whose statistics it is, and the keys of the questions that are open.

    The flow is None where a question without a proposal must be answered first, and `Flow.NONE` where the figure is set
    aside: a balance of Kazakhstan's words is ours with the other sign, and no sign is changed here.
    """
    flow = figure.flow.flow if figure.flow is not None else None
    owner = _said_owner(figure)
    if flow is None:
        return _asked_flow(figure, sides, state, owner=owner, evidence=evidence)
    exporter = figure.flow.exporter if figure.flow is not None else ""
    if flow not in _DIRECTED or (exporter and flow is not Flow.BALANCE):
        return our_flow(flow, exporter), reporter_of(owner, sides, evidence, state), ()
    doubts: tuple[str, ...] = ()
    if not owner:
        owner, is_asked = _owner(sides, evidence, state)
        doubts = (DIRECTION,) if is_asked else ()
        if not owner:
            return None, Reporter.OTHER, doubts
    if flow is Flow.BALANCE:
        return (Flow.BALANCE if owner == "BY" else Flow.NONE), _REPORTERS[owner], doubts
    return our_flow(flow, exporter_of(flow, owner)), _REPORTERS[owner], doubts


def _said_owner(figure: Figure) -> str:
    """Return whose statistics the words of a figure say it is from: Belarus also where its place has a partner."""
    if figure.owner in _REPORTERS:
        return figure.owner
    if figure.flow is not None and figure.flow.owner:
        return figure.flow.owner
    countries = {place.country for place in figure.places if place.place_id}
    return "BY" if figure.partner and countries == {"BY"} else ""


def _asked_flow(
    figure: Figure, sides: Sides, state: ImportState, *, owner: str, evidence: Evidence
) -> tuple[Flow | None, Reporter, tuple[str, ...]]:
    key = f"{FLOW}:{figure.flow_text}" if figure.flow_text else FLOW
    given = state.answer(key)
    if given in (Flow.EXPORT, Flow.IMPORT, Flow.TURNOVER):
        return Flow(given), reporter_of(owner, sides, evidence, state), ()
    state.doubt(
        key,
        "layout.flow_unknown_of" if figure.flow_text else "layout.flow_unknown",
        proposals=tuple(
            Proposal(value=f.value, code=f"flow.{f.value}") for f in (Flow.EXPORT, Flow.IMPORT, Flow.TURNOVER)
        ),
        text=figure.flow_text,
    )
    return None, Reporter.OTHER, (key,)


def _owner(sides: Sides, evidence: Evidence, state: ImportState) -> tuple[str, bool]:
    """Return whose export and import the words mean, and whether that is asked."""
    given = state.answer(DIRECTION)
    if given in _OWNERS:
        return _OWNERS[given], False
    by_regions, kz_regions = sides.by_id != "BY", sides.kz_id != "KZ"
    says_kazakhstan = evidence.stated == "KZ" or evidence.is_of_kazakhstan
    if by_regions and not kz_regions and not says_kazakhstan:
        return "BY", False
    if evidence.stated == "BY" or (evidence.first == "BY" and not kz_regions and evidence.stated != "KZ"):
        return "BY", False
    proposed, reason = _proposal(evidence, by_regions=by_regions, kz_regions=kz_regions)
    state.doubt(
        DIRECTION,
        f"layout.direction_by_{reason}",
        proposals=(
            Proposal(value="kz", code="layout.answer.words_of_kazakhstan"),
            Proposal(value="by", code="layout.answer.words_of_belarus"),
        ),
        proposed=proposed,
        title=evidence.title,
    )
    return ("KZ" if proposed else ""), True


def _proposal(evidence: Evidence, *, by_regions: bool, kz_regions: bool) -> tuple[str | None, str]:
    """Return whose words are proposed, and by what: nobody's where the title names one country and the rows another."""
    if by_regions and not kz_regions:
        return None, "none"
    reason = "title" if evidence.first == "KZ" else "regions" if kz_regions else "none"
    return ("kz" if kz_regions or evidence.first == "KZ" or evidence.stated == "KZ" else None), reason


def reporter_of(owner: str, sides: Sides, evidence: Evidence, state: ImportState) -> Reporter:
    """Return whose statistics a figure is from: by the file's words, an answer, or the side with regions."""
    if owner in _REPORTERS:
        return _REPORTERS[owner]
    given = state.answer("reporter")
    if given in tuple(Reporter):
        return Reporter(given)
    if evidence.stated:
        return _REPORTERS[evidence.stated]
    by_regions, kz_regions = sides.by_id != "BY", sides.kz_id != "KZ"
    if by_regions != kz_regions:
        return Reporter.BY if by_regions else Reporter.KZ
    if not by_regions and evidence.first:
        return _REPORTERS[evidence.first]
    return Reporter.OTHER
