"""People named in statements and events, each once, with the claims that name them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from anyascii import anyascii

from data.atlas.derived import derived
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.atlas.atlas import Atlas

OFFICES: Final = ("author", "president", "prime minister", "minister", "ambassador", "akim", "head of", "chairman")
"""What the role of a person begins with; any other role is that of a body that speaks."""

_NAME: Final = re.compile(r"(?:[^\W\d_]\.|[^\W\d_][\w'’-]+)(?: [^\W\d_][\w'’-]+)?")
_INITIALLED: Final = re.compile(r"(?<!\w)[^\W\d_]\. [^\W\d_][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Person:
    """A person; `names` are the spellings in each language, the fullest first, `claims` in the order of the tables."""

    person_id: str
    names: Mapping[Lang, tuple[str, ...]]
    claims: tuple[str, ...]

    def name(self, lang: Lang) -> str:
        """Return the fullest name in a language, English where it has none."""
        return (self.names[lang] or self.names[Lang.EN])[0]


@dataclass(frozen=True, slots=True)
class _Mention:
    name: str
    names: Mapping[Lang, str]
    claim_id: str

    @property
    def surname(self) -> str:
        return anyascii(self.name.split()[-1]).casefold()

    @property
    def initial(self) -> str:
        return self.name[0].casefold() if " " in self.name else ""


@derived(maxsize=1)
def people(atlas: Atlas) -> Mapping[str, Person]:
    """
    Return the people named in statements and events by id, each once.

    An initial joins a first name that begins with it, and a surname alone joins the one person who bears it. Bodies,
    sides and speakers who are not named are nobody here.
    """
    mentions = [*_speakers(atlas), *_participants(atlas)]
    initials: dict[str, set[str]] = {}
    for mention in mentions:
        initials.setdefault(mention.surname, set()).add(mention.initial)
    grouped: dict[str, list[_Mention]] = {}
    for mention in mentions:
        known = initials[mention.surname] - {""}
        initial = mention.initial or (next(iter(known)) if len(known) == 1 else "")
        grouped.setdefault("-".join(part for part in (mention.surname, initial) if part), []).append(mention)
    return {person_id: _person(person_id, found) for person_id, found in sorted(grouped.items())}


def _person(person_id: str, mentions: list[_Mention]) -> Person:
    names = {}
    for lang in Lang:
        spelt = dict.fromkeys(mention.names[lang] for mention in mentions if lang in mention.names)
        # A first name says more than an initial; of equals, the one that was met first.
        names[lang] = tuple(sorted(spelt, key=lambda name: (" " not in name, ". " in name)))
    return Person(person_id, names, tuple(dict.fromkeys(mention.claim_id for mention in mentions)))


def _speakers(atlas: Atlas) -> Iterator[_Mention]:
    columns = ["claim_id", "speaker", "role"]
    for claim_id, speaker, role in atlas.tables["statements"][columns].itertuples(index=False, name=None):
        if role and not role.casefold().startswith(OFFICES):
            continue
        texts = {lang: atlas.text("statements", speaker, "speaker", lang) for lang in Lang}
        if _is_name(speaker):
            yield _Mention(speaker, texts, claim_id)
        else:
            yield from _initialled(speaker, texts, claim_id)


def _participants(atlas: Atlas) -> Iterator[_Mention]:
    frame = atlas.tables["events"][["claim_id", "participants"]].dropna()
    for claim_id, _ in frame.itertuples(index=False, name=None):
        texts = {lang: atlas.text("events", claim_id, "participants", lang) for lang in Lang}
        parts = {lang: text.split(";") for lang, text in texts.items()}
        for at, english in enumerate(parts[Lang.EN]):
            same = {lang: part[at] for lang, part in parts.items() if len(part) == len(parts[Lang.EN])}
            # What follows a comma is an office. Inside a sentence other languages decline a name: only English is sure.
            heads = {lang: part.split(",")[0].strip() for lang, part in same.items()}
            whole = _INITIALLED.fullmatch(heads[Lang.EN]) is not None
            yield from _initialled(english, heads if whole else {Lang.EN: english}, claim_id)


def _initialled(english: str, texts: Mapping[Lang, str], claim_id: str) -> Iterator[_Mention]:
    names = _INITIALLED.findall(english)
    spelt = {lang: _INITIALLED.findall(text) for lang, text in texts.items()}
    for at, name in enumerate(names):
        same = {lang: found[at] for lang, found in spelt.items() if len(found) == len(names)}
        yield _Mention(name, same, claim_id)


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None and all(word[0].isupper() for word in text.split())
