"""References and citations of the APA, seventh edition: each kind as the manual has it, and all against its style."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from components.documents.citing import apa
from components.documents.citing.csl_json import item
from components.documents.citing.works import ClaimWorks, Work, WorkKind
from tests.components.documents.citing import referee
from tests.components.documents.citing.works_of_tests import BARE, HERE, RECORD, SOURCES, by_authors, cited

BOOK = "Zalesskij, B. (2023). Partnership Vector - Kazakhstan. Chronicle of integration interaction. Scientia Scripta."


@pytest.mark.parametrize(
    ("id_", "reference"),
    [
        ("zalesskij-2023", BOOK),
        (
            "fn-044",
            "Zalesky, B. L. (2014). Belarusian international journalism: Peculiarities, trends, prospects "
            "[Title as translated in the book]. Belarusian State University.",
        ),
        (
            "fn-096",
            "Zalessky, B. L. (2021). Aimed at trade and production cooperation [Title as translated in the book]. "
            "Nauka i studia.",
        ),
        (
            "fn-002",
            "Kolesnik, V. S. (2011). Conflict of Values in Inter-Civilization Dialogue "
            "[Title as translated in the book]. dom-hors.ru. http://dom-hors.ru/issue/fik/1-2011-1-2/kolesnik.pdf",
        ),
        (
            "fn-012",
            "Smirnov, A. (2009). The future is for joint forms of interaction [Title as translated in the book]. "
            "Union of Entrepreneurs.",
        ),
        (
            "fn-045",
            "BelTA and Kazinform agree on cooperation [Title as translated in the book]. (2014). bsj.by. "
            "http://bsj.by/2014/04/belta-i-kazinform-dogovorilis-o-sotrudnichestve/",
        ),
        (
            "fn-005",
            "Agreement on Cooperation in the Dissemination of Mass Media [Title as translated in the book], "
            "pravo.kulichki.com (2002). pravo.kulichki.com/zak/megd/meg00645.htm",
        ),
        (
            "fn-018",
            "Belarus is interested in developing cooperation with Kazakhstan - M. Myasnikovich "
            "[Title as translated in the book]. (2012). Council of Ministers of Belarus. "
            "http://www.government.by/ru/content/4242",
        ),
    ],
)
def test_a_source_of_each_kind(id_: str, reference: str) -> None:
    assert apa.cite_work(SOURCES[id_]) == reference


def _judged(work: Work) -> dict[str, Any]:
    """The item that the style judges.

    Pages are those that are cited, which the style takes for the whole of a chapter. A paper whose volume has no title
    is judged as a chapter: the style would leave its publisher out.
    """
    found = {name: value for name, value in item(work).items() if name != "page"}
    return found | ({"type": "chapter"} if work.kind is WorkKind.CONFERENCE else {})


def _as_the_style_has_it(work: Work) -> str:
    """Our reference without the remark on its title; capitals are not judged: see the next test."""
    text = apa.cite_work(work)
    if not work.remark:
        return text.casefold()
    return text.replace(f" [{work.remark[0].upper()}{work.remark[1:]}]", "").casefold()


def _without_the_title_said_twice(written: str, work: Work) -> str:
    """What citeproc-py writes, which repeats a title that has taken the place of an author."""
    title = f"{work.title.removesuffix('.')}."
    return written if work.authors else written.replace(f"). {title} ", "). ")


def test_every_source_is_cited_as_the_published_style_cites_it() -> None:
    ours, written = {}, {}
    for id_, work in SOURCES.items():
        ours[id_] = _as_the_style_has_it(work)
        written[id_] = _without_the_title_said_twice(referee.reference(referee.APA, _judged(work)), work).casefold()
    assert len(ours) > 100
    assert ours == written


def test_every_source_is_named_in_the_text_as_the_published_style_names_it() -> None:
    """The style puts titles in capitals word by word; of a title that a translator gave, we change no word."""
    ours, written = {}, {}
    for id_, work in SOURCES.items():
        cited_alone = ClaimWorks(original=None, source=work, place="ch. 1", where="", quoting="", record=None)
        ours[id_] = apa.cite_text(cited_alone).removesuffix(", Chapter 1)").casefold() + ")"
        written[id_] = referee.in_text(referee.APA, _judged(work)).replace("”,", ",”").casefold()
    assert len(ours) > 100
    assert ours == written


def test_the_referee_finds_a_form_that_is_wrong() -> None:
    work = SOURCES["fn-044"]
    other = referee.reference(referee.APA, _judged(dataclasses.replace(work, publisher="Another")))
    assert _as_the_style_has_it(work) != other.casefold()


def test_what_is_not_known_is_left_out_and_a_year_is_said_to_be_unknown() -> None:
    assert apa.cite_work(BARE) == "A report. (n.d.)."
    assert apa.cite_work(by_authors(1)) == "Name1, A. B. (2020). A report."


@pytest.mark.parametrize(
    ("count", "named", "short"),
    [
        (1, "Name1, A. B. (2020)", "Name1"),
        (2, "Name1, A. B., & Name2, A. B. (2020)", "Name1 & Name2"),
        (3, "Name1, A. B., Name2, A. B., & Name3, A. B. (2020)", "Name1 et al."),
        (20, "Name19, A. B., & Name20, A. B. (2020)", "Name1 et al."),
        (21, "Name19, A. B., . . . Name21, A. B. (2020)", "Name1 et al."),
    ],
)
def test_several_authors(count: int, named: str, short: str) -> None:
    work = by_authors(count)
    assert named in apa.cite_work(work)
    works = ClaimWorks(original=None, source=work, place="p. 3", where="", quoting="", record=None)
    assert apa.cite_text(works) == f"({short}, 2020, P. 3)"


def test_a_record_and_the_data_set() -> None:
    assert apa.cite_work(RECORD) == (
        "Atlas contributors. (2026). Record a (“230 jobs”). In Atlas of ties: Regions and cities (Version 2026.2.0) "
        "[Data set]. Retrieved March 5, 2026, from https://example.org/?claim=a"
    )
    whole = dataclasses.replace(RECORD, title=RECORD.container, container="", url="", read=None)
    assert apa.cite_work(whole) == (
        "Atlas contributors. (2026). Atlas of ties: Regions and cities (Version 2026.2.0) [Data set]."
    )


def test_a_claim_is_cited_through_the_book_which_alone_is_a_reference() -> None:
    assert apa.cite_claim(cited("said-akashin-230-jobs-2016")).splitlines() == [
        BOOK,
        "(Akashin, 2016, as cited in Zalesskij, 2023, Chapter 3, note 57)",
        "Cited there: Akashin, V. (2016). Minsk - Kokshetau: A mutually beneficial project "
        "[Title as translated in the book]. apgazeta.kz. "
        "http://apgazeta.kz/2016/10/01/minsk-kokshetau-vzaimovyygodnyj-proekt/",
    ]


@pytest.mark.parametrize(
    ("claim_id", "text"),
    [
        ("event-articles-izvestiya", "(Zalesskij, 2023, Chapter 1)"),
        (
            "regional-agreements-2021-ch5",
            "(Zalessky, 2021, p. 52, as cited in Zalesskij, 2023, Chapter 5, note 105)",
        ),
        (
            "turnover-2021",
            "(“Golovchenko: Trade turnover between Belarus and Kazakhstan exceeded $1 billion in 2021 "
            "for the first time,” 2022, as cited in Zalesskij, 2023, Chapter 5, note 97)",
        ),
    ],
)
def test_the_citation_in_the_text(claim_id: str, text: str) -> None:
    assert apa.cite_text(cited(claim_id)) == text


def test_references_are_in_the_order_of_the_alphabet() -> None:
    lines = apa.cite_claim(cited("event-articles-izvestiya", HERE)).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["Partnership", "Zalesskij,", "(Zalesskij,"]


def test_several_pages_are_said_to_be_several() -> None:
    works = cited("regional-agreements-2021-ch5")
    assert works.original is not None
    works = dataclasses.replace(works, original=dataclasses.replace(works.original, pages="52-54"))
    assert "(Zalessky, 2021, pp. 52–54, as cited in" in apa.cite_text(works)
