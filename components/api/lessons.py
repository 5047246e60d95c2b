"""Endpoint of lessons: a plan, sheets and their key on paper."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
import re
from typing import Annotated, Final

from fastapi import Path, Query
from starlette.requests import Request
from starlette.responses import Response

from components.api.drawn_files import drawn
from components.api.responses import answer, not_found, wrong
from components.context import current_atlas
from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.lessons.lesson_request import RefusedLessonError, read_lesson_request
from components.documents.quiz.quiz_request import LONGEST, RefusedQuizError
from components.worker.lesson_files import lesson_filename, lesson_job
from data.enums import Lang

PDF: Final = "application/pdf"
HOST: Final = re.compile(r"[A-Za-z0-9.:_\[\]-]{1,100}")
"""What a host with its port consists of; nothing else comes into the addresses of a paper."""

Named = Annotated[str, Path(max_length=20, description=", ".join(Topic))]
Minutes = Annotated[str, Query(max_length=20, description=f"How long it is: {', '.join(map(str, LENGTHS))}.")]
Seed = Annotated[str, Query(max_length=200, description=f"What is drawn by, such as 7B-2026; at most {LONGEST} signs.")]
Language = Annotated[Lang, Query(description="Language of the lesson.")]


async def lesson(
    request: Request, topic: Named, minutes: Minutes = "45", seed: Seed = "", lang: Language = Lang.EN
) -> Response:
    """Return a lesson as PDF: plan by minutes, blank maps, tasks with QR codes, a table, cards, and the key.

    The same topic, minutes, seed and data give the same lesson in every language, and the same bytes at the same host.
    """
    try:
        asked = read_lesson_request(topic, minutes, seed)
    except KeyError:
        raise not_found("lesson", topic, choices=tuple(Topic)) from None
    except RefusedLessonError as refusal:
        raise wrong("minutes", str(refusal)) from None
    except RefusedQuizError as refusal:
        raise wrong(refusal.parameter, str(refusal)) from None
    body = await drawn(request, current_atlas(), lesson_job(asked, lang, origin=origin_of(request)))
    return answer(request, body, PDF, filename=lesson_filename(asked, lang))


def origin_of(request: Request) -> str:
    """Return what the addresses of a paper begin with: the host that was asked, and where a proxy has mounted us."""
    host = request.headers.get("host", "")
    if not HOST.fullmatch(host):
        raise wrong("Host", "this header names no host, so that the paper would have no addresses.")
    secure = "https" in (request.url.scheme, request.headers.get("x-forwarded-proto", "").lower())
    return f"{'https' if secure else 'http'}://{host}{request.scope.get('app_root_path', '')}"
