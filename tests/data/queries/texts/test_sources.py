"""What rests on which source, both ways, and the mix of the sources."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.enums import Citation
from data.errors import UnknownSourceError
from data.package.reader import FOLDER
from data.queries.texts.sources import Origin, matching, mix, notes, origin, site, sources_of, support

if TYPE_CHECKING:
    from data.model import Source
    from tests.data.conftest import Sample


def test_a_source_supports_its_claims_by_table_with_how_firmly(small: Atlas) -> None:
    found = support(small, "fn-001")
    assert found.claims["agreements"] == ("gomel-pavlodar-agreement-2016",)
    assert found.claims["ventures"] == ("venture-tractors-2012",)
    assert found.firmness[Citation.DERIVED] == 1
    assert found.first_stated == sum(found.firmness.values())
    assert found.first_stated + found.repeated == sum(map(len, found.claims.values()))
    assert list(found.firmness) == [citation for citation in Citation if citation in found.firmness]


def test_support_reads_both_ways(atlas: Atlas) -> None:
    for source_id in atlas.index.sources:
        for table, claim_ids in support(atlas, source_id).claims.items():
            assert {atlas.claim(claim_id).table for claim_id in claim_ids} == {table}
            assert all(sources_of(atlas, claim_id)[0].source_id == source_id for claim_id in claim_ids)
    supported = [i for id_ in atlas.index.sources for ids in support(atlas, id_).claims.values() for i in ids]
    assert sorted(supported) == sorted(atlas.index.claims)


def test_a_fact_stated_again_has_the_sources_of_all_its_statements(small: Atlas) -> None:
    assert [source.source_id for source in sources_of(small, "turnover-2021")] == ["fn-001", "zalesskij-2023"]


def test_a_source_that_is_not_there_supports_nothing(small: Atlas) -> None:
    with pytest.raises(UnknownSourceError):
        support(small, "fn-999")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.belta.by/economics/view/1", "belta.by"),
        ("www.government.by/ru/content/4072/print", "government.by"),
        ("pravo.kulichki.com/zak/megd/meg00645.htm", "pravo.kulichki.com"),
        ("http://ru.government.kz/docs/u.htm", "ru.government.kz"),
        ("", ""),
    ],
)
def test_the_site_of_an_address_is_its_host_without_www(sample: Sample, url: str, host: str) -> None:
    sample.change("sources", "fn-001", url=url)
    assert site(Atlas.load(sample.write()).source("fn-001")) == host


def test_every_note_has_a_claim_or_says_why_not(small: Atlas, atlas: Atlas) -> None:
    empty = [note for note in notes(small) if not small.claims_of_source(note.source_id)]
    assert [(note.source_id, note.no_claim_reason) for note in empty] == [("fn-002", "Carries an opinion only.")]
    assert all(atlas.claims_of_source(note.source_id) for note in notes(atlas))


def test_there_are_117_notes_in_order_and_the_book_is_none_of_them(atlas: Atlas) -> None:
    assert [note.note_no for note in notes(atlas)] == list(range(1, 118))


def _printed() -> list[str]:
    with (FOLDER / "tables" / "sources.csv").open(encoding="utf-8", newline="") as lines:
        return [row["url"] for row in csv.DictReader(lines) if row["url"]]


def test_half_of_the_addresses_are_the_agencys_however_they_are_counted(atlas: Atlas) -> None:
    """108 notes have an address; 102 of these begin with http, six with the bare host. 54 are of the agency."""
    found, printed = mix(atlas), _printed()
    assert (found.notes, found.with_address, found.with_scheme, found.of_agency) == (117, 108, 102, 54)
    assert len(printed) == found.with_address
    assert sum(address.startswith("http") for address in printed) == found.with_scheme
    assert sum("belta.by" in address for address in printed) == found.of_agency
    assert {address.split("/")[0] for address in printed if not re.match("https?://", address)} == {
        "kazakhstan.news-city.info",
        "pravo.kulichki.com",
        "www.belarus21.by",
        "www.government.by",
        "www.kazakhstan.belembassy.org",
        "www.kazembassy.by",
    }


def test_the_parts_of_the_mix_add_up(atlas: Atlas) -> None:
    found = mix(atlas)
    assert sum(found.by_site.values()) == found.with_address
    assert sum(found.by_publisher.values()) == sum(found.by_kind.values()) == sum(found.by_year.values()) == found.notes
    assert found.by_site["belta.by"] == found.of_agency == found.by_publisher["BelTA (belta.by)"]
    assert list(found.by_kind.items())[:2] == [("news", 63), ("official", 33)]
    assert list(found.by_year) == sorted(found.by_year)
    assert sum(found.by_firmness.values()) == found.claims
    assert found.works == 114


def test_repeated_statements_are_not_counted(small: Atlas) -> None:
    first_stated = [claim for claim in small.index.claims.values() if claim.repeats is None]
    assert mix(small).claims == len(first_stated) == len(small.index.claims) - 2
    assert (support(small, "zalesskij-2023").first_stated, support(small, "zalesskij-2023").repeated) == (6, 2)


def test_the_origins_of_notes_are_three(atlas: Atlas) -> None:
    assert origin(atlas.source("fn-097")) is Origin.AGENCY
    assert origin(atlas.source("fn-090")) is Origin.OFFICIAL
    assert origin(atlas.source("fn-012")) is Origin.OTHER
    assert sum(origin(note) is Origin.AGENCY for note in notes(atlas)) == mix(atlas).of_agency


@pytest.mark.parametrize("text", ["90", "note 90", "примечание 90", "90-ескертпе"])
def test_a_number_names_the_note_and_nothing_else(atlas: Atlas, text: str) -> None:
    """List entry 90 is note 93, and is not meant."""
    assert [note.source_id for note in matching(atlas, text)] == ["fn-090"]


def test_words_name_the_notes_that_have_them_all(atlas: Atlas) -> None:
    assert [note.note_no for note in matching(atlas, "forbes 2016")] == [56]
    assert [note.note_no for note in matching(atlas, "Смирнов")] == [12, 13]
    assert len(matching(atlas, "belta.by")) == 54
    assert matching(atlas, "") == notes(atlas)
    assert matching(atlas, "note 118") == matching(atlas, "no such words") == ()


def test_a_site_names_the_publisher_it_is_printed_with(atlas: Atlas) -> None:
    """What the publisher's name says in brackets is the site of the address, or the domain above it."""

    def agrees(source: Source) -> bool:
        printed = re.search(r"\(([\w.-]+\.\w+)\)$", source.publisher or "")
        return printed is None or site(source) == "" or site(source).endswith(printed[1])

    assert [note.source_id for note in notes(atlas) if not agrees(note)] == []
