"""References of GOST R 7.0.5-2008: each kind as the standard has it, and all against a published style."""

from __future__ import annotations

import dataclasses

import pytest

from components.documents.citing import gost
from components.documents.citing.csl_json import item
from components.documents.citing.works import Work, WorkKind, source_work
from components.i18n.language import language
from data.enums import Lang
from tests.components.documents.citing import referee
from tests.components.documents.citing.works_of_tests import ATLAS, BARE, HERE, RECORD, SOURCES, by_authors, cited

BOOK = (
    "Zalesskij B. Partnership Vector - Kazakhstan. Chronicle of integration interaction. "
    "[S. l.] : Scientia Scripta, 2023"
)


@pytest.mark.parametrize(
    ("id_", "reference"),
    [
        ("zalesskij-2023", f"{BOOK}."),
        (
            "fn-044",
            "Zalesky B. L. Belarusian international journalism: peculiarities, trends, prospects "
            "[title as translated in the book]. Minsk : Belarusian State University, 2014. P. 186.",
        ),
        (
            "fn-096",
            "Zalessky B. L. Aimed at trade and production cooperation [title as translated in the book]. "
            "Przemyśl : Nauka i studia, 2021. P. 21.",
        ),
        (
            "fn-002",
            "Kolesnik V. S. Conflict of Values in Inter-Civilization Dialogue [title as translated in the book] "
            "// dom-hors.ru. 2011. URL: http://dom-hors.ru/issue/fik/1-2011-1-2/kolesnik.pdf.",
        ),
        (
            "fn-012",
            "Smirnov A. The future is for joint forms of interaction [title as translated in the book] "
            "// Union of Entrepreneurs. 2009.",
        ),
        (
            "fn-045",
            "BelTA and Kazinform agree on cooperation [title as translated in the book] // bsj.by. 2014. "
            "URL: http://bsj.by/2014/04/belta-i-kazinform-dogovorilis-o-sotrudnichestve/.",
        ),
        (
            "fn-005",
            "Agreement on Cooperation in the Dissemination of Mass Media [title as translated in the book] "
            "// pravo.kulichki.com. 2002. URL: pravo.kulichki.com/zak/megd/meg00645.htm.",
        ),
        (
            "fn-018",
            "Belarus is interested in developing cooperation with Kazakhstan - M. Myasnikovich "
            "[title as translated in the book] // Council of Ministers of Belarus. 2012. "
            "URL: http://www.government.by/ru/content/4242.",
        ),
        (
            "fn-014",
            "Regional co-operation [title as translated in the book] // belarus21.by. 2011. "
            "URL: www.belarus21.by/ru/main_menu/compatriots/sotr.",
        ),
    ],
)
def test_a_source_of_each_kind(id_: str, reference: str) -> None:
    assert gost.cite_work(SOURCES[id_]) == reference


def _as_the_style_has_it(work: Work) -> str:
    """Our reference without what the published style cannot say or says otherwise.

    It knows no remark on a title and no sign for an unknown place; it has no space before a colon, addresses of pages
    of the web alone, and the Russian sign for pages, since it has one language for all works.
    """
    text = gost.cite_work(work).replace(f" [{work.remark}]", "") if work.remark else gost.cite_work(work)
    if item(work)["type"] != "webpage":
        text = text.replace(f" URL: {work.url}.", "") if work.url else text
    return text.replace("[S. l.] : ", "").replace(" : ", ": ").replace(". P. ", ". С. ")


def test_every_source_is_cited_as_the_published_style_cites_it() -> None:
    ours, written = {}, {}
    for id_, work in SOURCES.items():
        cited = referee.reference(referee.GOST, item(work)).removeprefix("1.")
        ours[id_] = _as_the_style_has_it(work)
        written[id_] = cited.replace(" [Электронный ресурс]", "").replace(" : ", ": ")
    assert len(ours) > 100
    assert ours == written


def test_several_pages_have_a_dash_between_them() -> None:
    assert gost.cite_work(SOURCES["fn-062"]).endswith(" P. 177–178.")


def test_the_referee_finds_a_form_that_is_wrong() -> None:
    work = dataclasses.replace(SOURCES["fn-044"], year=2015)
    assert _as_the_style_has_it(SOURCES["fn-044"]) != referee.reference(referee.GOST, item(work)).removeprefix("1.")


def test_what_is_not_known_has_its_sign_or_is_left_out() -> None:
    assert gost.cite_work(BARE) == "A report. [S. l. : s. n.], [s. a.]."
    assert gost.cite_work(dataclasses.replace(BARE, place="Minsk", year=2020)) == "A report. Minsk : [s. n.], 2020."
    assert gost.cite_work(dataclasses.replace(BARE, kind=WorkKind.WEBSITE)) == "A report. [s. a.]."


def test_three_authors_are_named_before_the_title_and_the_first_of_more_behind_it() -> None:
    imprint = "[S. l. : s. n.], 2020."
    assert gost.cite_work(by_authors(3)) == f"Name1 A. B., Name2 A. B., Name3 A. B. A report. {imprint}"
    assert gost.cite_work(by_authors(4)) == f"A report / A. B. Name1 [et al.]. {imprint}"


def test_a_record_the_data_set_and_the_day_an_address_was_read() -> None:
    made = ": набор данных / Atlas contributors. Версия 2026.2.0. 2026."
    assert gost.cite_work(RECORD) == (
        f"Record a (“230 jobs”) [Электронный ресурс] // Atlas of ties: regions and cities {made} "
        "URL: https://example.org/?claim=a (дата обращения: 05.03.2026)."
    )
    whole = dataclasses.replace(RECORD, title=RECORD.container, container="", url="", read=None)
    assert gost.cite_work(whole) == f"Atlas of ties: regions and cities [Электронный ресурс] {made}"


def test_a_claim_is_cited_by_its_note_and_by_the_book_it_is_quoted_in() -> None:
    assert gost.cite_claim(cited("said-akashin-230-jobs-2016")) == (
        "Akashin V. Minsk - Kokshetau: a mutually beneficial project [title as translated in the book] "
        "// apgazeta.kz. 2016. URL: http://apgazeta.kz/2016/10/01/minsk-kokshetau-vzaimovyygodnyj-proekt/. "
        f"Приводится по: {BOOK}. Ch. 3, note 57."
    )


def test_the_books_own_statement_is_cited_from_the_book_and_a_record_on_a_line_of_its_own() -> None:
    assert gost.cite_claim(cited("event-articles-izvestiya")) == f"{BOOK}. Ch. 1."
    first, second = gost.cite_claim(cited("event-articles-izvestiya", HERE)).splitlines()
    assert first == f"{BOOK}. Ch. 1."
    assert second.startswith("Record event-articles-izvestiya (“published recently”) [Электронный ресурс] // ")
    assert second.endswith("URL: https://example.org/?claim=a (дата обращения: 05.03.2026).")


def test_the_remark_on_a_title_is_in_the_readers_language() -> None:
    work = source_work(ATLAS.source("fn-044"), language(Lang.KK))
    assert "prospects [атауы кітаптағы аудармада]. Minsk" in gost.cite_work(work)
