"""Security headers are strict and fit the document that is served."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit

from components.server.first_document.first_styles import first_styles
from components.server.headers import (
    COMMON_HEADERS,
    FILE_HEADERS,
    OF_PAGES,
    PART_HEADERS,
    REACT_ARIA_STYLE,
    UNUSED_FEATURES,
    Headers,
    document_headers,
    headers_of,
    with_headers,
)
from components.server.html_head import complete_document
from data.enums import Lang

DOCUMENT = (Path(streamlit.__file__).parent / "static/index.html").read_text(encoding="utf-8")
SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)


def directives(headers: Headers) -> dict[str, list[str]]:
    value = dict(headers)[b"content-security-policy"].decode()
    return {name: sources for name, *sources in (part.split() for part in value.split("; "))}


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_no_inline_script_of_a_page_runs_and_nothing_comes_from_elsewhere() -> None:
    found = directives(document_headers())
    assert found["default-src"] == ["'none'"]
    assert found["frame-ancestors"] == ["'self'"]
    assert found["object-src"] == found["base-uri"] == found["form-action"] == ["'none'"]
    allowed = {"'self'", "'none'", "blob:", "data:"}
    assert len(found) == 10
    for name, sources in found.items():
        assert all(source in allowed or source.startswith("'sha256-") for source in sources), name
    assert "data:" not in found["script-src"]
    assert found["connect-src"] == ["'self'"]


def test_the_scripts_of_the_served_document_are_those_whose_hash_is_allowed() -> None:
    completed = complete_document(DOCUMENT, Lang.EN)
    inline = [text for attributes, text in SCRIPT.findall(completed) if "src=" not in attributes]
    assert inline
    allowed = directives(document_headers())["script-src"]
    assert [digest(text) for text in inline] == [source for source in allowed if "sha256" in source]


def test_three_style_elements_are_allowed_by_their_hash() -> None:
    hashes = [digest(text) for text in ("", REACT_ARIA_STYLE, first_styles())]
    assert directives(document_headers())["style-src"] == ["'self'", *hashes]


def test_the_style_element_of_the_served_document_is_one_of_them() -> None:
    (text,) = re.findall(r"<style>(.*?)</style>", complete_document(DOCUMENT, Lang.EN), re.DOTALL)
    assert digest(text) in directives(document_headers())["style-src"]


def test_a_file_opened_as_a_page_may_load_nothing() -> None:
    found = directives(FILE_HEADERS)
    assert found.pop("frame-ancestors") == ["'self'"]
    assert found == {"default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"]}


@pytest.mark.parametrize("headers", [document_headers(), FILE_HEADERS])
def test_pages_and_files_forbid_guessing_framing_leaking_and_devices(headers: Headers) -> None:
    found = dict(headers)
    assert len(found) == len(headers), "no header comes twice"
    assert set(COMMON_HEADERS) <= set(headers)
    assert found[b"x-content-type-options"] == b"nosniff"
    assert found[b"x-frame-options"] == b"SAMEORIGIN"
    assert found[b"referrer-policy"] == b"same-origin"
    assert found[b"cross-origin-opener-policy"] == found[b"cross-origin-resource-policy"] == b"same-origin"
    denied = found[b"permissions-policy"].decode().split(", ")
    assert denied == [f"{feature}=()" for feature in UNUSED_FEATURES]
    assert {"camera=()", "geolocation=()", "microphone=()"} <= set(denied)


@pytest.mark.parametrize(
    ("kind", "is_part"),
    [
        (b"text/javascript; charset=utf-8", True), (b"application/javascript", True), (b"text/css", True),
        (b"font/woff2", True), (b"text/html", False), (b"image/svg+xml", False), (b"application/pdf", False),
        (b"text/plain", False), (b"", False),
    ],
)  # fmt: skip
def test_what_is_only_within_pages_has_the_headers_that_are_read_there(kind: bytes, is_part: bool) -> None:
    found = headers_of({b"content-type": kind})
    assert found == (PART_HEADERS if is_part else FILE_HEADERS)
    assert {name for name, _ in FILE_HEADERS} - {name for name, _ in found} == (OF_PAGES if is_part else set())
    assert dict(found)[b"content-security-policy"].startswith(b"default-src 'none'")


def test_a_header_of_ours_replaces_one_of_the_same_name() -> None:
    found = with_headers([(b"X-Frame-Options", b"ALLOWALL"), (b"etag", b"1")], COMMON_HEADERS)
    assert [value for name, value in found if name.lower() == b"x-frame-options"] == [b"SAMEORIGIN"]
    assert (b"etag", b"1") in found
    assert len(found) == len(COMMON_HEADERS) + 1
