"""Texts of the questions of a quiz: each names its fact in words that do not give the answer away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.figures import spoken
from components.documents.quiz.option_texts import option_text
from components.documents.titles import Part, claim_title, figure_title
from components.i18n import vocabulary
from data.enums import Fact, Status
from data.queries.quiz.place_questions import sentence_with_gap
from data.queries.quiz.question import ON_THE_MAP, TYPED, Ask

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Claim
    from data.queries.quiz.question import Candidate


ONGOING: Final = frozenset({Status.OPERATING})
"""Statuses of what began on its date and went on."""
GAPS: Final = frozenset({Ask.BY_GAP, Ask.KZ_GAP, Ask.BY_TOWN, Ask.KZ_TOWN})
"""Ways to ask that leave a place out of a sentence."""


def question_text(atlas: Atlas, asked: Candidate, lang: Language) -> str:
    """
    Return a question; see `task_text` for what is to be done with it.

    Parameters
    ----------
    atlas
        The facts.
    asked
        What is asked.
    lang
        The language.
    """
    when = lang.partial(asked.when) if asked.when else ""
    found = _sentences(lang, has_begun=atlas.claim(asked.claims[0]).status in ONGOING)[asked.ask]
    return found[0 if when or len(found) == 1 else 1].format(
        when=when,
        given=option_text(atlas, asked.given, lang) if asked.given else "",
        sentence=sentence_with_gap(atlas, asked.claims[0], asked.right.id, lang.code) if asked.ask in GAPS else "",
        title=title_in_question(atlas, asked, lang),
        what=_kind(atlas.claim(asked.claims[0]), lang),
    )


def task_text(asked: Candidate, lang: Language) -> str:
    """Return what is to be done with a question that is answered on the map or typed; nothing for others."""
    _ = lang.text
    if asked.kind in ON_THE_MAP and asked.when:
        return _("Find it on the map of that time.")
    if asked.kind in ON_THE_MAP:
        return _("Find it on the map (its day: {day}).").format(day=lang.day(asked.day))
    return _("Type its name.") if asked.kind in TYPED else ""


def title_in_question(atlas: Atlas, asked: Candidate, lang: Language) -> str:
    """Return what a question calls its claim; a figure by all but its status, with its number as it is hedged."""
    claim = atlas.claim(asked.claims[0])
    if claim.fact is not Fact.FIGURE:
        return claim_title(atlas, claim.claim_id, lang).removesuffix(".")
    without = {Part.STATUS, Part.UNIT} | (set() if claim.row["period_end"] else {Part.PERIOD})
    return f"{figure_title(atlas, claim.claim_id, lang, without=without)}: {spoken(claim, lang)}".removesuffix(".")


def _kind(claim: Claim, lang: Language) -> str:
    kind = str(claim.row.get("kind"))
    if claim.fact is Fact.TIE:
        return vocabulary.tie_kinds(lang)[kind]
    return vocabulary.deed_kinds(lang).get((claim.table, kind), "")


def _sentences(lang: Language, *, has_begun: bool) -> dict[Ask, tuple[str, ...]]:
    """Return the words of each way to ask; where there are two, the second is for what is not dated."""
    _ = lang.text
    gap, town = (_("{sentence} Which place is left out?"),), (_("{sentence} Which town is left out?"),)
    began, was = _("{title}. When did it begin, by the source?"), _("{title}. When was it, by the source?")
    date = (began if has_begun else was,)
    party = (
        _("{what} ({when}). One side: {given}. Who is the other side?"),
        _("{what} (no date stated). One side: {given}. Who is the other side?"),
    )
    return {
        Ask.KZ_PARTY: party,
        Ask.BY_PARTY: party,
        Ask.OTHER_END: party,
        Ask.BY_GAP: gap,
        Ask.KZ_GAP: gap,
        Ask.TITLED: (_("{title} ({when}). Where was it?"), _("{title} (no date stated). Where was it?")),
        Ask.ORDER: (_("Put in order of time, the earliest first."),),
        Ask.BY_TOWN: town,
        Ask.KZ_TOWN: town,
        Ask.SEAT: (_("{given}. In which town is it?"),),
        Ask.LEVEL: (_("{title}. Between whom is this figure?"),),
        Ask.STATUS: (_("{title}. How is this figure meant?"),),
        Ask.DISAGREE: (_("Where do two statements of the sources contradict each other?"),),
        Ask.SILENT: (_("Where do the sources leave a gap, so that it cannot be known?"),),
        Ask.OPEN: (_("Which of these was only promised, with no word in the source of what came of it?"),),
        Ask.DONE: (_("Which of these was carried out, by the source? The others remained unanswered promises."),),
        Ask.CITY_NAME: (_("Which of these was an official name of a city of Kazakhstan at this time: {when}?"),),
        Ask.UNIT_NAME: (_("Which of these regions was on the map of Kazakhstan at this time: {when}?"),),
        Ask.YEAR: date,
        Ask.UNKNOWN: date,
    }
