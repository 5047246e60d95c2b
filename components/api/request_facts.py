"""Facts that a request asks for: the book's, or those of a layer that its visitor may see."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from collections.abc import Mapping
from typing import Annotated, Final

from fastapi import Query
from starlette.requests import Request

from components.access.visitor import NOBODY, Role, Visitor
from components.api.responses import not_found, wrong
from components.context import current_atlas
from components.layer_atlases import Facts, layer_atlases
from data.atlas.atlas import Atlas
from data.enums import DataChoice

WHOSE: Final = "Whose facts: the book's, those of a layer (own), or both, each by itself."
Data = Annotated[DataChoice, Query(description=WHOSE)]
LayerId = Annotated[str, Query(description="The id of a layer; the first one where it is left out.", max_length=100)]


def facts_asked(request: Request, query: Mapping[str, str]) -> Facts:
    """
    Return the facts that the parameters of a request ask for.

    Raises
    ------
    HTTPException
        404 where the visitor sees no such layer, whether there is one or not; 422 where `data` is none of its values.
    """
    if query.get("data", DataChoice.BOOK) not in set(DataChoice):
        raise wrong("data", f"it is one of {', '.join(DataChoice)}.")
    facts = layer_atlases().facts(query, book=current_atlas(), drafts=is_editor(request))
    if facts.unknown:
        raise not_found("layer", query.get("layer", ""), choices=(layer.layer_id for layer in facts.layers))
    return facts


def is_editor(request: Request) -> bool:
    """Return whether the visitor of a request may change layers."""
    visitor = getattr(request.state, "visitor", NOBODY)
    return isinstance(visitor, Visitor) and visitor.role.includes(Role.EDITOR)


def facts_of_request(request: Request, data: DataChoice, layer: str) -> Facts:
    """Return the facts that a request asks for; see `facts_asked`."""
    return facts_asked(request, {"data": data.value} | ({"layer": layer} if layer else {}))


def atlas_with(request: Request, claim_id: str, data: DataChoice, layer: str) -> Atlas:
    """Return the atlas that has a claim: under both the book's, else the layer's."""
    facts = facts_of_request(request, data, layer)
    return facts.own if facts.own and claim_id not in facts.atlas.index.claims else facts.atlas
