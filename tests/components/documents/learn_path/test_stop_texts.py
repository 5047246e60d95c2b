"""The stops are said whole in four languages: the same views, options and answers in each."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl, urlsplit

import pytest

from components.documents.learn_path.stop_texts import StopText, stop_texts, stop_titles
from components.documents.model import in_full
from components.documents.texts import Marked
from components.i18n.language import language
from components.session import routes
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.path_stops import StopKind
from tests.data.whole import ATLAS

TEXTS: Final = {code: stop_texts(ATLAS, language(code)) for code in Lang}
MOST: Final = 300
"""So many characters an option has at most: four of them are read on a phone."""


def plain(text: object) -> str:
    parts = text if isinstance(text, tuple) else (text,)
    return "".join(part.text if isinstance(part, Marked) else str(part) for part in parts)


def parts(stop: StopText) -> list[str]:
    options = [plain(option.text) for option in stop.options]
    proofs = [text for proof in stop.proofs for text in (proof.sentence, proof.source)]
    return [stop.title, stop.sentence, stop.question, stop.after, *options, *proofs]


@pytest.mark.parametrize("code", list(Lang))
def test_every_stop_is_whole(code: Lang) -> None:
    assert [stop.kind for stop in TEXTS[code]] == list(StopKind)
    for stop in TEXTS[code]:
        assert all(text.strip() and "{" not in text and "None" not in text for text in parts(stop))
        assert stop.question.rstrip(".") != stop.question
        assert all(len(plain(option.text)) <= MOST for option in stop.options)
        assert len({plain(option.text) for option in stop.options}) == len(stop.options)


@pytest.mark.parametrize("code", [code for code in Lang if code is not Lang.EN])
def test_languages_differ_in_words_alone(code: Lang) -> None:
    for stop, english in zip(TEXTS[code], TEXTS[Lang.EN], strict=True):
        for name in ("kind", "by", "view", "answer", "right"):
            assert getattr(stop, name) == getattr(english, name)
        assert [option.id for option in stop.options] == [option.id for option in english.options]
        assert [proof.claim for proof in stop.proofs] == [proof.claim for proof in english.proofs]
        for own, other in (
            (stop.title, english.title),
            (stop.sentence, english.sentence),
            (stop.question, english.question),
        ):
            assert own != other


@pytest.mark.parametrize("code", [code for code in Lang if code is not Lang.EN])
def test_english_titles_of_notes_are_marked(code: Lang) -> None:
    *_, stop = TEXTS[code]
    assert stop.kind is StopKind.SOURCE
    for option in stop.options:
        assert isinstance(option.text, tuple)
        assert [part.lang for part in option.text if isinstance(part, Marked)] == ["en"]


def test_the_view_of_a_stop_is_a_page_of_ours() -> None:
    paths = {f"/{route.path}": route for route in routes.ROUTES}
    for stop in TEXTS[Lang.EN]:
        view = urlsplit(stop.view)
        assert view.path in paths
        _, unknown = Selection.from_query(dict(parse_qsl(view.query)), atlas=ATLAS)
        assert not unknown


def test_no_question_has_its_answer_in_it() -> None:
    for code in Lang:
        for stop in TEXTS[code]:
            right = next(plain(option.text) for option in stop.options if option.id == stop.answer)
            assert right not in stop.question + stop.sentence


def test_titles_are_those_of_the_stops_and_the_record_can_be_sent() -> None:
    assert list(stop_titles(language(Lang.KK)).values()) == [stop.title for stop in TEXTS[Lang.KK]]
    sent = in_full(TEXTS[Lang.RU][-1])
    assert sent["by"] == "entry"
    assert sent["options"][0]["text"][1]["lang"] == "en"
