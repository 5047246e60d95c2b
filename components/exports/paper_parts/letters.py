"""Letters of papers: what no paper can hold, and letters that the fonts of papers lack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from components.i18n.language import language

if TYPE_CHECKING:
    from data.enums import Lang

NOT_IN_PAPERS: Final = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What XML or tagged PDF cannot hold: control characters, halves of pairs, marks of byte order."""

MISSING: Final = re.compile(r'the text `"(?P<text>.*)"` could not be displayed')


class MissingLetterError(ValueError):
    """A letter that no font of the papers has; the message is a sentence that names it."""


NARROW_SPACES: Final = str.maketrans({"\u2009": "\u00a0", "\u202f": "\u00a0", "\t": " ", "\r": " ", "\n": " "})
"""Narrow spaces, which the fonts lack, are spaces that do not break; ends of lines are spaces."""


def clean(text: str) -> str:
    """Return a text in one line, without the characters that no paper can hold."""
    return NOT_IN_PAPERS.sub("", text).translate(NARROW_SPACES).strip()


def missing_letters(lang: Lang, text: str) -> str:
    """Return the sentence for letters that no font has."""
    _ = language(lang).text
    return _("No font of the papers has “{text}”. Write it in other letters.").format(text=text)
