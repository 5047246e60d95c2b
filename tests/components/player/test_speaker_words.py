"""Words of the speaker's window: each that its scripts name is there, in every language, with the same placeholders."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from components.i18n.language import language
from components.player.show_words import stage_words, words
from components.player.speaker_words import speaker_words
from data.enums import Lang

SCRIPTS = Path(__file__).parents[3] / "components/player/js"
LEADS = re.compile(r"\bname: \"(\w+)\"")


UNTRANSLATED = {"elapsed", *(f"lang-{code.value}" for code in Lang)}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def named() -> set[str]:
    """Return the names of words that the scripts of the player use."""
    found = set[str]()
    for script in SCRIPTS.rglob("*.js"):
        text = script.read_text(encoding="utf-8")
        found |= {next(filter(None, groups)) for groups in re.findall(r"\bwords\??\.(\w+)|\bwarn\(\"(\w+)\"", text)}
        if script.name == "lead_buttons.js":
            found |= {f"lead-{name}" for name in LEADS.findall(text)}
    return found | {"blackNow", "whiteNow"} | {f"lang-{code.value}" for code in Lang}


def test_every_word_that_a_script_names_is_there() -> None:
    assert len(named()) > 40
    assert named() <= words(language(Lang.EN)).keys()


def test_every_word_of_the_speaker_is_named_by_a_script() -> None:
    assert speaker_words(language(Lang.EN)).keys() <= named()


def test_no_name_means_two_things() -> None:
    lang = language(Lang.EN)
    assert not speaker_words(lang).keys() & stage_words(lang).keys()


@pytest.mark.parametrize("code", Lang)
def test_every_word_has_the_same_placeholders_in_every_language(code: Lang) -> None:
    english, own = speaker_words(language(Lang.EN)), speaker_words(language(code))
    assert own.keys() == english.keys()
    assert {name: fields(text) for name, text in own.items()} == {name: fields(text) for name, text in english.items()}
    assert all(own.values())
    if code is not Lang.EN:
        assert [name for name, text in own.items() if text == english[name] and name not in UNTRANSLATED] == []
