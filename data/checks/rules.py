"""Rules of sense: what must hold of the rows beyond their form, each rule small and named."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from data.checks.citation_rules import title_claims_are_in_their_note
from data.checks.copy_rules import (
    deeds_are_stated_once,
    figures_are_stated_once,
    names_are_of_one,
    rows_are_no_copies,
)
from data.checks.identity_rules import (
    balances_have_their_sign,
    derived_figures_keep_hedges,
    growths_fit_their_levels,
    identities_hold,
)
from data.checks.name_rules import (
    goods_are_named_alike,
    names_do_not_overlap,
    offices_are_of_one_holder,
    people_are_named_once,
    words_are_in_every_language,
)
from data.checks.party_rules import (
    agreements_are_of_the_level_of_their_parties,
    ends_are_of_their_country,
    levels_are_of_their_sides,
    sides_are_of_their_country,
)
from data.checks.places.place_rules import PLACE_RULES
from data.checks.promise_rules import (
    outcomes_follow_their_target,
    promises_compare_like_with_like,
    verdicts_are_as_the_figures_say,
    verdicts_have_their_outcome,
)
from data.checks.quantity_rules import (
    hedges_belong_to_amounts,
    others_say_whom_they_are_about,
    results_have_a_period,
)
from data.checks.sentence_rules import sentences_are_whole, sentences_say_what_their_row_says
from data.checks.source_rules import (
    citations_fit,
    deeds_precede_their_source,
    notes_are_in_their_chapter,
    notes_rise_through_the_chapters,
    sources_are_used,
)
from data.checks.stated_rules import (
    amounts_have_their_figure,
    dates_are_as_stated,
    hedges_are_as_stated,
    numbers_are_as_stated,
    same_words_have_one_source,
)
from data.checks.stories.story_rules import STORY_RULES
from data.checks.title_rules import signings_name_what_they_sign, titles_tell_claims_apart
from data.checks.trade_rules import (
    figures_repeat_the_same_fact,
    formulas_are_ours,
    growth_is_no_index,
    targets_stay_apart,
    units_fit_measures,
)
from data.enums import AHEAD, DEEDS, TO_COME, Fact, TieKind
from data.model import FIRST_KNOWN, PartialDate
from data.package.roles import DATES, ENDS, PARTIES, PLACES, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.model import Issue
    from data.package.reader import Package

_DATE_IN_ID: Final = re.compile(r"(?<=-)(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?(?![\d])")


def periods_run_forward(package: Package) -> Iterator[Issue]:
    """Find a period or a validity that ends before it begins."""
    for table in package.contract.tables.values():
        first, last = table.column(*DATES), table.column(*ENDS)
        if not first or not last:
            continue
        for row in package.rows(table.name):
            start, end = _day(row[first]), _day(row[last])
            if start and end and end.last < start.first:
                yield row.issue(last, f"{end.text} lies before {first} {start.text}: exchange or correct them")


def places_existed(package: Package) -> Iterator[Issue]:
    """Find a place that did not exist on any day the claim's date may mean; undated claims pass."""
    valid = {
        row["place_id"]: (row["valid_from"] or date.min, row["valid_to"] or date.max) for row in package.rows("places")
    }
    dated, named = {}, []
    for table in package.contract.claim_tables:
        begins, fields = table.column(*DATES), table.columns(*PLACES)
        for row in package.rows(table.name):
            dated[row["claim_id"]] = row, _day(row[begins]) if begins else None
            named += [(row, field) for field in fields]
    for table in package.contract.party_tables:
        fields = tuple(name for name in table.columns(*PARTIES) if table.target(name) == "places")
        named += [(row, field) for row in package.rows(table.name) for field in fields]
    for row, field in named:
        claim, when = dated[row["claim_id"]]
        for place in (row[field] or "").split(";"):
            if when is None or place not in valid:
                continue
            first, last = valid[place]
            gone = max(when.first, FIRST_KNOWN) > last and claim["status"] not in TO_COME
            if max(when.last, FIRST_KNOWN) < first or gone:
                yield row.issue(
                    field, f"{place!r} did not exist in {when.text}: use the territory of that day (see place_changes)"
                )


def repeats_match(package: Package) -> Iterator[Issue]:
    """Find a repeated claim that does not point at the first statement of a fact in the same table."""
    claims = {row["claim_id"]: row for row in package.claims()}
    for row in claims.values():
        if not row["repeats"]:
            continue
        first = claims[row["repeats"]]
        if first["claim_id"] == row["claim_id"] or first.table != row.table:
            yield row.issue("repeats", f"{row['repeats']!r} must be another claim of {row.table}")
        elif first["repeats"]:
            yield row.issue("repeats", f"{row['repeats']!r} repeats another claim: point at {first['repeats']!r}")


def ties_rest_on_their_agreement(package: Package) -> Iterator[Issue]:
    """Find a tie whose date or whose ends are not those of the agreement it rests on."""
    signed = {row["claim_id"]: row["signed"] for row in package.rows("agreements")}
    # A company whose seat is not known counts as its country.
    seats = {row["org_id"]: row["place_id"] or row["country"] for row in package.rows("organisations")}
    parties: dict[str, set[str]] = defaultdict(set)
    for row in package.rows("agreement_parties"):
        parties[row["claim_id"]].add(row["place_id"] or seats[row["org_id"]])
    around = _surroundings(package)
    for row in package.rows("ties"):
        agreement = row["agreement_id"]
        if not agreement:
            continue
        when, since = _day(signed[agreement]), _day(row["since"])
        if when and since and (since.last < when.first or since.first > when.last):
            yield row.issue("since", f"{since.text} is not when {agreement} was signed ({when.text})")
        for field in package.contract.table("ties").columns(Role.BY_PLACE, Role.KZ_PLACE):
            end = row[field]
            if not any(end in around(party) or party in around(end) for party in parties[agreement]):
                fault = f"{end!r} is no party of {agreement}, nor the seat of one, nor in or around one"
                yield row.issue(field, fault)


def ties_of_agreement_have_theirs(package: Package) -> Iterator[Issue]:
    """Find a tie of the kind agreement that names no agreement: add the document, or call the tie what it is."""
    for table in package.contract.of(Fact.TIE):
        for row in package.rows(table.name):
            document = table.column(Role.DOCUMENT)
            if document and row["kind"] == TieKind.AGREEMENT and not row[document]:
                fault = "is empty, but the kind is agreement: name the agreement, or call the tie something else"
                yield row.issue(document, fault)


def ids_have_their_date(package: Package) -> Iterator[Issue]:
    """Find a claim whose id names dates of which none is within the dates of the row.

    Ids are made when a row is, with its date: a date that was moved since is a slip. A target may name the level of
    another year, a venture may have begun before its source, and the id of a statement may name what was spoken of.
    """
    for table in package.contract.claim_tables:
        first = table.column(*DATES)
        names = [field.name for field in table.fields if field.kind == "partial_date"]
        for row in package.rows(table.name) if table.fact is not Fact.STATEMENT else ():
            named = [PartialDate.parse(text) for text in _DATE_IN_ID.findall(row["claim_id"])]
            days = [day for name in names if (day := _day(row[name]))]
            if not first or not named or not days or (table.fact is Fact.FIGURE and row["status"] in AHEAD):
                continue
            start, end = min(day.first for day in days), max(day.last for day in days)
            lasts = table.fact is Fact.VENTURE
            if not any(date.last >= start and (lasts or date.first <= end) for date in named):
                fault = f"{days[0].text} is not {named[-1].text}, the date in {row['claim_id']!r}: correct the date"
                yield row.issue(first, fault)


def interests_are_no_deeds(package: Package) -> Iterator[Issue]:
    """Find a tie that is called an interest, which is a wish, and yet is signed, at work or done."""
    for row in package.rows("ties"):
        if row["kind"] == "interest" and row["status"] in DEEDS:
            yield row.issue(
                "kind", f"an interest cannot be {row['status']!r}: name what is done, or correct the status"
            )


def changes_fit_validity(package: Package) -> Iterator[Issue]:
    """Find a territory that does not end the day before its successor begins, or that ends without one."""
    valid = {row["place_id"]: row for row in package.rows("places")}
    succeeded = set()
    for row in package.rows("place_changes"):
        before, after = row["predecessor_id"], row["successor_id"]
        succeeded.add(before)
        ends, begins = valid[before]["valid_to"], valid[after]["valid_from"]
        # What merges goes into a territory that may have existed before.
        if ends != row["date"] - timedelta(days=1) or (begins != row["date"] and row["kind"] != "merged"):
            yield row.issue("date", f"{row['date']} does not fit: {before} ends {ends}, {after} begins {begins}")
    for row in valid.values():
        if row["valid_to"] and row["place_id"] not in succeeded:
            yield row.issue("valid_to", "is given, but place_changes does not say what the place became")


def parents_exist_on_the_last_day(package: Package) -> Iterator[Issue]:
    """Find a parent that did not exist on the last day of the place that lies in it."""
    valid = {row["place_id"]: row for row in package.rows("places")}
    for row in valid.values():
        if parent := valid.get(row["parent_id"]):
            last = row["valid_to"] or date.max
            if not (parent["valid_from"] or date.min) <= last <= (parent["valid_to"] or date.max):
                yield row.issue("parent_id", f"{row['parent_id']!r} did not exist on the last day of {row['place_id']}")


def conflicts_name_what_they_concern(package: Package) -> Iterator[Issue]:
    """Find a conflict that concerns neither a claim nor a source."""
    for row in package.rows("conflicts"):
        if not row["claims"] and not row["source_ids"]:
            yield row.issue("claims", "is empty, and source_ids too: name what the conflict concerns")


def translations_have_a_text(package: Package) -> Iterator[Issue]:
    """Find a translation of a field that is not there, or of a row or an English text that no row has."""
    tables = package.contract.tables
    columns = {name: frozenset(table.names) for name, table in tables.items()}
    known: dict[tuple[str, str], set[object]] = {}
    others = {
        "datapackage": set(package.contract.texts),
        "changelog": {text for _, paragraphs in package.changes for text in paragraphs},
    }
    for row in package.rows("translations"):
        table, field = row["table"], row["field"]
        if table in others:
            if row["key"] not in others[table]:
                yield row.issue("key", f"{row['key']!r} is no text of the {table}")
            continue
        if table not in tables:
            yield row.issue("table", f"{table!r} is not a table")
            continue
        column = next((name for name in (field, f"{field}_en") if name in columns[table]), None)
        if column is None:
            yield row.issue("field", f"{field!r} is not a field of {table}")
            continue
        if (table, column) not in known:
            known[table, column] = set(package.frames[table][tables[table].primary_key[0]])
            known[table, column].update(package.frames[table][column])
        if row["key"] not in known[table, column]:
            yield row.issue("key", f"{row['key']!r} is neither a key nor a {field} of {table}")


def _surroundings(package: Package) -> Callable[[str], set[str]]:
    """Return a function that gives a place with all that it lies in, or lay in before a change of territories."""
    wider: dict[str, list[str]] = defaultdict(list)
    for row in package.rows("places"):
        if row["parent_id"]:
            wider[row["place_id"]].append(row["parent_id"])
    for row in package.rows("place_changes"):
        wider[row["successor_id"]].append(row["predecessor_id"])

    def around(place_id: str) -> set[str]:
        found, waiting = {place_id}, [place_id]
        while waiting:
            new = set(wider[waiting.pop()]) - found
            found |= new
            waiting.extend(new)
        return found

    return around


def _day(text: object) -> PartialDate | None:
    return PartialDate.parse(str(text)) if text else None


RULES: Final[tuple[Callable[[Package], Iterator[Issue]], ...]] = (
    periods_run_forward,
    places_existed,
    ids_have_their_date,
    sources_are_used,
    notes_rise_through_the_chapters,
    notes_are_in_their_chapter,
    citations_fit,
    same_words_have_one_source,
    deeds_precede_their_source,
    numbers_are_as_stated,
    amounts_have_their_figure,
    hedges_are_as_stated,
    dates_are_as_stated,
    title_claims_are_in_their_note,
    repeats_match,
    rows_are_no_copies,
    names_are_of_one,
    figures_are_stated_once,
    deeds_are_stated_once,
    sides_are_of_their_country,
    ends_are_of_their_country,
    levels_are_of_their_sides,
    agreements_are_of_the_level_of_their_parties,
    ties_of_agreement_have_theirs,
    ties_rest_on_their_agreement,
    interests_are_no_deeds,
    changes_fit_validity,
    parents_exist_on_the_last_day,
    names_do_not_overlap,
    *PLACE_RULES,
    conflicts_name_what_they_concern,
    translations_have_a_text,
    sentences_are_whole,
    sentences_say_what_their_row_says,
    titles_tell_claims_apart,
    signings_name_what_they_sign,
    identities_hold,
    balances_have_their_sign,
    growths_fit_their_levels,
    derived_figures_keep_hedges,
    targets_stay_apart,
    verdicts_have_their_outcome,
    outcomes_follow_their_target,
    promises_compare_like_with_like,
    verdicts_are_as_the_figures_say,
    growth_is_no_index,
    units_fit_measures,
    formulas_are_ours,
    figures_repeat_the_same_fact,
    people_are_named_once,
    offices_are_of_one_holder,
    words_are_in_every_language,
    goods_are_named_alike,
    hedges_belong_to_amounts,
    results_have_a_period,
    others_say_whom_they_are_about,
    *STORY_RULES,
)
"""Rules of sense."""
