"""Document of a talk: one HTML file with its styles, fonts, scripts, map and data, which loads nothing.

The same document is answered by the server and kept as a file.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.story.step_pictures import MapPicture
from components.map.map_files import LAYOUTS, SHAPES, map_files
from components.player.show import index_name, show_data
from components.player.show_words import words
from components.static.files import asset
from components.static.joined import joined
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from components.context import View
    from components.documents.story.model import Talk
    from components.map.map_files import MapFiles
    from components.player.show import Draw
    from components.static.files import Published
    from data.atlas.atlas import Atlas
    from geo.projection import Layout

ENTRY: Final = "player/js/start.js"
"""The module that begins: it is written for each document, with the drawings that this one has."""

HELD: Final = {"static/lib/resources.js": "player/js/held_resources.js"}
STYLES: Final = (
    "static/theme.css", "static/leaflet/leaflet.css", "static/fonts.css", "map/css/canvas.css", "map/css/lines.css",
    "map/css/map.css", "static/base.css", "player/player.css",
    "player/cards.css", "player/speaker.css",
)  # fmt: skip
BLOCK: Final = "pv-show"
"""The id of the element that has the data."""

PACKED: Final = "application/x-deflated-json"
PROBE: Final = "./_stcore/health"
"""What the speaker's window asks, to say if the server is still there."""

ICON: Final = "data:,"
_FACE: Final = re.compile(r"@font-face \{.*?\n\}\n", re.DOTALL)
_URL: Final = re.compile(r"url\(\"?([^\")]+)\"?\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkDocument:
    """A document, and the policy under which it runs, for the header of an answer."""

    html: bytes
    policy: str


def talk_document(
    atlas: Atlas,
    day: date,
    show: Mapping[str, Any] | None,
    *,
    langs: Iterable[Lang],
    said: Mapping[str, str],
    title: str,
    layouts: Iterable[Layout] = ("side",),
    served: bool = False,
) -> TalkDocument:
    """
    Return the document of a talk.

    Parameters
    ----------
    atlas
        The facts.
    day
        The last day that the map can show.
    show
        The talk, see `components.player.show`; None where the browser has it.
    langs
        The languages that the map has names in; the first is that of the document.
    said, title
        Words for a reader who finds no talk in it, and the title of the document.
    layouts
        The layouts of the map that its steps show.
    served
        Whether a server answers with it: it may be asked if it is still there.
    """
    spoken, layouts = tuple(langs), tuple(layouts)
    files = {lang: map_files(atlas, lang, day) for lang in spoken}
    block: dict[str, Any] = {"show": show, "words": said, "resources": _resources(files, layouts)}
    if served:
        block["probe"] = PROBE
    drawn = files[spoken[0]]
    addresses = tuple(
        (name(layout, shape), drawings[layout][shape])
        for name, drawings in ((_drawing, drawn.drawings), (_districts, drawn.districts))
        for layout in layouts
        for shape in SHAPES
    )
    script, style = _script(addresses), _style()
    policy = _policy(script, style, served=served)
    parts = (
        f'<!doctype html>\n<html lang="{spoken[0].value}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy, quote=False)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f'<meta name="geometry" content="{html.escape(GEOMETRY_SOURCES)}">',
        f"<title>{html.escape(title)}</title>",
        f'<link rel="icon" href="{ICON}">',
        f"<style>{style}</style>\n</head>\n<body>",
        f'<script type="{PACKED}" id="{BLOCK}">{packed(block)}</script>',
        f'<script type="module">{script}</script>\n</body>\n</html>\n',
    )
    return TalkDocument(html="\n".join(parts).encode(), policy=policy)


def document_of(
    view: View,
    talk_of: Callable[[View], Talk],
    langs: Iterable[Lang],
    lang2: Lang | None = None,
    *,
    served: bool = False,
    draw: Draw | None = None,
) -> TalkDocument:
    """
    Return the document of a talk in the language of a view.

    Parameters
    ----------
    view
        The view: its facts, its language and its day.
    talk_of
        Returns the talk in the language of a view.
    langs
        The languages that a reader can change to; the two of the headlines are among them in any case.
    lang2
        The second language of the headlines.
    served
        Whether a server answers with it.
    draw
        Draws the map of a step that is of other facts than the document's map; see `components.player.show.show_data`.
    """
    lang = view.lang.code
    show = show_data(view, talk_of, langs, lang, lang2, draw=draw)
    pictures = [step.shown for step in talk_of(view).steps if isinstance(step.shown, MapPicture)]
    layouts: list[Layout] = [layout for layout in LAYOUTS if any(picture.layout == layout for picture in pictures)]
    return talk_document(
        view.atlas,
        view.today,
        show,
        langs=[Lang(code) for code in show["texts"]],
        said=words(view.lang),
        title=show["texts"][lang.value]["title"],
        layouts=layouts or LAYOUTS[:1],
        served=served,
    )


def own_document(view: View) -> TalkDocument:
    """Return the document in which a browser shows the talk that it keeps itself, in any language."""
    langs = dict.fromkeys((view.lang.code, *Lang))
    _ = view.lang.text
    own, title = words(view.lang), _("Talk")
    return talk_document(view.atlas, view.today, None, langs=langs, said=own, title=title, layouts=LAYOUTS, served=True)


def packed(content: object) -> str:
    """Return data as text that is neither markup nor code whatever they say: JSON, deflated, in base64."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def read_block(document: bytes) -> dict[str, Any]:
    """
    Return the data of a document: what `talk_document` has written.

    Raises
    ------
    ValueError
        If it has none.
    """
    found = re.search(f'<script type="{PACKED}" id="{BLOCK}">(.*?)</script>', document.decode())
    if found is None:
        msg = "The document has no data of a talk."
        raise ValueError(msg)
    block: dict[str, Any] = json.loads(zlib.decompress(base64.b64decode(found[1])))
    return block


def _resources(files: Mapping[Lang, MapFiles], layouts: tuple[Layout, ...]) -> dict[str, Any]:
    """Return the data of the map by the names under which its index asks for them."""
    found: dict[str, Any] = {}
    drawn = {layout: {shape: _drawing(layout, shape) for shape in SHAPES} for layout in layouts}
    districts = {layout: {shape: _districts(layout, shape) for shape in SHAPES} for layout in layouts}
    for lang, own in files.items():
        names = f"names-{lang.value}"
        found["highlight"] = json.loads(own.highlight.body)
        found[names] = json.loads(own.names.body)
        found[index_name(lang)] = json.loads(own.index.body) | {
            "leaflet": "leaflet",
            "highlight": "highlight",
            "scripts": drawn,
            "districts": {"names": names, "scripts": districts},
        }
    return found


def _drawing(layout: str, shape: str) -> str:
    return f"drawing-{layout}-{shape}"


def _districts(layout: str, shape: str) -> str:
    return f"districts-{layout}-{shape}"


@lru_cache(maxsize=4)
def _script(drawings: tuple[tuple[str, Published], ...]) -> str:
    """Return the script of a document: the player, the map's host, Leaflet and what folium drew, by name."""
    scripts = {name: drawn.body.decode() for name, drawn in drawings}
    names = {name: f"d{number}" for number, name in enumerate(scripts)}
    begin = [
        'import "../../static/leaflet/leaflet.js";',
        'import { hold } from "./held_resources.js";',
        *(f'import {local} from "./{name}.js";' for name, local in names.items()),
        'import { begin } from "./show.js";',
        *(f'hold("{name}", {{ default: {local} }});' for name, local in names.items()),
        'hold("leaflet", {});',
        "begin();",
    ]
    made = {ENTRY: "\n".join(begin) + "\n"} | {f"player/js/{name}.js": text for name, text in scripts.items()}
    return joined(ENTRY, lambda path: made[path] if path in made else asset(path).decode(), replaced=HELD)


@lru_cache(maxsize=1)
def _style() -> str:
    """Return all styles, with the fonts of the screen as data; no picture is asked for."""
    text = "\n".join(asset(path).decode() for path in STYLES).replace("\r\n", "\n")  # as a browser reads it
    text = _FACE.sub(lambda face: face[0] if "PT Serif" not in face[0] else "", text)
    return _URL.sub(_as_data, text)


def _as_data(match: re.Match[str]) -> str:
    """Return the address of a file of ours as data; pictures of Leaflet's, which nothing here shows, are left out."""
    path = match[1]
    if path.startswith("fonts/"):
        return f"url(data:font/woff2;base64,{base64.b64encode(asset(f'static/{path}')).decode()})"
    return "none"


def _policy(script: str, style: str, *, served: bool) -> str:
    """Return the policy: nothing is loaded, and the one script and the one style are known by their hashes."""
    directives = {
        "default-src": "'none'",
        "script-src": _hash(script),
        "style-src": _hash(style),
        "img-src": "data: blob:",
        "font-src": "data:",
        **({"connect-src": "'self'"} if served else {}),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
