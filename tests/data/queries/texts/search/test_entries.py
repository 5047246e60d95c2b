"""Everything that is named can be found: places, organisations, people, notes, kinds and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.search_words import search_words
from data.queries.texts.people import people
from data.queries.texts.search.entries import entries
from data.queries.texts.search.entry import HitKind, NameKind

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def ids(atlas: Atlas, kind: HitKind) -> list[str]:
    return [entry.id for entry in entries(atlas, search_words()) if entry.kind is kind]


def test_every_place_organisation_person_and_source_is_an_entry_once(atlas: Atlas) -> None:
    assert sorted(ids(atlas, HitKind.PLACE)) == sorted(atlas.index.places)
    assert sorted(ids(atlas, HitKind.ORGANISATION)) == sorted(atlas.tables["organisations"].index)
    assert sorted(ids(atlas, HitKind.PERSON)) == sorted(people(atlas))
    assert sorted(ids(atlas, HitKind.NOTE)) == sorted(atlas.index.sources)


def test_kinds_and_themes_of_ties_are_entries_and_no_word_names_two(atlas: Atlas) -> None:
    found = [entry for entry in entries(atlas, search_words()) if entry.kind in (HitKind.TIE_KIND, HitKind.THEME)]
    assert {"diaspora", "university", "machinery"} <= {entry.id for entry in found}
    names = [name.text.casefold() for entry in found for name in entry.names]
    assert len(names) == len(set(names)) > 40


def test_other_names_of_places_and_organisations_say_what_they_are(atlas: Atlas) -> None:
    found = {entry.id: entry for entry in entries(atlas, search_words())}
    names = {name.text: name for name in (*found["KZ-71"].names, *found["baranovichi-state-university"].names)}
    assert (names["Nur-Sultan"].kind, names["Nur-Sultan"].days) == (NameKind.FORMER, "2019-03-23/2022-09-16")
    assert names["BarSU"].kind is NameKind.ALIAS
    assert names["Astana"].kind is NameKind.OFFICIAL


def test_a_place_is_known_by_what_it_lies_in(atlas: Atlas) -> None:
    found = {entry.id: entry for entry in entries(atlas, search_words())}
    assert found["pavlodar"].around == ("KZ-55", "KZ")
    assert "Pavlodar Region" in found["pavlodar"].general
    assert found["KZ"].around == ()
