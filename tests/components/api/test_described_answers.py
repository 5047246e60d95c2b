"""What the description says of answers: every refusal in one form, every file in its types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.api.app import ENDPOINTS
from components.api.described_answers import FILES, JSON, REFUSALS, REFUSED, described
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client


def test_every_endpoint_describes_its_refusals_and_types(client: Client) -> None:
    paths = ask(client, "openapi.json").json()["paths"]
    assert set(paths) == set(ENDPOINTS)
    for path, methods in paths.items():
        answers = methods["get"]["responses"]
        assert {str(status) for status in REFUSALS} | {"200", "304"} <= set(answers), path
        assert answers["404"]["content"][JSON]["schema"] == REFUSED
        assert set(FILES.get(path, ())) <= set(answers["200"]["content"]), path


def test_every_path_of_files_is_there() -> None:
    assert set(FILES) <= set(ENDPOINTS)
    assert list(described("/places")[200]["content"]) == [JSON]


@pytest.mark.parametrize("name", ["places", "tables/places.csv", "tables/none.csv", "units.geojson?lang=xx", "none"])
def test_the_headers_alone_are_those_of_the_whole(client: Client, name: str) -> None:
    whole, head = client.get(f"/api/v1/{name}"), client.head(f"/api/v1/{name}")
    assert head.body == b""
    assert (head.status, head.headers) == (whole.status, whole.headers)
