"""Answers to a page that asks for a file: its content, or why it was not made, in the reader's language."""

from __future__ import annotations

import base64
from typing import NoReturn

import pytest

from components.i18n.language import language
from components.worker.errors import (
    AddressBusyError,
    EndedError,
    FailedError,
    OverTimeError,
    QueueFullError,
    RefusedError,
)
from components.worker.file_answer import file_answer
from data.enums import Lang


def test_a_file_comes_as_text_that_holds_its_bytes() -> None:
    found = file_answer(lambda: b"\x00PK", language(Lang.EN))
    assert base64.b64decode(found["content"]) == b"\x00PK"
    assert found["refused"] == ""


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("error", [AddressBusyError, QueueFullError, OverTimeError, EndedError, FailedError])
def test_a_file_that_is_not_made_is_a_sentence_without_the_fault(error: type[Exception], lang: Lang) -> None:
    def fail() -> NoReturn:
        raise error("secret")

    found = file_answer(fail, language(lang))
    assert found["content"] == ""
    assert found["refused"].endswith(".")
    assert "secret" not in found["refused"]


def test_each_reason_has_words_of_its_own() -> None:
    def said(error: Exception) -> str:
        def fail() -> NoReturn:
            raise error

        return file_answer(fail, language(Lang.EN))["refused"]

    words = [said(error) for error in (AddressBusyError(), QueueFullError(), OverTimeError(), FailedError())]
    assert len(set(words)) == len(words)
    assert said(RefusedError("No font has it.")) == "No font has it."


def test_what_is_no_fault_of_making_is_not_caught() -> None:
    def fail() -> NoReturn:
        raise KeyError("a fault of ours")

    with pytest.raises(KeyError):
        file_answer(fail, language(Lang.EN))
