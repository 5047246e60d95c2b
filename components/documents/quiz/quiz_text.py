"""Quiz of a seed as finished texts in one language: what pages, papers and files show of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.documents.evidence import source_label
from components.documents.quiz.option_texts import option_text, said
from components.documents.quiz.question_texts import question_text, task_text
from components.documents.sentences import sentence
from data.atlas.derived import derived
from data.queries.quiz.quiz_draw import draw_quiz
from data.queries.quiz.quiz_versions import VERSIONS, version_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.quiz.question import Question, QuestionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A claim that is opened after an answer: its sentence, and where it is written."""

    claim: str
    sentence: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionText:
    """A question as it is asked.

    Attributes
    ----------
    id, kind
        Its id, the same for every seed and language, and its kind.
    question, task
        The question, and what is to be done: to find it on the map or to type it; empty where options are chosen.
    options
        What can be chosen; what is answered on the map or typed has them too, for those who use no map.
    answer
        The place of the right option among them, or of an order their places from the earliest.
    accepted
        Ids of the places that are right on the map, or the typed texts that are; empty for other kinds.
    claims
        The ids of its evidence.
    day
        The day of its map.
    proofs
        The evidence in words.
    """

    id: str
    kind: QuestionKind
    question: str
    task: str
    options: tuple[str, ...]
    answer: int | tuple[int, ...]
    accepted: tuple[str, ...]
    claims: tuple[str, ...]
    day: date
    proofs: tuple[Proof, ...]

    @property
    def whole(self) -> str:
        """The question with what is to be done."""
        return f"{self.question} {self.task}".rstrip()

    @property
    def right(self) -> tuple[str, ...]:
        """The right option, or all of them in the right order."""
        answers = self.answer if isinstance(self.answer, tuple) else (self.answer,)
        return tuple(self.options[at] for at in answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizText:
    """A quiz as it is asked in one language; `title` names it with its seed."""

    seed: str
    version: str
    lang: str
    title: str
    questions: tuple[QuestionText, ...]


@derived(maxsize=64)
def quiz_text(atlas: Atlas, *, seed: str, n: int, lang: Language, letter: str = VERSIONS[0]) -> QuizText:
    """
    Return the quiz of a seed: the same questions, options and order in every language.

    Parameters
    ----------
    atlas
        The facts.
    seed
        What it is drawn by; see `components.documents.quiz.quiz_request.read_request`.
    n
        How many questions.
    lang
        The language.
    letter
        The version for a class, one of `data.queries.quiz.quiz_versions.VERSIONS`.
    """
    _ = lang.text
    drawn = version_of(draw_quiz(atlas, seed=seed, n=n, said=said), letter)
    return QuizText(
        seed=seed,
        version=drawn.version,
        lang=lang.code.value,
        title=_("Quiz: Belarus and Kazakhstan, {seed}").format(seed=seed),
        questions=tuple(_text(atlas, question, lang) for question in drawn.questions),
    )


def _text(atlas: Atlas, question: Question, lang: Language) -> QuestionText:
    asked = question.asked
    return QuestionText(
        id=question.id,
        kind=question.kind,
        question=question_text(atlas, asked, lang),
        task=task_text(asked, lang),
        options=tuple(option_text(atlas, option, lang) for option in question.options),
        answer=question.answer,
        accepted=asked.accepted,
        claims=question.claims,
        day=asked.day,
        proofs=proofs(atlas, question.claims, lang),
    )


def proofs(atlas: Atlas, claim_ids: Iterable[str], lang: Language) -> tuple[Proof, ...]:
    """Return claims as the evidence that is opened after an answer."""
    return tuple(
        Proof(
            claim=claim_id,
            sentence=sentence(atlas, claim_id, lang),
            source=source_label(atlas, atlas.claim(claim_id), lang),
        )
        for claim_id in claim_ids
    )
