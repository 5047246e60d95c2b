"""Rules of headlines and notes of talks: whole in four languages, short, and no more than their claims say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.checks.sentence_rules import SCALES, hedge_is_said, numbers, numbers_of_row, wider_numbers
from data.checks.stories.step_texts import WORDS, StepTexts
from data.enums import Fact, Lang, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.model import Issue
    from data.package.reader import Package, Row

LENGTH: Final = 90
"""Characters of the longest headline that a hall reads at a glance."""


def talks_are_in_every_language(package: Package) -> Iterator[Issue]:
    """Find a title, a headline or notes that a language lacks, or whose numbers differ from the English ones."""
    texts = StepTexts.of(package)
    for row, field in texts.rows:
        english = texts.said(row, field, Lang.EN)
        for lang in (Lang.RU, Lang.BE, Lang.KK):
            other = texts.said(row, field, lang)
            if not other:
                yield row.issue(f"{field}_en", f"has no wording in {lang.value!r}: add it to translations")
            elif numbers(other, lang) != numbers(english, Lang.EN):
                yield texts.issue(row, field, lang, f"has other numbers than the English text: {english!r}")


def headlines_are_short(package: Package) -> Iterator[Issue]:
    """Find a headline that is too long for a hall, ends with a full stop or begins with a small letter."""
    texts = StepTexts.of(package)
    for row in package.rows("story_steps"):
        for lang in Lang:
            said = texts.said(row, "headline", lang)
            if len(said) > LENGTH:
                fault = f"{said!r} has {len(said)} characters: say it in at most {LENGTH}"
                yield texts.issue(row, "headline", lang, fault)
            if said.endswith(".") or said[:1].islower():
                fault = f"{said!r} ends with a full stop or begins with a small letter: write it as a headline"
                yield texts.issue(row, "headline", lang, fault)


def steps_say_what_their_claims_say(package: Package) -> Iterator[Issue]:
    """Find a headline or notes with a number that no claim of the step has, or without the hedge of its figure."""
    texts, claims = StepTexts.of(package), {row["claim_id"]: row for row in package.claims()}
    for row in package.rows("story_steps"):
        named = [claims[claim_id] for claim_id in (row["claims"] or "").split(";") if claim_id]
        known = {number for claim in named for number in numbers_of_row(claim)}
        for field in WORDS:
            english = texts.said(row, field, Lang.EN)
            others = {round(said, 6) for said in numbers(english, Lang.EN)} - known
            if others:  # the rest is long to gather
                others -= {number for claim in named for number in wider_numbers(package, claim)}
            for number in sorted(others):
                fault = f"has the number {number:g}, which no claim of the step has: name its claim, or leave it out"
                yield row.issue(f"{field}_en", fault)
            for lang in Lang:
                said = texts.said(row, field, lang)
                for claim in _unhedged(package, named, said, lang):
                    fault = f"does not say that the number of {claim['claim_id']} is {claim['qualifier']}: {said!r}"
                    yield texts.issue(row, field, lang, fault)


def _unhedged(package: Package, claims: list[Row], text: str, lang: Lang) -> Iterator[Row]:
    """Give the figures whose number a text has without their hedge."""
    facts: Mapping[str, Fact | None] = {name: table.fact for name, table in package.contract.tables.items()}
    said = {round(number, 6) for number in numbers(text, lang)}
    for claim in claims:
        hedge = Qualifier(claim["qualifier"])
        if facts[claim.table] is not Fact.FIGURE or hedge is Qualifier.EXACT or claim["value"] is None:
            continue
        if said & {round(abs(claim["value"]) * scale, 6) for scale in SCALES} and not hedge_is_said(hedge, text, lang):
            yield claim
