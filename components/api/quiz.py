"""Endpoint of quizzes: the questions of a seed as a file for other tools."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from typing import Annotated

from fastapi import Path, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from components.api.responses import answer, not_found, wrong
from components.context import current_atlas
from components.documents.quiz.quiz_request import DEFAULT, LONGEST, RefusedQuizError, read_request
from components.exports.quiz.quiz_files import QUIZ_FORMS, quiz_file, quiz_filename
from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.quiz_draw import MOST

Form = Annotated[str, Path(max_length=20, description=", ".join(QUIZ_FORMS))]
Seed = Annotated[str, Query(max_length=200, description=f"What is drawn by, such as 7B-2026; at most {LONGEST} signs.")]
Number = Annotated[str, Query(max_length=20, description=f"How many questions, 1 to {MOST}; {DEFAULT} if left out.")]
Language = Annotated[Lang, Query(description="Language of the questions.")]


async def quiz(request: Request, form: Form, seed: Seed = "", n: Number = "", lang: Language = Lang.EN) -> Response:
    """Return the quiz of a seed as json, gift, xml (Moodle), qti.zip (QTI 1.2), apkg (Anki) or csv.

    The same seed and data give the same questions, options and order in every language and form, and the same bytes.
    In JSON ``answer`` is the number of an option from 0, or the order of all of them; ``accepted`` has the ids of the
    places that are right on the map, or the typed texts that are.
    """
    if form not in QUIZ_FORMS:
        raise not_found("format", form, choices=QUIZ_FORMS)
    try:
        asked = read_request(seed, n)
    except RefusedQuizError as refusal:
        raise wrong(refusal.parameter, str(refusal)) from None
    spoken = language(lang)
    body = await run_in_threadpool(quiz_file, current_atlas(), form, seed=asked.seed, n=asked.n, lang=spoken)
    name = quiz_filename(form, seed=asked.seed, n=asked.n, lang=spoken)
    return answer(request, body, QUIZ_FORMS[form], filename=name)
