"""The template comes in every language under a name of its own; another language is refused in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.context import current_atlas
from components.exports.imports.template import MEDIA_TYPE, write_template
from components.i18n.language import language
from data.enums import Lang
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client


@pytest.mark.parametrize("lang", list(Lang))
def test_the_template_comes_in_every_language(client: Client, lang: Lang) -> None:
    answer = ask(client, "template.xlsx", lang=lang.value)
    assert (answer.status, answer.headers["content-type"]) == (200, MEDIA_TYPE)
    name = f"partnership-vector-template-{lang.value}.xlsx"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.body == write_template(current_atlas(), language(lang))


def test_another_language_is_refused(client: Client) -> None:
    answer = ask(client, "template.xlsx", lang="de")
    assert (answer.status, "lang" in answer.json()["detail"]) == (422, True)
