"""Endpoints of citations: of a claim and of a source, in each form."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from components.api.facts import Id, Language, require_claim
from components.api.request_facts import Data, LayerId, atlas_with, facts_of_request
from components.api.responses import answer, not_found, wrong
from components.context import today
from components.documents.citing.citation_forms import FILES, Form, citation_file, write_citation
from components.documents.citing.works import ClaimWorks, Work, claim_works, source_work
from components.exports.json_bytes import to_json_bytes
from components.i18n.language import language
from components.layer_atlases import layer_atlases
from data.atlas.atlas import Atlas
from data.enums import DataChoice, Lang
from data.queries.texts.citations import Access, Style, cite_claim

FORMS: Final = "GOST R 7.0.5-2008 or APA 7 as text, or a file of BibTeX, RIS or CSL-JSON"

ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "Successful Response",
        "content": {file.media_type.partition(";")[0]: {"schema": {"type": "string"}} for file in FILES.values()},
    }
}
"""What the description says of the answers in a form."""

ChosenForm = Annotated[Form | None, Query(description=f"The answer is the citation itself: {FORMS}.")]
AskedForm = Annotated[Form, Query(description=f"{FORMS}.")]
ChosenStyle = Annotated[Style, Query(description="Where no `form` is asked for: the style within a JSON answer.")]


def claim_citation(
    request: Request,
    id: Id,
    *,
    form: ChosenForm = None,
    style: ChosenStyle = Style.GOST,
    lang: Language = Lang.EN,
    data: Data = DataChoice.BOOK,
    layer: LayerId = "",
) -> Response:
    """Return how to cite a claim: by its note and the book that quotes it, or by the work it was read in.

    With ``form`` the answer is the citation itself; without, it is JSON with the text in a ``style``.
    """
    atlas = atlas_with(request, id, data, layer)
    require_claim(atlas, id)
    asked = {"claim": id} | ({"data": "own", "layer": atlas.layer.layer_id} if atlas.layer else {})
    access = Access(str(request.url.replace(path="/", query=urlencode(asked))), today())
    stamp = layer_atlases().stamp(atlas, id)
    works = claim_works(atlas, id, access, language(lang), stamp=stamp)
    if form is None:
        # The short text of a record names the data set, which has no claims of a layer.
        text = write_citation(works, Form(style.value)) if atlas.layer else _record(atlas, id, style, access)
        return answer(request, to_json_bytes({"claim": id, "style": style, "citation": text}))
    if "style" in request.query_params:
        raise wrong("style", "it has no meaning beside 'form'. Give one of them.")
    return _written(request, works, form, id)


def _record(atlas: Atlas, claim_id: str, style: Style, access: Access) -> str:
    return cite_claim(atlas, atlas.contract, claim_id, style, access)


def source_citation(
    request: Request,
    id: Id,
    *,
    form: AskedForm = Form.GOST,
    lang: Language = Lang.EN,
    data: Data = DataChoice.BOOK,
    layer: LayerId = "",
) -> Response:
    """Return how to cite a source: the book, the work that a note of it names, or another work."""
    facts = facts_of_request(request, data, layer)
    atlas = facts.own if facts.own and id not in facts.atlas.index.sources else facts.atlas
    if id not in atlas.index.sources:
        raise not_found("source", id)
    return _written(request, source_work(atlas.source(id), language(lang)), form, id)


def _written(request: Request, cited: Work | ClaimWorks, form: Form, name: str) -> Response:
    """Answer with a citation: text to read, else a file to save."""
    file = FILES[form]
    filename = f"{name}.{file.ending}" if file.file else None
    return answer(request, citation_file(cited, form), file.media_type, filename=filename)
