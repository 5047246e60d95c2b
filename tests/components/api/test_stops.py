"""The stops of the path come in every language, the same bytes each time; an unknown parameter is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.context import current_atlas
from components.documents.learn_path.stop_texts import stop_texts
from components.i18n.language import language
from data.enums import Lang
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client

ATLAS = current_atlas()


@pytest.mark.parametrize("lang", list(Lang))
def test_the_stops_come_in_every_language(client: Client, lang: Lang) -> None:
    answer = ask(client, "path", lang=lang.value)
    assert answer.status == 200
    content = answer.json()
    assert content["data_version"] == ATLAS.version
    found = stop_texts(ATLAS, language(lang))
    assert [stop["question"] for stop in content["stops"]] == [stop.question for stop in found]
    for stop in content["stops"]:
        assert stop["answer"] in stop["right"]
        assert stop["answer"] in [option["id"] for option in stop["options"]]
        for proof in stop["proofs"]:
            assert ask(client, f"claims/{proof['claim']}/evidence", lang=lang.value).status == 200


def test_the_same_facts_give_the_same_bytes(client: Client) -> None:
    first = ask(client, "path", lang="be")
    ATLAS.derived.clear()
    assert ask(client, "path", lang="be").body == first.body


def test_what_is_not_known_is_named(client: Client) -> None:
    assert ask(client, "path", lang="de").status == 422
    refused = ask(client, "path", seed="7B")
    assert refused.status == 422
    assert "seed" in refused.json()["detail"]
