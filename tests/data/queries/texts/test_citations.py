"""Citations, whole, in three styles: of the data set and of a claim."""

from __future__ import annotations

import dataclasses
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.errors import UnknownClaimError
from data.package.contract import read_contract
from data.package.reader import FOLDER
from data.queries.texts.citations import Access, Style, bibtex_address, bibtex_text, cite_claim, cite_dataset

if TYPE_CHECKING:
    from data.package.contract import Contract
    from tests.data.conftest import Sample

HERE = Access("https://example.org/pair?by=BY-HO&kz=KZ-55", date(2026, 3, 5))


@pytest.fixture(scope="module")
def contract() -> Contract:
    """A contract whose title, version and authors stay as they are here."""
    return dataclasses.replace(
        read_contract(FOLDER),
        title="Atlas of ties: regions and cities",
        version="2026.2.0",
        created="2026-02-01T00:00:00Z",
        authors=("Atlas contributors",),
        licence_id="CC-BY-4.0",
    )


def test_the_data_set_in_gost(contract: Contract) -> None:
    plain = (
        "Atlas of ties: regions and cities [Электронный ресурс] : набор данных / Atlas contributors. "
        "Версия 2026.2.0. 2026."
    )
    assert cite_dataset(contract, Style.GOST) == plain
    assert cite_dataset(contract, Style.GOST, HERE) == (
        f"{plain} URL: https://example.org/pair?by=BY-HO&kz=KZ-55 (дата обращения: 05.03.2026)."
    )


def test_the_data_set_in_bibtex(contract: Contract) -> None:
    assert cite_dataset(contract, Style.BIBTEX) == (
        "@misc{partnership-vector,\n"
        "  author = {{Atlas contributors}},\n"
        "  title = {{Atlas of ties: regions and cities}},\n"
        "  year = {2026},\n"
        "  version = {2026.2.0},\n"
        "  note = {Data set, version 2026.2.0, CC-BY-4.0}\n"
        "}"
    )
    assert cite_dataset(contract, Style.BIBTEX, HERE).endswith(
        "CC-BY-4.0},\n  url = {https://example.org/pair?by=BY-HO&kz=KZ-55},\n  urldate = {2026-03-05}\n}"
    )


def test_the_data_set_in_apa(contract: Contract) -> None:
    plain = "Atlas contributors. (2026). Atlas of ties: Regions and cities (Version 2026.2.0) [Data set]."
    assert cite_dataset(contract, Style.APA) == plain
    assert cite_dataset(contract, Style.APA, HERE) == (
        f"{plain} Retrieved March 5, 2026, from https://example.org/pair?by=BY-HO&kz=KZ-55"
    )


def test_a_claim_of_a_note_in_gost(atlas: Atlas, contract: Contract) -> None:
    assert cite_claim(atlas, contract, "said-akashin-230-jobs-2016", Style.GOST, HERE) == (
        "Запись said-akashin-230-jobs-2016 (“about 230 new jobs”) [Электронный ресурс] // "
        "Atlas of ties: regions and cities : набор данных / Atlas contributors. Версия 2026.2.0. 2026. "
        "URL: https://example.org/pair?by=BY-HO&kz=KZ-55 (дата обращения: 05.03.2026). "
        "Приводится по: Zalesskij B. Partnership Vector - Kazakhstan. Chronicle of integration interaction. "
        "[S. l.] : Scientia Scripta, 2023. Ch. 3, note 57 "
        "(Akashin V. Minsk - Kokshetau: a mutually beneficial project // apgazeta.kz. 2016. "
        "URL: http://apgazeta.kz/2016/10/01/minsk-kokshetau-vzaimovyygodnyj-proekt/)."
    )


def test_a_claim_of_a_note_in_bibtex(atlas: Atlas, contract: Contract) -> None:
    assert cite_claim(atlas, contract, "said-akashin-230-jobs-2016", Style.BIBTEX, HERE) == (
        "@misc{partnership-vector-said-akashin-230-jobs-2016,\n"
        "  author = {{Atlas contributors}},\n"
        "  title = {{Record said-akashin-230-jobs-2016 (“about 230 new jobs”)}},\n"
        "  year = {2026},\n"
        "  version = {2026.2.0},\n"
        "  note = {Record of the data set Atlas of ties: regions and cities, version 2026.2.0; "
        "source: chapter 3, note 57 of zalesskij-2023},\n"
        "  url = {https://example.org/pair?by=BY-HO&kz=KZ-55},\n"
        "  urldate = {2026-03-05}\n"
        "}\n\n"
        "@book{zalesskij-2023,\n"
        "  author = {Zalesskij, B.},\n"
        "  title = {{Partnership Vector - Kazakhstan. Chronicle of integration interaction}},\n"
        "  publisher = {Scientia Scripta},\n"
        "  year = {2023}\n"
        "}\n\n"
        "@misc{zalesskij-2023-note-57,\n"
        "  author = {Akashin, V.},\n"
        "  title = {{Minsk - Kokshetau: a mutually beneficial project}},\n"
        "  howpublished = {apgazeta.kz},\n"
        "  year = {2016},\n"
        "  note = {As cited in zalesskij-2023, chapter 3, note 57; address as printed, not checked},\n"
        "  url = {http://apgazeta.kz/2016/10/01/minsk-kokshetau-vzaimovyygodnyj-proekt/}\n"
        "}"
    )


def test_a_claim_of_a_note_in_apa(atlas: Atlas, contract: Contract) -> None:
    assert cite_claim(atlas, contract, "said-akashin-230-jobs-2016", Style.APA, HERE) == (
        "Atlas contributors. (2026). Record said-akashin-230-jobs-2016 (“about 230 new jobs”). "
        "In Atlas of ties: Regions and cities (Version 2026.2.0) [Data set]. "
        "Retrieved March 5, 2026, from https://example.org/pair?by=BY-HO&kz=KZ-55\n"
        "Zalesskij, B. (2023). Partnership Vector - Kazakhstan. Chronicle of integration interaction. "
        "Scientia Scripta.\n"
        "(Akashin, 2016, as cited in Zalesskij, 2023, Chapter 3, note 57)"
    )


def _last(text: str) -> str:
    return text.splitlines()[-1]


def test_a_note_without_an_author_goes_by_its_publisher(atlas: Atlas, contract: Contract) -> None:
    cited = cite_claim(atlas, contract, "turnover-2021", Style.APA, HERE)
    assert _last(cited) == "(BelTA, 2022, as cited in Zalesskij, 2023, Chapter 5, note 97)"


def test_the_books_own_statement_is_cited_from_the_book_alone(atlas: Atlas, contract: Contract) -> None:
    assert _last(cite_claim(atlas, contract, "event-articles-izvestiya", Style.APA, HERE)) == (
        "(Zalesskij, 2023, Chapter 1)"
    )
    assert cite_claim(atlas, contract, "event-articles-izvestiya", Style.GOST, HERE).endswith(
        "Scientia Scripta, 2023. Ch. 1."
    )
    assert cite_claim(atlas, contract, "event-articles-izvestiya", Style.BIBTEX, HERE).count("@") == 2


def test_a_derived_record_shows_its_formula_and_no_quotation(atlas: Atlas, contract: Contract) -> None:
    assert cite_claim(atlas, contract, "import-2021", Style.GOST, HERE).startswith(
        "Запись import-2021 (выведено: turnover-2021 - export-2021) [Электронный ресурс] // "
    )
    assert "Record import-2021 (derived: turnover-2021 - export-2021). In " in cite_claim(
        atlas, contract, "import-2021", Style.APA, HERE
    )


def test_pages_and_a_book_without_a_place_in_gost(atlas: Atlas, contract: Contract) -> None:
    cited = cite_claim(atlas, contract, "regional-agreements-2021-ch5", Style.GOST, HERE)
    assert cited.endswith(
        "Ch. 5, note 105 (Zalessky B. The goal is sustainable growth. Collection of articles. "
        "[S. l.] : LAP LAMBERT Academic Publishing, 2021. P. 52)."
    )


def test_braces_of_a_text_end_no_entry() -> None:
    for text in ("a } b", "a { b", "}} @misc{x, title = {", "\\}"):
        found = bibtex_text(text)
        assert found.count("{") == found.count("}")
        depths = [found[:at].count("{") - found[:at].count("}") for at in range(len(found) + 1)]
        assert min(depths) == 0


def test_what_bibtex_reads_as_a_command_is_escaped_and_an_address_is_not() -> None:
    assert bibtex_text(r"50 % of $1 & #2_{x} ~ ^ \y") == (
        r"50 \% of \$1 \& \#2\_\textbraceleft{}x\textbraceright{} "
        r"\textasciitilde{} \textasciicircum{} \textbackslash{}y"
    )
    assert bibtex_address(r"https://example.org/a_b?q=50%&c={d}\e f") == (
        "https://example.org/a_b?q=50%&c=%7Bd%7D%5Ce%20f"
    )


def test_several_authors_and_one_without_a_comma_are_named_as_printed(sample: Sample, contract: Contract) -> None:
    def cited(authors: str, style: Style) -> str:
        sample.change("sources", "fn-001", authors=authors)
        return cite_claim(Atlas.load(sample.write()), contract, "turnover-2021", style, HERE)

    assert "note 1 (Zalesky B. L., Kolesnik V. An agreement // A paper. 2022)." in cited(
        "Zalesky, B.L.;V. Kolesnik", Style.GOST
    )
    assert "  author = {Zalesky, B. L. and Kolesnik, V.},\n" in cited("Zalesky, B.L.;V. Kolesnik", Style.BIBTEX)
    assert _last(cited("Zalesky, B.L.;V. Kolesnik", Style.APA)) == (
        "(Zalesky & Kolesnik, 2022, as cited in Zalesskij, 2023, Chapter 1, note 1)"
    )
    assert _last(cited("A, B.;C, D.;E, F.", Style.APA)).startswith("(A et al., 2022, ")


def test_a_source_that_is_no_note_is_cited_without_the_book(sample: Sample, contract: Contract) -> None:
    report = {"source_id": "report-2025", "kind": "official", "title_en": "A report", "year": "2025"}
    sample.rows["sources"].append(report | {"url": "https://example.org/report"})
    sample.change("statements", "said-trade-2021", source_id="report-2025", locator="p. 3", as_stated="grows")
    atlas = Atlas.load(sample.write())
    cited = {style: cite_claim(atlas, contract, "said-trade-2021", style, HERE) for style in Style}
    assert cited[Style.GOST].endswith("Приводится по: A report. 2025. URL: https://example.org/report. P. 3.")
    assert _last(cited[Style.APA]) == "(“A report”, 2025, P. 3)"
    assert "@misc{report-2025,\n" in cited[Style.BIBTEX]
    for text in cited.values():
        assert not re.search("zalesskij|Partnership Vector|as cited|not checked", text, re.IGNORECASE)


@pytest.mark.parametrize("style", Style)
def test_every_claim_can_be_cited_with_the_book_and_its_place_in_it(
    atlas: Atlas, contract: Contract, style: Style
) -> None:
    for claim_id, claim in atlas.index.claims.items():
        cited = cite_claim(atlas, contract, claim_id, style, HERE)
        assert claim_id in cited
        assert "Partnership Vector - Kazakhstan. Chronicle of integration interaction" in cited
        assert re.sub(r"^ch\. ", "", claim.locator).casefold() in cited.casefold()
        assert "None" not in cited


def test_a_claim_that_is_not_there_cannot_be_cited(atlas: Atlas, contract: Contract) -> None:
    with pytest.raises(UnknownClaimError):
        cite_claim(atlas, contract, "nothing", Style.GOST, HERE)
