"""Encoding of a text, decided by its first bytes, by its validity, and then by its letters."""

from __future__ import annotations

import codecs
import math
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CHUNK: Final = 1 << 20
SAMPLE: Final = 1 << 18
"""So many bytes of lines with letters beyond ASCII are looked at."""

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
ONE_BYTE: Final[Mapping[str, str]] = MappingProxyType(
    {"windows-1251": "cp1251", "kz-1048": "kz1048", "koi8-r": "koi8_r", "cp866": "cp866", "windows-1252": "cp1252"}
)
"""Encodings of one byte a letter, the more usual ones first, with their codecs."""

RUSSIAN: Final = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
BELARUSIAN_AND_KAZAKH: Final = "іўқәғңөұүһ"
MARKS: Final = frozenset("«»—–№…“”„’‘•§°±%‰\u00a0\u00ad€·")
ACCENTS: Final = frozenset("éèêëàâäáãåçñóôöõúùûüíîïßøæłšž")
RARE: Final = math.log(1e-6)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEncoding:
    """An encoding: its name for people, its codec, and how it was found.

    ``is_by_letters``: concluded from letters alone. ``bad_lines``: lines that are not in it, so that their letters
    cannot be read.
    """

    name: str
    codec: str
    is_by_letters: bool = False
    bad_lines: int = 0


def find_encoding(file: IO[bytes]) -> TextEncoding:
    """Return the encoding of a text and leave the file at its beginning.

    Parameters
    ----------
    file
        The text as bytes, open at its beginning.
    """
    head = file.read(SAMPLE)
    file.seek(0)
    for mark, name, codec in BOMS:
        if head.startswith(mark):
            return TextEncoding(name=name, codec=codec)
    if wide := wide_codec(head):
        return TextEncoding(name="utf-16", codec=wide, is_by_letters=True)
    is_valid = _is_utf8(file)
    file.seek(0)
    if is_valid:
        return TextEncoding(name="utf-8", codec="utf-8")
    good, bad, sample = _lines_beyond_ascii(file)
    file.seek(0)
    if good >= bad:
        return TextEncoding(name="utf-8", codec="utf-8", bad_lines=bad)
    name = by_letters(sample)
    return TextEncoding(name=name, codec=ONE_BYTE[name], is_by_letters=True)


def by_letters(sample: bytes) -> str:
    """Return the name of the encoding of one byte a letter in which a text has the letters of a language."""
    return max(ONE_BYTE, key=lambda name: likelihood(sample.decode(ONE_BYTE[name], "replace")))


def likelihood(text: str) -> float:
    """Return how like Russian, Belarusian, Kazakh or a Latin language a text is; greater is likelier."""
    total = 0.0
    for before, sign in pairwise(f" {text}"):
        if sign.isascii():
            continue
        small = sign.lower()
        total += _WEIGHTS.get(small, RARE)
        if before.isalpha():
            if before.isascii() != (small in ACCENTS):
                total += math.log(1e-3)  # letters of two alphabets in one word
            elif sign.isupper() and before.islower():
                total += math.log(1e-2)
    return total


def _weights() -> dict[str, float]:
    """Return the logarithm of about how often a letter comes: each rank a tenth rarer than the one before."""
    found = {letter: math.log(0.11 * 0.9**rank) for rank, letter in enumerate(RUSSIAN)}
    found |= {letter: math.log(0.02 * 0.95**rank) for rank, letter in enumerate(BELARUSIAN_AND_KAZAKH)}
    found |= dict.fromkeys(MARKS, math.log(3e-3)) | dict.fromkeys(ACCENTS, math.log(3e-3))
    return found


_WEIGHTS: Final = MappingProxyType(_weights())


def wide_codec(head: bytes) -> str | None:
    """Return UTF-16 where a text without a mark has every second byte of a Latin or Cyrillic block."""
    even = head[: len(head) // 2 * 2]
    if len(even) < 4:
        return None
    for codec, high in (("utf-16-le", even[1::2]), ("utf-16-be", even[::2])):
        low = even[::2] if codec == "utf-16-le" else even[1::2]
        likely = high.count(0) + high.count(4) + high.count(0x20)
        if high.count(0) and likely > 0.9 * len(high) and low.count(0) < 0.1 * len(low):
            return codec
    return None


def _is_utf8(file: IO[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := file.read(CHUNK):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _lines_beyond_ascii(file: IO[bytes]) -> tuple[int, int, bytes]:
    """Return how many lines beyond ASCII are UTF-8 and how many are not, and a sample of the latter."""
    good = bad = 0
    sample = bytearray()
    for line in _lines(file):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            good += 1
        except UnicodeDecodeError:
            bad += 1
            if len(sample) < SAMPLE:
                sample += line[: SAMPLE // 4]
    return good, bad, bytes(sample)


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    while line := file.readline(CHUNK):
        yield line
