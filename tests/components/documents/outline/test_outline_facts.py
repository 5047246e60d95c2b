"""A fact of an outline says what is printed, how it is cited, and what to beware of."""

from __future__ import annotations

import pytest

from components.documents.citing.citation_forms import Form
from components.documents.citing.works import claim_works
from components.documents.outline.outline_facts import DISPUTED, Caution, footnote, outline_fact, warnings
from components.documents.sentences import sentence
from components.i18n.language import language
from data.enums import UNCERTAIN, Citation, Lang, Status
from data.queries.texts.sources import sources_of
from tests.components.documents.outline.outlines import CLAIMS, DERIVED, NOTED, fact, outline, view
from tests.data.whole import ATLAS


def cautions(claim: str, lang: Lang = Lang.EN) -> set[Caution]:
    return {warned.caution for warned in warnings(ATLAS, claim, language(lang))}


@pytest.mark.parametrize("lang", Lang)
def test_a_fact_is_a_sentence_with_what_is_printed_and_the_note_and_the_book(lang: Lang) -> None:
    given = outline(lang=lang)
    found = outline_fact(view(), given, fact(1, NOTED))
    assert found.sentence == sentence(ATLAS, NOTED, language(lang))
    assert found.printed == ATLAS.claim(NOTED).as_stated
    assert "Приводится по: Zalesskij B." in found.footnote
    assert found.footnote.endswith(f"note {ATLAS.source(ATLAS.claim(NOTED).source_id).note_no}.")


def test_a_footnote_of_apa_names_the_note_and_the_book() -> None:
    found = outline_fact(view(), outline(form=Form.APA, lang=Lang.EN), fact(1, CLAIMS[0])).footnote
    assert "as cited in Zalesskij, 2023, Chapter" in found
    assert "Cited there: " in found
    assert "\n" not in found


@pytest.mark.parametrize("form", [Form.GOST, Form.APA])
def test_every_claim_has_a_footnote_of_one_line_that_names_what_was_read(form: Form) -> None:
    for claim in ATLAS.index.claims:
        works = claim_works(ATLAS, claim, None, language(Lang.RU))
        text = footnote(works, form)
        assert "\n" not in text
        assert works.source.title.casefold() in text.casefold()  # a capital is after each colon in APA
        assert works.original is None or works.original.title.rstrip(".").casefold() in text.casefold()


def test_warnings_are_those_of_the_tables() -> None:
    kinds = ATLAS.tables["conflicts"]["kind"]
    for claim_id, claim in ATLAS.index.claims.items():
        found = cautions(claim_id)
        assert (Caution.ALONE in found) == (len(sources_of(ATLAS, claim_id)) == 1)
        is_derived = claim.citation is Citation.DERIVED or claim.status is Status.DERIVED
        assert (Caution.DERIVED in found) == is_derived
        disputed = any(kinds[i] in DISPUTED for i in ATLAS.conflicts_of(claim_id))
        if disputed or (claim.status in UNCERTAIN and claim.status is not Status.DERIVED):
            assert Caution.DOUBTFUL in found


def test_a_derived_fact_is_not_said_to_be_printed() -> None:
    found = outline_fact(view(), outline(), fact(1, DERIVED))
    assert found.printed == ""
    assert found.warnings[0].caution is Caution.DERIVED


def test_what_changed_and_what_is_no_more_is_said() -> None:
    given = outline(lang=Lang.EN)
    changed = outline_fact(view(), given, fact(1, NOTED, said="It was otherwise."))
    assert changed.warnings[0].caution is Caution.CHANGED
    assert "It was otherwise." in changed.warnings[0].text
    now = sentence(ATLAS, NOTED, language(Lang.EN))
    assert Caution.CHANGED not in {
        warned.caution for warned in outline_fact(view(), given, fact(1, NOTED, said=now)).warnings
    }
    lost = outline_fact(view(), given, fact(1, "gone-2016", said="It is no more."))
    assert (lost.sentence, lost.footnote, lost.works) == ("It is no more.", "", None)
    assert [warned.caution for warned in lost.warnings] == [Caution.LOST]
