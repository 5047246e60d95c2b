"""Quizzes for the tests of their files: of the facts, and made of any texts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from components.documents.quiz.quiz_text import Proof, QuestionText, QuizText, quiz_text
from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.question import QuestionKind
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY: Final = date(2020, 1, 1)
HOSTILE: Final = (
    "=1+1", "@SUM(A1)", "~wrong =right #note {x} : \\ end", "a -> b", "%50%half", "%100%", "</text><b>&amp;", "]]>",
    "'quoted' \"twice\"", "a;b,c d", "// comment", "$CATEGORY: x", "::name::", "####", "{{Question}}", "…", "-5 %",
    "a\u00a0b", "<script>alert(1)</script>", "\\n", "\\", "×\\~", "[html]<i>", "[x", "[plain]", "\u202e\u2066", "＝1",
)  # fmt: skip
"""Texts that mean something in one of the formats."""


def quiz(lang: Lang = Lang.RU, seed: str = "7B-2026", n: int = 30) -> QuizText:
    """Return a quiz of the project's own facts."""
    return quiz_text(ATLAS, seed=seed, n=n, lang=language(lang))


def made(kind: QuestionKind, texts: Sequence[str], *, number: int = 0) -> QuestionText:
    """Return a question whose every text is one of some texts."""
    options = tuple(texts[:4])
    return QuestionText(
        id=f"{kind}.made.{number}",
        kind=kind,
        question=texts[-1],
        task="Type." if kind in (QuestionKind.TOWN, QuestionKind.PLACE) else "",
        options=options,
        answer=(2, 0, 3, 1) if kind is QuestionKind.ORDER else 1,
        accepted=("BY-HO",) if kind is QuestionKind.PLACE else tuple(texts) if kind is QuestionKind.TOWN else (),
        claims=("turnover-2005", "brest-semey-agreement"),
        day=DAY,
        proofs=(Proof(claim="turnover-2005", sentence=texts[0], source=texts[1]),),
    )


def of(*questions: QuestionText, title: str = "A / quiz = {x}") -> QuizText:
    """Return a quiz of some questions."""
    return QuizText(seed="x", version="1", lang="en", title=title, questions=questions)


VISIBLE: Final = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Co", "Cn"]) | st.sampled_from("~=#{}:\\<>&;,'\"%-+@[]/"),
    min_size=1,
    max_size=30,
).filter(lambda text: bool(text.strip()))
"""Any text without line breaks; blanks around it are no part of an answer."""
TEXTS: Final = st.lists(
    (VISIBLE | st.sampled_from(HOSTILE)).map(lambda text: text.strip()), min_size=5, max_size=5, unique=True
).filter(all)
KINDS: Final = st.sampled_from([QuestionKind.DATE, QuestionKind.TOWN, QuestionKind.ORDER, QuestionKind.PLACE])
