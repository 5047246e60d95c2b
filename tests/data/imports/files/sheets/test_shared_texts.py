from __future__ import annotations

from dataclasses import replace

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.sheets import shared_texts
from data.imports.files.sheets.shared_texts import read_texts, unescaped


def xml(*texts: str) -> list[bytes]:
    return [("<sst>" + "".join(f"<si>{text}</si>" for text in texts) + "</sst>").encode()]


def test_parts_of_a_text_are_joined_and_reading_aids_left_out() -> None:
    texts = read_texts(
        xml("<t> Брест </t>", "<r><t>a</t></r><r><t>b</t></r>", "<t>x</t><rPh><t>y</t></rPh>", "<t/>"), LIMITS
    )
    assert [texts[number] for number in range(len(texts))] == [" Брест ", "ab", "x", ""]
    for number in (4, -1):
        with pytest.raises(IndexError):
            texts[number]


def test_many_texts_are_the_same_as_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_texts, "FEW", 10)
    words = [f"слово {number} ✓" for number in range(100)]
    texts = read_texts(xml(*(f"<t>{word}</t>" for word in words)), LIMITS)
    assert [texts[number] for number in range(len(texts))] == words
    with pytest.raises(IndexError):
        texts[100]


def test_too_many_different_texts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_texts, "FEW", 1)
    with pytest.raises(FileRefused, match="too_many_texts"):
        read_texts(xml(*["<t>abc</t>"] * 1_000), replace(LIMITS, shared_text=1_000))


def test_a_long_text_is_cut_to_one_character_more_than_a_cell() -> None:
    texts = read_texts(xml("<t>" + "x" * 500_000 + "</t>"), LIMITS)
    assert len(texts[0]) == LIMITS.cell_text + 1


@pytest.mark.parametrize(
    ("text", "plain"),
    [("a_x000D_\nb", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_xD800_", "_xD800_"), ("snake_x12", "snake_x12")],
)
def test_characters_that_xml_cannot_hold_come_back(text: str, plain: str) -> None:
    assert unescaped(text) == plain
