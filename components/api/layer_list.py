"""Endpoint of the layers: the sets of our own data that a visitor may see, with their versions."""

# No postponed annotations here: FastAPI reads the parameters of an endpoint from them.
from datetime import UTC

from starlette.requests import Request
from starlette.responses import Response

from components.api.request_facts import facts_asked
from components.api.responses import answer
from components.exports.json_bytes import to_json_bytes


def layers(request: Request) -> Response:
    """Return the layers of our own data: the id that ``layer`` takes, the name, and the newest version with its day.

    Those that are not published are listed for their editors alone.
    """
    found = [
        {
            "layer": layer.layer_id,
            "title": layer.name,
            "version": layer.version,
            "day": layer.at.astimezone(UTC).date(),
            "published": layer.is_published,
        }
        for layer in facts_asked(request, {}).layers
    ]
    return answer(request, to_json_bytes({"layers": found}))
