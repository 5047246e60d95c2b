"""Parameters of an address as people and messengers send them: with more parameters, other letters, marks behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ADDED: Final = re.compile(
    r"utm_\w+|\w{0,4}clid|msclkid|li_fat_id|_openstat|igsh(?:id)?|mc_[ce]id|_hsenc|_hsmi|_g[al]|_branch_match_id|gad_source|"
    r"[gw]braid|srsltid|rb_clickid|etext|yadclid|yadordid|vk_ref|__twitter_impression|share_id|embed|embed_options",
    re.ASCII,
)
"""Parameters that networks, mail and hosts add to a link; they say nothing of the view."""

ESCAPED: Final = "amp;"
"""What is left before a name where a link was copied from the source of a page."""

WORD: Final = re.compile(r"[\w;]+")
"""Names that may be one of ours in other letters; any other is quoted to the reader as it was sent."""

UNSEEN: Final = " \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
AFTER: Final = UNSEEN + ".,;:!?)]}>'\"`*_|\\«»“”„‘’…"
"""What is taken along with a link at its end: marks of a sentence or of a message."""

WRITTEN_DAY: Final = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", re.ASCII)
"""A day as it is written in our languages: 3.05.1997."""


def without_added(query: Mapping[str, str]) -> dict[str, str]:
    """
    Return the parameters of an address that its sender meant, in small letters and without what was added on the way.

    Where one is there in two spellings, the one that is spelt as we do is meant.
    """
    found: dict[str, str] = {}
    for name, text in query.items():
        bare = name.strip()
        meant = bare.lower().removeprefix(ESCAPED) if WORD.fullmatch(bare) else name
        if ADDED.fullmatch(meant) or (meant in query and meant != name):
            continue
        found[meant] = text
    return found


def readings(text: str) -> Iterator[str]:
    """Yield what a value may mean, the first as it is written: without marks around it, in small or capital letters."""
    bare = text.lstrip(UNSEEN).rstrip(AFTER)
    written = WRITTEN_DAY.fullmatch(bare)
    day = f"{written[3]}-{written[2]:0>2}-{written[1]:0>2}" if written else bare
    yield from dict.fromkeys(reading for reading in (text, bare, day, bare.lower(), bare.upper()) if reading)
