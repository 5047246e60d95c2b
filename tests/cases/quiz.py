"""Table of seeds and what they draw: `python -m tests.cases.quiz` writes it anew after a change of the data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from components.documents.quiz.option_texts import said
from data.atlas.atlas import Atlas
from data.queries.quiz.quiz_draw import draw_quiz
from tests.data.queries.quiz.pure_draw import case_of

FILE: Final = Path(__file__).with_name("quiz.json")
SEEDS: Final = (("7B-2026", 10), ("7Ә-2026", 10), ("0", 12), ("a b.c_d", 12), ("Минск", 20))
"""Seeds of several scripts, and how many questions each draws."""


def cases(atlas: Atlas) -> dict[str, Any]:
    """Return what each seed draws: the ids of its questions, their options and right answers."""
    return {
        "version": atlas.version,
        "quizzes": [
            {
                "seed": seed,
                "questions": [case_of(q) for q in draw_quiz(atlas, seed=seed, n=n, said=said).questions],
            }
            for seed, n in SEEDS
        ],
    }


def text(atlas: Atlas) -> str:
    """Return the table as it is kept: a question a line."""
    found = cases(atlas)
    quizzes = []
    for quiz in found["quizzes"]:
        lines = ",\n".join("  " + json.dumps(question, ensure_ascii=False) for question in quiz["questions"])
        seed = json.dumps(quiz["seed"], ensure_ascii=False)
        quizzes.append(f' {{"seed": {seed}, "questions": [\n{lines}\n ]}}')
    return f'{{"version": "{found["version"]}", "quizzes": [\n' + ",\n".join(quizzes) + "\n]}\n"


if __name__ == "__main__":
    FILE.write_text(text(Atlas.load()), encoding="utf-8")
