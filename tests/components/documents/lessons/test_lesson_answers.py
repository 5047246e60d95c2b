"""An answer has each claim and each place of the sources once, in their order."""

from __future__ import annotations

from components.documents.lessons.lesson_answers import proved
from components.i18n.language import language
from data.enums import Lang
from tests.data.whole import ATLAS


def test_claims_and_sources_are_named_once() -> None:
    claims = [i for i in ATLAS.index.claims if ATLAS.source(ATLAS.claim(i).source_id).note_no == 90][:2]
    assert len(claims) == 2
    answer = proved(ATLAS, language(Lang.EN), "text", [*claims, claims[0]])
    assert answer.claims == tuple(claims)
    assert answer.sources == ("note 90",)
    assert answer.text == "text"
