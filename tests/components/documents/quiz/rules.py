"""Rules that every question of a quiz keeps, checked against the facts and in the words of all languages."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any, Final

from components.documents.figures import figure
from components.documents.quiz.option_texts import said
from components.i18n.language import language
from data.enums import Citation, Fact, Lang, PlaceKind, Qualifier, Status, Verdict
from data.queries.quiz.figure_questions import SENSES
from data.queries.quiz.question import NOT_STATED, ON_THE_MAP, TYPED, Ask, OptionKind, QuestionKind
from data.queries.quiz.typed_answers import is_accepted
from data.queries.texts.promises import promises
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.documents.quiz.quiz_text import QuestionText
    from data.queries.quiz.question import Option, Question

MOST_TIMES: Final = 1.5
CITIES: Final = (PlaceKind.CITY, PlaceKind.CITY_OF_RANK)
PLACES: Final = (QuestionKind.PLACE, QuestionKind.TOWN, QuestionKind.PARTY)
LEFT_OPEN: Final = re.compile(r"\{\w*\}|\bNone\b|\.\.(?!\.)|  ")


def faults(question: Question, texts: dict[Lang, QuestionText]) -> list[str]:
    """Return what a question breaks."""
    found = [*_of_claims(question), *_of_answer(question), *_of_kind_and_time(question)]
    for lang, text in texts.items():
        found += [f"{lang}: {fault}" for fault in (*_of_options(text), *_of_words(question, text, lang))]
    if len({(t.id, t.kind, t.answer, t.claims, t.accepted, t.day, len(t.options)) for t in texts.values()}) != 1:
        found.append("differs between languages")
    return [f"{question.id}: {fault}" for fault in found]


def _of_claims(question: Question) -> Iterator[str]:
    if not question.claims:
        yield "no evidence"
    for claim_id in question.claims:
        claim = ATLAS.claim(claim_id)
        if question.kind is QuestionKind.DOUBT:
            if question.asked.subject not in ATLAS.conflicts_of(claim_id):
                yield f"{claim_id} is not part of the conflict"
        elif claim.repeats or ATLAS.conflicts_of(claim_id):
            yield f"{claim_id} is a repeat or in a conflict"
        elif claim.status is Status.DERIVED or claim.citation is Citation.DERIVED:
            yield f"{claim_id} is ours"


def _of_kind_and_time(question: Question) -> Iterator[str]:
    """Yield the options that are of another kind, country or time than the right one."""
    asked = question.asked
    for option in question.options:
        if option.kind is OptionKind.PLACE and question.kind is not QuestionKind.NAME:
            mine, its = ATLAS.place(asked.right.id), ATLAS.place(option.id)
            if mine.country != its.country or ((mine.kind in CITIES) != (its.kind in CITIES)):
                yield f"{option} is of another kind"
            if option.on != asked.day or not ATLAS.exists(option.id, max(asked.day, ATLAS.index.first_known)):
                yield f"{option} is of another time"
        elif option.kind is OptionKind.ORGANISATION:
            rows = ATLAS.tables["organisations"]
            if str(rows.at[option.id, "country"]) != str(rows.at[asked.right.id, "country"]):
                yield f"{option} is of another country"
        elif option.kind is OptionKind.CLAIM and ATLAS.claim(option.id).fact is not ATLAS.claim(asked.right.id).fact:
            yield f"{option} is another kind of fact"
        elif option.kind is OptionKind.YEAR and not 1992 <= int(option.id) <= 2022:
            yield f"{option} is outside of the book's time"


def _of_options(text: QuestionText) -> Iterator[str]:
    if not 3 <= len(text.options) <= 4:
        yield f"{len(text.options)} options"
    lengths = [len(option) for option in text.options]
    if max(lengths) > MOST_TIMES * min(lengths):
        yield f"lengths {lengths}"
    for one, other in combinations(text.options, 2):
        if one.casefold() in other.casefold() or other.casefold() in one.casefold():
            yield f"{one!r} and {other!r} hold each other"
    answers = text.answer if isinstance(text.answer, tuple) else (text.answer,)
    is_order = text.kind is QuestionKind.ORDER
    places = list(range(len(text.options)))
    if sorted(answers) != (places if is_order else sorted(answers)[:1]) or not {*answers} <= {*places}:
        yield f"answer {text.answer}"


def _of_words(question: Question, text: QuestionText, lang: Lang) -> Iterator[str]:
    if not text.question.strip() or LEFT_OPEN.search(text.whole):
        yield f"wording {text.whole!r}"
    if question.kind in PLACES and text.right[0].casefold() in text.whole.casefold():
        yield f"{text.right[0]!r} is in the question"
    if bool(text.task) is not (question.kind in TYPED | ON_THE_MAP):
        yield f"task {text.task!r}"
    if question.kind in (QuestionKind.LEVEL, QuestionKind.STATUS):
        claim = ATLAS.claim(question.asked.subject)
        hedge, number, _ = figure(claim, language(lang))
        if number not in text.question or (claim.qualifier is not Qualifier.EXACT and hedge not in text.question):
            yield "a figure without its number or hedge"
    if any(ATLAS.claim(c).as_stated == option for c in question.claims for option in text.options):
        yield "an option as printed"
    if {proof.claim for proof in text.proofs} != {*question.claims} or not all(p.sentence for p in text.proofs):
        yield "a claim without its sentence"


def _of_answer(question: Question) -> Iterator[str]:
    """Yield where the right option is not right, or another is right too."""
    if not question.claims:
        return
    if question.kind is QuestionKind.ORDER:
        assert isinstance(question.answer, tuple)
        dates = [ATLAS.since(question.options[at].id) for at in question.answer]
        for earlier, later in pairwise(dates):
            if not (earlier and later and earlier.last < later.first):
                yield "dates that are not apart"
        return
    assert isinstance(question.answer, int)
    for at, option in enumerate(question.options):
        if _is_right(question, option) is not (at == question.answer):
            yield f"{option} is {'wrong' if at == question.answer else 'right too'}"


def _is_right(question: Question, option: Option) -> bool:
    match question.kind:
        case QuestionKind.DOUBT | QuestionKind.PROMISE:
            found = _is_doubted(question, option)
        case QuestionKind.NAME:
            found = _is_in_force(question, option)
        case QuestionKind.DATE:
            since = ATLAS.since(question.claims[0])
            found = option == NOT_STATED if since is None else option.id == since.text[:4]
        case QuestionKind.LEVEL:
            row: dict[str, Any] = dict(ATLAS.claim(question.claims[0]).row)
            found = bool(row.get("level") == option.id)
        case QuestionKind.STATUS:
            found = SENSES.get(ATLAS.claim(question.claims[0]).status) == option.id
        case _:
            found = _is_named(question, option)
    return found


def _is_doubted(question: Question, option: Option) -> bool:
    ask = question.asked.ask
    if question.kind is QuestionKind.DOUBT:
        kind = "contradiction" if ask is Ask.DISAGREE else "gap"
        return bool(ATLAS.tables["conflicts"].at[option.id, "kind"] == kind)
    verdict = next((p.verdict for p in promises(ATLAS) if p.target_id == option.id), None)
    return verdict is (Verdict.OPEN if ask is Ask.OPEN else None)


def _is_in_force(question: Question, option: Option) -> bool:
    assert question.asked.when
    names = {
        ATLAS.place_name(i, lang=lang, on=day)
        for i, place in ATLAS.index.places.items()
        if place.country == "KZ"
        for day in (question.asked.when.first, question.asked.when.last)
        if ATLAS.exists(i, day)
        for lang in Lang
    }
    return not names.isdisjoint(said(ATLAS, option))


def _is_named(question: Question, option: Option) -> bool:
    """Return whether the claim itself, or an organisation it asks for, has the place or the organisation."""
    claim_id = question.claims[0]
    claim = ATLAS.claim(claim_id)
    named = {party.id for party in ATLAS.parties(claim_id)}
    named |= {*(ATLAS.sides(claim_id) or ()), *ATLAS.places_of(claim_id)}
    if question.asked.ask is Ask.SEAT:
        return bool(ATLAS.tables["organisations"].at[question.asked.subject, "place_id"] == option.id)
    if question.kind in TYPED and claim.fact is not Fact.FIGURE:
        names = set(said(ATLAS, option))
        if any(is_accepted(question.asked.accepted, name) for name in names) is not (option.id in named):
            return option.id not in named
    if question.kind in ON_THE_MAP and (option.id in question.asked.accepted) is not (option.id in named):
        return option.id not in named
    return option.id in named


def kinds_of_options(question: Question) -> set[OptionKind]:
    """Return the kinds of a question's options."""
    return {option.kind for option in question.options}
