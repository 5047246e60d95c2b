"""Citations of claims and sources: the answer with a style is as it was, the one in a form is the citation itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from components.context import current_atlas, today
from components.documents.citing.citation_forms import FILES, Form, citation_file
from components.documents.citing.works import claim_works, source_work
from components.i18n.language import language
from data.enums import Lang
from data.queries.texts.citations import Access, Style, cite_claim
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client

ATLAS = current_atlas()
CLAIM = "area-kostanay-zone-2021"
ADDRESS = f"claims/{CLAIM}/citation"


@pytest.mark.parametrize("style", list(Style))
def test_a_claim_is_cited_in_each_style(client: Client, style: Style) -> None:
    found = ask(client, ADDRESS, style=style.value).json()
    access = Access(f"http://localhost/?claim={CLAIM}", today())
    assert found == {
        "claim": CLAIM,
        "style": style.value,
        "citation": cite_claim(ATLAS, ATLAS.contract, CLAIM, style, access),
    }


def test_where_nothing_is_asked_for_the_style_is_that_of_gost(client: Client) -> None:
    assert ask(client, ADDRESS).body == ask(client, ADDRESS, style="gost").body


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("lang", list(Lang))
def test_a_claim_is_cited_in_each_form_by_the_citation_itself(client: Client, form: Form, lang: Lang) -> None:
    answer = ask(client, ADDRESS, form=form.value, lang=lang.value)
    access = Access(f"http://localhost/?claim={CLAIM}", today())
    assert answer.status == 200
    assert answer.body == citation_file(claim_works(ATLAS, CLAIM, access, language(lang)), form)
    assert answer.headers["content-type"] == FILES[form].media_type
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_files_have_their_name_and_texts_have_none(client: Client) -> None:
    names = {form: ask(client, ADDRESS, form=form.value).headers.get("content-disposition") for form in Form}
    assert names == {
        Form.GOST: None,
        Form.APA: None,
        Form.BIBTEX: f'attachment; filename="{CLAIM}.bib"',
        Form.RIS: f'attachment; filename="{CLAIM}.ris"',
        Form.CSL: f'attachment; filename="{CLAIM}.json"',
    }


def test_files_are_read_by_readers_that_are_not_ours(client: Client) -> None:
    keys = [item["id"] for item in ask(client, ADDRESS, form="csl").json()]
    assert keys[1:] == ["zalesskij-2023", f"partnership-vector-{CLAIM}"]
    assert [entry["id"] for entry in rispy.loads(ask(client, ADDRESS, form="ris").body.decode())] == keys
    library = parse_string(ask(client, ADDRESS, form="bibtex").body.decode())
    assert [entry.key for entry in library.entries] == keys


@pytest.mark.parametrize("form", list(Form))
def test_a_source_is_cited_in_each_form(client: Client, form: Form) -> None:
    work = source_work(ATLAS.source("fn-057"), language(Lang.RU))
    assert ask(client, "sources/fn-057/citation", form=form.value, lang="ru").body == citation_file(work, form)


def test_a_source_is_cited_in_gost_where_no_form_is_asked_for(client: Client) -> None:
    assert ask(client, "sources/zalesskij-2023/citation").body.decode().startswith("Zalesskij B. Partnership Vector")


def test_what_is_wrong_is_answered_in_words(client: Client) -> None:
    assert ask(client, "sources/nothing/citation").status == 404
    assert ask(client, "claims/nothing/citation", form="ris").status == 404
    both = ask(client, ADDRESS, form="ris", style="apa")
    assert (both.status, both.json()["detail"]) == (
        422,
        "Parameter 'style': it has no meaning beside 'form'. Give one of them.",
    )
    unknown = ask(client, ADDRESS, form="mla")
    assert unknown.status == 422
    assert "csl" in unknown.json()["detail"]


def test_the_description_names_the_forms_and_their_types(client: Client) -> None:
    described = json.loads(ask(client, "openapi.json").body)["paths"]["/claims/{id}/citation"]["get"]
    assert {parameter["name"] for parameter in described["parameters"]} == {
        "id", "form", "style", "lang", "data", "layer",
    }  # fmt: skip
    assert set(described["responses"]["200"]["content"]) == {
        "application/json", "text/plain", "application/x-bibtex", "application/x-research-info-systems",
        "application/vnd.citationstyles.csl+json",
    }  # fmt: skip
