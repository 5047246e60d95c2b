from __future__ import annotations

import pytest

from data.errors import FileRefused
from data.imports.files.xml_events import local, parse, read


class Recorder:
    def __init__(self) -> None:
        self.found: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.found.append(f"<{name} {attributes}>")

    def end(self, name: str) -> None:
        self.found.append(f"</{name}>")

    def text(self, data: str) -> None:
        self.found.append(data)


def events(*chunks: bytes, depth: int = 100) -> list[str]:
    recorder = Recorder()
    read(chunks, recorder, depth=depth)
    return recorder.found


def test_elements_come_without_their_prefix() -> None:
    assert events(b'<x:a xmlns:x="u"><x:b c="1">t</x:b></x:a>') == [
        "<a {'xmlns:x': 'u'}>",
        "<b {'c': '1'}>",
        "t",
        "</b>",
        "</a>",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251"])
def test_declared_encodings_are_read(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><a>Минск</a>'
    assert "Минск" in events(text.encode(encoding))


LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (number, b"&l%d;" % (number - 1) * 10 if number else b"ha") for number in range(12)
)


@pytest.mark.parametrize(
    "document",
    [
        b"<!DOCTYPE a [" + LAUGHS + b"]><a>&l11;</a>",
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a/>',
        b'<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><a/>',
        b"<!DOCTYPE a><a/>",
    ],
)
def test_a_document_type_is_refused_before_anything_is_expanded(document: bytes) -> None:
    with pytest.raises(FileRefused) as refused:
        events(document)
    assert refused.value.code == "xml_entities"


@pytest.mark.parametrize("document", [b"<a>", b"<a></b>", b"", b"text", b"<a>&x;</a>", b"<a>\xff</a>", b"<a>\0</a>"])
def test_what_is_not_well_formed_is_damaged(document: bytes) -> None:
    with pytest.raises(FileRefused) as refused:
        events(document)
    assert refused.value.code == "damaged"


def test_elements_without_an_end_are_refused() -> None:
    with pytest.raises(FileRefused, match="too_deep"):
        events(b"<a>" * 1_000)
    assert events(b"<a>" * 3 + b"</a>" * 3, depth=3)


def test_control_comes_back_after_each_piece() -> None:
    recorder = Recorder()
    steps = [len(recorder.found) for _ in parse([b"<a><b/>", b"<c/>", b"</a>"], recorder)]
    assert steps == [3, 5, 6, 6]


def test_an_attribute_is_found_with_or_without_its_prefix() -> None:
    assert local({"r:id": "1"}, "id") == "1"
    assert local({"id": "2", "r:id": "1"}, "id") == "2"
    assert local({}, "id") is None
