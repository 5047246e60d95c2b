"""Print the SHA-256 of every kind of file that the product makes, for two machines to compare."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from anyio.from_thread import start_blocking_portal  # noqa: E402
from starlette.applications import Starlette  # noqa: E402 - the folder of the product is named first

from components.api import app  # noqa: E402
from components.context import View  # noqa: E402
from components.exports import picture_plan  # noqa: E402
from components.exports.quiz.quiz_files import QUIZ_FORMS  # noqa: E402
from components.i18n.language import language  # noqa: E402
from components.map import drawing as drawn_map  # noqa: E402
from components.map.arcs import tie_variants  # noqa: E402
from components.map.drawn_places import drawn_places  # noqa: E402
from components.map.pair_lines import pair_lines  # noqa: E402
from components.pages import PAGES  # noqa: E402
from components.session import routes  # noqa: E402
from components.worker.papers import FORMS as FORMS_OF_PAPERS  # noqa: E402
from data.atlas.atlas import Atlas  # noqa: E402
from data.atlas.selection import Selection  # noqa: E402
from data.enums import Lang  # noqa: E402
from data.package import export  # noqa: E402
from tests.components.asgi import Client  # noqa: E402

QUERY = "place=KZ-35&date=2022-10&lang=kk"
PAIR = "by=BY-HO&kz=KZ-55&date=2022-10&lang=ru"
FORMS = ("csv", "xlsx", "json", "geojson", "svg")
OTHERS = (
    "package.zip", "units.geojson?date=2020", "districts.geojson?date=2020", "views/map.png?" + QUERY,
    "occasions/BY-HO.ics?year=2026&lang=kk",
)  # fmt: skip
TALKS = (
    "talks/thirty-years.pptx?lang=ru&lang2=kk", "talks/promised-done.pptx?lang=be", "talks/promised-done.pdf?lang=kk",
    "talks/thirty-years.pdf?lang=en&notes=true", "talks/gomel-pavlodar.json?lang=be", "talks/region-KZ-35.pptx?lang=en",
)  # fmt: skip
"""Files of talks. The HTML file is another each day, since its map can show days up to today."""
QUIZ = "seed=7B-2026&n=20&lang=kk"
LESSONS = tuple(
    f"lessons/{topic}.pdf?minutes={minutes}&lang={lang}&seed=7B-2026"
    for topic, minutes, lang in (
        ("partners", 45, "kk"),
        ("borders", 90, "ru"),
        ("numbers", 20, "be"),
        ("promises", 90, "en"),
    )
)
VISIT = "day=2022-10-15&lang=ru&lang2=kk"
MAPS = (
    "views/map.svg?date=2023&lang=be",
    "views/map.svg?date=2015&layout=true&lang=en",
    "views/map.svg?date=2023&kinds=visit&lang=ru",
    "views/map.svg?claim=gomel-pavlodar-agreement-2016&date=2017&lang=en",
    "views/production.svg?place=kostanay&date=2023&lang=ru",
)
"""Looks of the map that the place of the other files does not have."""


def addresses() -> list[str]:
    """Return what is asked of the API: a file of each form of each view, its pictures, the package, the geometry."""
    found = [
        f"views/{entry.name}.{form}?{PAIR if entry.name == 'pair' else QUERY}"
        for entry in routes.ROUTES
        for form in FORMS
    ]
    papers = [f"notes/{places}.{form}?{VISIT}" for places in ("BY-HO/KZ-55", "KZ-35") for form in FORMS_OF_PAPERS]
    shown = View(Atlas.load(), Selection(), language(Lang.EN), date(2022, 10, 31))
    pictures = [
        f"views/{page.content.route.name}.svg?picture={name}&{QUERY}"
        for page in PAGES
        for name in picture_plan.names(shown, page.content)[1:]
    ]
    quizzes = [f"quiz.{form}?{QUIZ}" for form in QUIZ_FORMS]
    return [*found, *pictures, *papers, *TALKS, *quizzes, *LESSONS, *MAPS, *OTHERS]


def hashes() -> dict[str, str]:
    """Make the files, in either order, and return their hashes by name."""
    made: dict[str, bytes] = {f"package/{name}": body for name, body in export.files().items()}
    made |= {f"geo/{file.name}": file.read_bytes() for file in (ROOT / "geo/boundaries").glob("*.geojson")}
    order = reversed if os.environ.get("BACKWARDS") else list
    with start_blocking_portal() as portal:
        client = Client(Starlette(routes=app.routes(page.content for page in PAGES)), portal)
        for address in order(addresses()):
            answer = client.get(f"{app.PATH}/{address}")
            if answer.status == 200:  # not every view has a picture or a geometry
                made[address] = answer.body
    atlas = Atlas.load()
    shown = drawn_places(atlas), tie_variants(atlas), pair_lines(atlas)
    made["map"] = drawn_map.drawing_url("side", "wide", *shown).encode()  # named by its content
    return {name: hashlib.sha256(body).hexdigest() for name, body in sorted(made.items())}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(hashes(), indent=1) + "\n")
