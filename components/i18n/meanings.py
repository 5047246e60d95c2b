"""Meanings of the short words that labels use: what a reader who meets one for the first time must know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n import vocabulary
from data.enums import Status, TieGroup, Verdict

if TYPE_CHECKING:
    from components.i18n.language import Language


def meanings(lang: Language) -> dict[str, str]:
    """Return the meaning of each word of a label that does not say by itself how firm a fact is, by the word."""
    _, statuses = lang.text, vocabulary.statuses(lang)
    groups, verdicts = vocabulary.tie_groups(lang), vocabulary.verdicts(lang)
    return {
        groups[TieGroup.UNDATED.value]: _(
            "The source gives no date. On the map it is shown from the year in which it is first stated."
        ),
        groups[TieGroup.BY_TERRITORY.value]: _(
            "Agreed with a region whose territory has changed since. It is shown for the region that has the territory "
            "now, and is not counted as its own."
        ),
        _("place inferred from a company's seat"): _(
            "The source names the company and no place; the place is where the company has its seat."
        ),
        verdicts[Verdict.OPEN.value]: _("The source says nothing of what became of it."),
        statuses[Status.ANNOUNCED.value]: _("It was said that it is agreed or will come, not that it was done."),
        statuses[Status.PLANNED.value]: _("It was planned at the time of the source; whether it was done is unknown."),
        statuses[Status.PROPOSED.value]: _("One side offered it; whether the other agreed is not stated."),
        statuses[Status.INTEREST.value]: _("One side said that it is interested; nothing was agreed."),
        statuses[Status.PLAN.value]: _("A number that was planned, not a result."),
        statuses[Status.TARGET.value]: _("A number that was to be reached, not a result."),
        statuses[Status.ESTIMATE.value]: _("A number that the source itself estimates."),
        statuses[Status.DERIVED.value]: _("Calculated by us from other figures of the source; not printed there."),
    }
