"""The API gives a whole layer as a file to whoever may see it, a draft to its editors alone."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette
from starlette.middleware import Middleware

from components.api import app, layer_download, request_facts
from components.exports.whole_layer import FORMS
from components.layer_atlases import LayerAtlases
from components.worker.job import JobName
from data.enums import Lang
from tests.components.api.test_request_facts import STORE, Knowing
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.worker.job import Job


class Writer:
    """Takes the place of the worker: notes what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[Job] = []

    def submit(self, _atlas: Any, job: Job, *, address: str) -> Future[bytes]:
        assert address
        self.asked.append(job)
        made: Future[bytes] = Future()
        made.set_result(b"whole")
        return made


@pytest.fixture
def writer(monkeypatch: pytest.MonkeyPatch) -> Writer:
    made = Writer()
    monkeypatch.setattr(layer_download, "reading_worker", lambda: made)
    return made


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setattr(request_facts, "layer_atlases", lambda: LayerAtlases(lambda: STORE))
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=app.routes([]), middleware=[Middleware(Knowing)]), portal)


@pytest.mark.parametrize("form", FORMS)
def test_a_published_layer_is_written_by_the_worker_and_kept_by_no_cache(
    client: Client, writer: Writer, form: str
) -> None:
    answer = client.get(f"/api/v1/layers/chamber.{form}?lang=ru")
    assert (answer.status, answer.body) == (200, b"whole")
    assert answer.headers["content-type"].startswith(FORMS[form])
    assert f'filename="chamber-version-1.{form}"' in answer.headers["content-disposition"]
    assert answer.headers["cache-control"].startswith("private")
    (job,) = writer.asked
    assert (job.name, job.key) == (JobName.LAYER, None)
    assert job.arguments == {"layer_id": "chamber", "version": 1, "form": form, "lang": Lang.RU}


def test_a_draft_is_there_for_editors_alone(client: Client, writer: Writer) -> None:
    refused = client.get("/api/v1/layers/draft.xlsx")
    assert refused.status == 404
    assert "draft" not in refused.json()["detail"].replace("'draft'", "")
    assert writer.asked == []
    assert client.get("/api/v1/layers/draft.xlsx", x_test="editor").status == 200


def test_another_form_is_refused_with_those_there_are(client: Client, writer: Writer) -> None:
    refused = client.get("/api/v1/layers/chamber.ods")
    assert refused.status == 404
    assert all(form in refused.json()["detail"] for form in FORMS)
    assert writer.asked == []
