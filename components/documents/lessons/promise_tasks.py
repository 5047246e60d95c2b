"""Tasks on promises: what came of one, and how many of them have which end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.lessons.lesson import Answer, Task
from components.documents.lessons.lesson_answers import proved, view_address
from components.documents.sentences import sentence
from components.documents.titles import claim_title
from components.i18n import vocabulary
from data.enums import Verdict
from data.queries.texts.promises import promises, select_promises

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.quiz.draws import Draws
    from data.queries.texts.promises import Promise


def promise_tasks(atlas: Atlas, lang: Language, day: date, draws: Draws) -> Iterator[list[Task]]:
    """Yield the tasks of each kind, each in a drawn order."""
    shown = select_promises(atlas, on=day)
    answered = [promise for promise in shown if promise.verdict is not Verdict.OPEN]
    yield [_what_came_of(atlas, lang, day, promise) for promise in draws.shuffled(answered)]
    yield [_what_came_of(atlas, lang, day, promise) for promise in draws.shuffled(set_aside(shown, answered))]
    yield [_how_many(lang, day, shown)]


def single_promises(atlas: Atlas) -> list[Promise]:
    """Return the promises with one outcome: each has one verdict."""
    return [promise for promise in promises(atlas) if len(promise.outcomes) == 1]


def set_aside(shown: tuple[Promise, ...], answered: list[Promise]) -> list[Promise]:
    """Return the promises of which the source says nothing later."""
    return [promise for promise in shown if promise not in answered]


def outcome_answer(atlas: Atlas, lang: Language, promise: Promise) -> Answer:
    """Return what came of a promise: each outcome by its word, and the sentence of the claim that states it."""
    _, words = lang.text, vocabulary.verdicts(lang)
    parts, claims = [], [promise.target_id]
    for outcome in promise.outcomes:
        if outcome.claim_id is None:
            parts.append(_("{verdict}: the source says nothing later of it").format(verdict=words[outcome.verdict]))
        else:
            parts.append(f"{words[outcome.verdict]}: {sentence(atlas, outcome.claim_id, lang)}")
            claims.append(outcome.claim_id)
    return proved(atlas, lang, " ".join(parts), claims)


def _what_came_of(atlas: Atlas, lang: Language, day: date, promise: Promise) -> Task:
    _ = lang.text
    asked = _("Find among the promises: “{promise}” What came of it, by the source?")
    return Task(
        question=asked.format(promise=claim_title(atlas, promise.target_id, lang)),
        address=view_address("chronicle", lang, {"date": day.isoformat()}),
        answer=outcome_answer(atlas, lang, promise),
    )


def _how_many(lang: Language, day: date, shown: tuple[Promise, ...]) -> Task:
    _ = lang.text
    left = sum(promise.verdict is Verdict.OPEN for promise in shown)
    answer = _("{count} of {all}").format(count=lang.number(left), all=lang.number(len(shown)))
    return Task(
        question=_("How many promises are listed, and of how many does the source not say what came of them?"),
        address=view_address("chronicle", lang, {"date": day.isoformat()}),
        answer=Answer(text=answer),
    )
