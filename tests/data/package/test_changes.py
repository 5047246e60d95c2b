"""The versions of a changelog and their paragraphs in plain text."""

from __future__ import annotations

from data.package.changes import changes

TEXT = """# Changes of the data

Versions are by calendar.

## 2026.11.1

- Semey bears the *name* `Semipalatinsk`
  until 2007.
- The acts stand in - three languages.

## 2026.11.0

First release: the whole.

Second paragraph.
"""


def test_each_version_has_its_paragraphs_without_marks_of_markdown() -> None:
    assert changes(TEXT) == (
        ("2026.11.1", ("Semey bears the name Semipalatinsk until 2007.", "The acts stand in - three languages.")),
        ("2026.11.0", ("First release: the whole.", "Second paragraph.")),
    )


def test_text_before_the_first_version_is_no_change() -> None:
    assert changes("# Changes\n\nNothing yet.\n") == ()
    assert changes("") == ()


def test_a_version_may_be_the_first_line_and_may_have_no_text() -> None:
    assert changes("## 2\n## 1\n\nFirst.") == (("2", ()), ("1", ("First.",)))
