"""The document of a talk: one file under a policy that lets it load nothing, whose data stay data."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.context import View
from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.story.talks import find_talk
from components.i18n.language import language
from components.player import document
from components.player.document import PROBE, document_of, own_document, packed, read_block
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.documents.story.model import Talk
    from components.player.document import TalkDocument

DAY = date(2026, 11, 24)
MOST_BYTES = 5_000_000
HOSTILE = "</script><script>alert(1)</script><!-- \u2028\u2029 ${1+1} {{7*7}} {% x %} \\u003c ' \" ` &lt;"


def view(lang: Lang = Lang.RU) -> View:
    return View(ATLAS, Selection(), language(lang), DAY)


@lru_cache(maxsize=4)
def made(talk_id: str = "gomel-pavlodar", *, whole: bool = False, served: bool = False) -> TalkDocument:
    langs = tuple(Lang) if whole else ()
    return document_of(view(), lambda each: find_talk(each, talk_id), langs, Lang.KK, served=served)


class Parts(HTMLParser):
    """Elements of a document with their attributes, and the text of its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.append((tag, given))
        self.open = given.get("id") or tag

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - as the parser calls it
        self.open = ""

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts[self.open] = self.texts.get(self.open, "") + data


def sources(policy: str) -> dict[str, list[str]]:
    return {name: rest for name, *rest in (part.split() for part in policy.split("; "))}


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_lets_nothing_be_loaded_and_knows_the_script_and_the_style_by_their_hashes() -> None:
    parts = Parts(made().html.decode())
    written = next(a["content"] for tag, a in parts.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert written == made().policy
    assert sources(made().policy) == {
        "default-src": ["'none'"],
        "script-src": [hashed(parts.texts["script"])],
        "style-src": [hashed(parts.texts["style"])],
        "img-src": ["data:", "blob:"],
        "font-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    assert sources(made(served=True).policy)["connect-src"] == ["'self'"]


def test_no_element_names_an_address_or_has_a_style_of_its_own() -> None:
    elements = Parts(made().html.decode()).elements
    assert [tag for tag, _ in elements] == [
        "html", "head", "meta", "meta", "meta", "meta", "meta", "title", "link", "style", "body", "script", "script",
    ]  # fmt: skip
    assert not [a for _, a in elements if {"src", "style", "action"} & a.keys()]
    assert [a["href"] for _, a in elements if "href" in a] == ["data:,"]


def test_styles_ask_for_nothing_and_bring_the_letters_of_all_languages() -> None:
    style = Parts(made().html.decode()).texts["style"]
    addresses = re.findall(r"url\(([^)]*)\)", style)
    assert len(addresses) == 4
    assert all(address.startswith("data:font/woff2;base64,") for address in addresses)
    assert "@import" not in style
    assert "\r" not in style


def test_the_script_asks_no_server_and_runs_no_address() -> None:
    script = Parts(made().html.decode()).texts["script"]
    assert "fetch(url)" not in script
    assert not re.search(r"\bimport\s*\(", script)
    assert "</script" not in script.lower()


@pytest.mark.thorough
@pytest.mark.parametrize("talk_id", ["gomel-pavlodar", "thirty-years", "promised-done"])
def test_a_whole_talk_in_four_languages_is_small_enough(talk_id: str) -> None:
    whole = made(talk_id, whole=True)
    assert len(whole.html) < MOST_BYTES
    block = read_block(whole.html)
    assert set(block["show"]["texts"]) == set(Lang)
    assert {f"index-{lang}" for lang in Lang} <= block["resources"].keys()


def test_a_document_names_the_sources_of_its_geometry() -> None:
    elements = Parts(made().html.decode()).elements
    assert next(a["content"] for _, a in elements if a.get("name") == "geometry") == GEOMETRY_SOURCES


def test_the_index_of_the_map_names_what_the_document_holds() -> None:
    script, block = Parts(made().html.decode()).texts["script"], read_block(made().html)
    index = block["resources"]["index-ru"]
    assert index["highlight"] in block["resources"]
    assert index["districts"]["names"] in block["resources"]
    assert set(index["scripts"]) == {"side"}
    drawn = [name for layouts in (index["scripts"], index["districts"]["scripts"]) for name in layouts["side"].values()]
    assert len(drawn) == 4
    assert all(f'hold("{name}"' in script for name in (*drawn, index["leaflet"]))


def test_the_same_talk_gives_the_same_bytes() -> None:
    first = made().html
    made.cache_clear()
    assert made().html == first


def test_a_served_document_says_what_answers_while_the_server_is_there() -> None:
    assert read_block(made(served=True).html)["probe"] == PROBE
    assert "probe" not in read_block(made().html)


def test_text_of_a_talk_that_looks_like_code_or_markup_stays_text() -> None:
    def hostile(each: View) -> Talk:
        talk = find_talk(each, "gomel-pavlodar")
        steps = tuple(dataclasses.replace(step, headline=HOSTILE, notes=HOSTILE) for step in talk.steps)
        return dataclasses.replace(talk, title=HOSTILE, steps=steps)

    found = document_of(view(), hostile, ())
    parts = Parts(found.html.decode())
    assert [tag for tag, _ in parts.elements] == [tag for tag, _ in Parts(made().html.decode()).elements]
    assert parts.texts["title"] == HOSTILE
    assert hashed(parts.texts["script"]) in found.policy
    step = read_block(found.html)["show"]["texts"]["ru"]["steps"][0]
    assert step["headline"] == step["notes"] == HOSTILE


LEAVES = st.text() | st.integers() | st.none()


@given(st.recursive(LEAVES, lambda part: st.lists(part) | st.dictionaries(st.text(), part)))
def test_packed_data_are_letters_alone_and_come_back(content: object) -> None:
    text = packed(content)
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", text)
    element = f'<script type="{document.PACKED}" id="{document.BLOCK}">{text}</script>'
    assert read_block(element.encode()) == content


def test_a_document_without_data_is_refused() -> None:
    with pytest.raises(ValueError, match="no data of a talk"):
        read_block(b"<!doctype html>")


def test_the_document_of_ones_own_talk_has_no_talk_and_the_map_in_all_languages_and_layouts() -> None:
    block = read_block(own_document(view(Lang.BE)).html)
    assert block["show"] is None
    assert {f"index-{lang}" for lang in Lang} <= block["resources"].keys()
    assert set(block["resources"]["index-be"]["scripts"]) == {"side", "true"}
    assert block["words"]["noTalk"] == "У гэтым браўзеры няма вашага даклада."
