"""Draw of a quiz by a seed: the same questions, order and options in every language, on every Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.queries.quiz.askable import matter
from data.queries.quiz.doubt_questions import doubt_candidates, promise_candidates
from data.queries.quiz.draws import Draws
from data.queries.quiz.figure_questions import level_candidates, status_candidates
from data.queries.quiz.option_sets import option_set
from data.queries.quiz.party_questions import party_candidates
from data.queries.quiz.place_questions import place_candidates, town_candidates
from data.queries.quiz.question import OptionKind, Question, QuestionKind, Quiz
from data.queries.quiz.time_questions import date_candidates, name_candidates, order_candidates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.queries.quiz.question import Candidate, Option, Said

MOST: Final = 50
"""So many questions a quiz has at most."""

_CANDIDATES: Final[Mapping[QuestionKind, Callable[[Atlas], Iterator[Candidate]]]] = {
    QuestionKind.PLACE: place_candidates,
    QuestionKind.PARTY: party_candidates,
    QuestionKind.ORDER: order_candidates,
    QuestionKind.TOWN: town_candidates,
    QuestionKind.LEVEL: level_candidates,
    QuestionKind.STATUS: status_candidates,
    QuestionKind.DOUBT: doubt_candidates,
    QuestionKind.PROMISE: promise_candidates,
    QuestionKind.NAME: name_candidates,
    QuestionKind.DATE: date_candidates,
}


@derived(maxsize=64)
def draw_quiz(atlas: Atlas, *, seed: str, n: int, said: Said) -> Quiz:
    """
    Draw the questions of a seed.

    The questions of a smaller number are the first ones of a larger.

    Parameters
    ----------
    atlas
        The facts.
    seed
        Any text; the same for a class.
    n
        How many questions.
    said
        What options are called in each language, in the order of `data.enums.Lang`: options are alike in all of them.
    """
    draws = Draws(f"{seed}|{atlas.version}")
    waiting = {kind: draws.shuffled(found) for kind, found in candidates(atlas, said=said).items()}
    used: set[str] = set()
    questions: list[Question] = []
    while len(questions) < n and any(waiting.values()):
        for kind in draws.shuffled(kind for kind in waiting if waiting[kind]):
            question = _next(atlas, waiting[kind], draws, said, used)
            if question and len(questions) < n:
                used |= _matters(atlas, question)
                questions.append(question)
    return Quiz(seed, atlas.version, tuple(questions))


@derived(maxsize=4)
def candidates(atlas: Atlas, *, said: Said) -> Mapping[QuestionKind, tuple[Candidate, ...]]:
    """Return all questions that the facts give, by kind: each has options enough that go together."""
    return {
        kind: tuple(found for found in make(atlas) if option_set(atlas, found, said, found.others))
        for kind, make in _CANDIDATES.items()
    }


def _next(atlas: Atlas, waiting: list[Candidate], draws: Draws, said: Said, used: set[str]) -> Question | None:
    """Return the next question of a kind that is about nothing that was asked before; None where there is none."""
    while waiting:
        found = waiting.pop()
        if used.isdisjoint(_of(atlas, (found.subject, *found.claims))):
            others = [other for other in found.others if used.isdisjoint(_of_option(atlas, other))]
            options = option_set(atlas, found, said, draws.shuffled(others))
            if options:
                return _question(atlas, found, draws.shuffled(options))
    return None


def _question(atlas: Atlas, asked: Candidate, options: list[Option]) -> Question:
    if asked.kind is not QuestionKind.ORDER:
        return Question(asked=asked, options=tuple(options), answer=options.index(asked.right), claims=asked.claims)
    by_time = sorted(range(len(options)), key=lambda at: atlas.first_day(options[at].id))
    others = (option.id for option in options if option is not asked.right)
    return Question(asked=asked, options=tuple(options), answer=tuple(by_time), claims=(*asked.claims, *others))


def _matters(atlas: Atlas, question: Question) -> set[str]:
    """Return what may not be asked about again after a question: its claims, and those among its options."""
    shown = {claim for option in question.options for claim in _of_option(atlas, option)}
    return shown | _of(atlas, (question.asked.subject, *question.claims))


def _of(atlas: Atlas, claims: tuple[str, ...]) -> set[str]:
    return {found for claim in claims for found in matter(atlas, claim)}


def _of_option(atlas: Atlas, option: Option) -> frozenset[str]:
    """Return what an option is about where it is a fact; conflicts are few, and one may be a wrong option twice."""
    return matter(atlas, option.id) if option.kind is OptionKind.CLAIM else frozenset()
