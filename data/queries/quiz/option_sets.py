"""Sets of options: alike in length in every language, none within another, and none the same as another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.queries.quiz.question import QuestionKind
from data.queries.texts.search.keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from data.atlas.atlas import Atlas
    from data.queries.quiz.question import Candidate, Option, Said

WRONG: Final = 3
"""So many wrong options a question has where there are enough; of an order, so many other facts."""
LEAST: Final = 2
"""So many it has at least."""
RATIO: Final = 1.5
"""The longest option of a question has at most so many times the letters of the shortest."""


def option_set(atlas: Atlas, candidate: Candidate, said: Said, others: Sequence[Option]) -> tuple[Option, ...] | None:
    """
    Return the right option of a candidate with wrong ones that go together with it.

    Parameters
    ----------
    atlas
        The facts.
    candidate
        The question.
    said
        What options are called in each language.
    others
        The wrong options in the order in which they are tried.

    Returns
    -------
    tuple of Option or None
        Three wrong ones if any three go together, else two; None where no two do.
    """
    start = (candidate.right, *candidate.always)

    def fits(one: Option, other: Option) -> bool:
        if candidate.kind is QuestionKind.ORDER and not _apart(atlas, one.id, other.id):
            return False
        return are_alike(atlas, one, other, said)

    if not all(fits(one, other) for at, one in enumerate(start) for other in start[:at]):
        return None
    usable = [other for other in others if all(fits(one, other) for one in start)]
    for wrong in range(WRONG, LEAST - 1, -1):
        found = _complete(start, usable, 1 + wrong, fits)
        if found:
            return found
    return None


@derived(maxsize=65_536)
def are_alike(atlas: Atlas, one: Option, other: Option, said: Said) -> bool:
    """Return whether two options may be shown together: alike in length, neither in the other, in every language."""
    return all(texts_are_alike(*texts) for texts in zip(said(atlas, one), said(atlas, other), strict=True))


def texts_are_alike(one: str, other: str) -> bool:
    """Return whether two texts are alike in length and neither holds the other."""
    short, long = sorted((one, other), key=len)
    if len(long) > RATIO * len(short) or not short:
        return False
    return short.casefold() not in long.casefold() and keys_of(short) != keys_of(long)


def _complete(
    chosen: tuple[Option, ...], usable: Sequence[Option], count: int, fits: Callable[[Option, Option], bool]
) -> tuple[Option, ...] | None:
    """Return some options and the first others that go together with them and each other; None where none do."""
    if len(chosen) == count:
        return chosen
    for at, option in enumerate(usable):
        rest = [other for other in usable[at + 1 :] if fits(option, other)]
        if len(chosen) + 1 + len(rest) >= count:
            found = _complete((*chosen, option), rest, count, fits)
            if found:
                return found
    return None


def _apart(atlas: Atlas, one: str, other: str) -> bool:
    """Return whether one of two facts ended before the other began, by their dates."""
    first, second = atlas.since(one), atlas.since(other)
    return bool(first and second and (first.last < second.first or second.last < first.first))
