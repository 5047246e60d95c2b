"""Requests for a quiz: the seed and the number of questions, and refusals as sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from unicodedata import category, normalize

from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.quiz_draw import MOST

if TYPE_CHECKING:
    from components.i18n.language import Language

LONGEST: Final = 40
"""So many characters a seed has at most."""
DEFAULT: Final = 10
"""So many questions a quiz has where nobody says how many."""
_JOINTS: Final = frozenset("-_. ")
_LETTERS: Final = frozenset({"Ll", "Lm", "Lo", "Lt", "Lu", "Mn", "Nd"})


class QuizFault(StrEnum):
    """Why no quiz can be drawn."""

    NO_SEED = "no-seed"
    LONG_SEED = "long-seed"
    SEED_SIGN = "seed-sign"
    NUMBER = "number"


class RefusedQuizError(ValueError):
    """A quiz that cannot be drawn; `parameter` is what is to be corrected, `values` what its sentence names."""

    def __init__(self, fault: QuizFault, parameter: str, **values: str | int) -> None:
        self.fault, self.parameter, self.values = fault, parameter, values
        super().__init__(refused_quiz(self, language(Lang.EN)))


@dataclass(frozen=True, slots=True)
class QuizRequest:
    """What a quiz is drawn by."""

    seed: str
    n: int


def read_request(seed: str, n: str = "") -> QuizRequest:
    """
    Return the seed and the number of an address.

    Parameters
    ----------
    seed
        Letters of any script, digits, and single marks that join them; without blanks around it.
    n
        A whole number; ten where it is empty.

    Raises
    ------
    RefusedQuizError
        If one of them is none, with the sentence that says so.
    """
    text = normalize("NFC", seed).strip()
    if not text:
        raise RefusedQuizError(QuizFault.NO_SEED, "seed")
    if len(text) > LONGEST:
        raise RefusedQuizError(QuizFault.LONG_SEED, "seed", count=len(text), most=LONGEST)
    for sign in text:
        if sign not in _JOINTS and category(sign) not in _LETTERS:
            raise RefusedQuizError(QuizFault.SEED_SIGN, "seed", sign=_visible(sign))
    if n and not (n.isascii() and n.isdigit() and len(n) <= 3 and 1 <= int(n) <= MOST):
        raise RefusedQuizError(QuizFault.NUMBER, "n", number=n[:LONGEST], most=MOST)
    return QuizRequest(text, int(n) if n else DEFAULT)


def refused_quiz(error: RefusedQuizError, lang: Language) -> str:
    """Return a refusal as a sentence that names what is refused and what would be taken."""
    _ = lang.text
    sentences = {
        QuizFault.NO_SEED: _("A quiz needs a seed, such as 7B-2026: the same seed gives a class the same questions."),
        QuizFault.LONG_SEED: _("The seed has {count} characters; at most {most} can be read."),
        QuizFault.SEED_SIGN: _("The seed has the sign {sign}: use letters, digits, hyphens, dots and blanks."),
        QuizFault.NUMBER: _("“{number}” is not a number of questions: give a whole number from 1 to {most}."),
    }
    values = {name: lang.number(value) if isinstance(value, int) else value for name, value in error.values.items()}
    return sentences[error.fault].format(**values)


def _visible(sign: str) -> str:
    """Return a sign as it is, or by its number where nobody sees it."""
    return f"U+{ord(sign):04X}" if category(sign)[0] in "CZM" else f"“{sign}”"
