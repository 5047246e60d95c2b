"""Rules of the steps of talks: their order, their time, their claims and the number that is shown."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from data.checks.stories.step_texts import WORDS, StepTexts
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.model import Issue
    from data.package.reader import Package, Row

SHARE: Final = 0.1
"""By so much of its minutes the steps of a talk may be longer or shorter together."""

SILENCE: Final[Mapping[Lang, tuple[str, ...]]] = {
    Lang.EN: ("source says nothing", "source names no", "not in the source"),
    Lang.RU: ("в источнике ничего", "в источнике нет", "источник не называет", "в источнике не назван"),
    Lang.BE: ("крыніцы нічога", "крыніцы няма", "крыніца не называе", "крыніцы не назван"),
    Lang.KK: ("дереккөзде ештеңе", "дереккөзде жоқ", "дереккөзде айтылма", "дереккөзде аталма"),
}
"""Words that say that the source says nothing, of which a step without claims has one in each language."""


def steps_are_numbered(package: Package) -> Iterator[Issue]:
    """Find a talk without steps, a step whose number does not follow the one before, or whose id is not its own."""
    steps = _steps(package)
    for story in package.rows("stories"):
        if not steps[story["story_id"]]:
            yield story.issue("story_id", f"{story['story_id']!r} has no steps: add them to story_steps")
    for story_id, rows in steps.items():
        for seq, row in enumerate(rows, start=1):
            if row["seq"] != seq:
                yield row.issue("seq", f"{row['seq']} is not {seq}, the number that follows: number the steps from 1")
            if row["step_id"] != (name := f"{story_id}-{row['seq']:02}"):
                yield row.issue("step_id", f"{row['step_id']!r} is not the step's talk and number: write {name!r}")


def talks_take_their_minutes(package: Package) -> Iterator[Issue]:
    """Find a talk whose steps together are much longer or shorter than its minutes."""
    steps = _steps(package)
    for story in package.rows("stories"):
        planned, seconds = story["minutes"] * 60, sum(row["seconds"] for row in steps[story["story_id"]])
        if steps[story["story_id"]] and abs(seconds - planned) > planned * SHARE:
            fault = f"{story['minutes']} are {planned} seconds, but the steps take {seconds}: correct one of the two"
            yield story.issue("minutes", fault)


def steps_name_first_statements(package: Package) -> Iterator[Issue]:
    """Find a step that rests on a later statement of a fact instead of the first one."""
    repeats = {row["claim_id"]: row["repeats"] for row in package.claims()}
    for row in package.rows("story_steps"):
        for claim_id in _claims(row):
            if first := repeats[claim_id]:
                yield row.issue("claims", f"{claim_id!r} repeats another claim: name {first!r}")


def steps_have_claims_or_say_so(package: Package) -> Iterator[Issue]:
    """Find a step without claims that does not say in words, in each language, that the source says nothing."""
    texts = StepTexts.of(package)
    for row in package.rows("story_steps"):
        if _claims(row):
            continue
        for lang in Lang:
            said = " ".join(texts.said(row, field, lang) for field in WORDS).casefold()
            if not any(words in said for words in SILENCE[lang]):
                fault = (
                    f"is empty, and {lang.value!r} does not say that the source says nothing: name a claim or say it"
                )
                yield row.issue("claims", fault)


def numbers_shown_are_of_the_step(package: Package) -> Iterator[Issue]:
    """Find a number shown large that is no claim of the step, or a claim without a value."""
    values = {row["claim_id"]: row["value"] for row in package.rows("trade")}
    for row in package.rows("story_steps"):
        number = row["number"]
        if number and number not in _claims(row):
            yield row.issue("number", f"{number!r} is not among the claims of the step: add it there")
        elif number and values.get(number) is None:
            yield row.issue("number", f"{number!r} has no value that can be shown: name another figure, or none")


def _steps(package: Package) -> Mapping[str, list[Row]]:
    """Return the steps of each talk, in their order."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in package.rows("story_steps"):
        found[row["story_id"]].append(row)
    for rows in found.values():
        rows.sort(key=lambda row: int(row["seq"]))
    return found


def _claims(row: Row) -> list[str]:
    return [claim_id for claim_id in (row["claims"] or "").split(";") if claim_id]
