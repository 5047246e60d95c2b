"""What is written into a document has its title, its description and its body, and is kept."""

from __future__ import annotations

from components.server.first_document.first_document import first_document
from components.server.first_document.first_view import first_view
from data.enums import Lang


def test_it_has_a_title_a_head_and_a_body() -> None:
    asked = first_view("/region", "place=BY-HO", Lang.EN)
    assert asked is not None
    found = first_document(asked, "https://example.org")
    assert found.title == "Gomel Region · Region · Partnership Vector"
    assert found.head.startswith('<meta name="description" content="Gomel Region.')
    assert found.body.startswith('<div id="pv-first"')
    assert first_document(asked, "https://example.org").body is found.body


def test_another_host_gets_its_own_head() -> None:
    asked = first_view("/", "", Lang.EN)
    assert asked is not None
    heads = [first_document(asked, f"https://{host}.org").head for host in ("one", "other")]
    assert ["https://one.org/" in heads[0], "https://one.org/" in heads[1]] == [True, False]
