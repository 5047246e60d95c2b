"""Data is never code: with a probe as every text of the data, pages, files and answers show each as given."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
import urllib.error
import urllib.request
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as Tree

import pytest

from components.exports.csv_json import FORMULA_STARTS
from components.session import routes
from data.atlas.atlas import Atlas
from data.atlas.selection import PARAMETERS
from tests.browser.probes import CANARY, LEADS, MARK, MARKUP, TEMPLATES, altered, numbers, shown, spoil
from tests.browser.serving import Server, copy_of_the_dashboard
from tests.extent import some

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tests.browser.serving import OpenPage, WatchedPage

CLAIM = "said-akashin-230-jobs-2016"
VIEWS = {
    "a place on the map": "/?place=BY-HO",
    "a tie on the map": "/?claim=tie-grodno-semey-2012",
    "a statement on the map": f"/?claim={CLAIM}",
    "a region": "/region?place=KZ-55",
    "a former region": "/region?place=KZ-VOS&date=2020",
    "a pair": "/pair?by=BY-HO&kz=KZ-55",
    "two pairs": "/pair?by=BY-HO&kz=KZ-55&versus=KZ-35",
    "white spots": "/white-spots",
    "trade": "/trade",
    "production": "/production?place=kostanay",
    "chronicle": "/chronicle",
    "a visit": "/visit?by=BY-HO&kz=KZ-55",
    "a note": "/sources?q=note+90",
    "a claim among the sources": "/sources?claim=event-forum-business-minsk-2017-11",
}
QUERIES: tuple[tuple[str, dict[str, str]], ...] = (
    ("en", {"place": "BY-HO"}),
    ("ru", {"by": "BY-HO", "kz": "KZ-55"}),
    ("be", {}),
)
ENDS = """() => {
  const notice = document.querySelector("[data-testid=notice]"), dot = document.createRange();
  dot.selectNodeContents(notice.lastChild);
  return dot.getBoundingClientRect().left - notice.lastElementChild.getBoundingClientRect().right;
}"""
"""How far behind the last name the sentence ends that names what was not understood."""
SVG_PARTS = {"svg", "g", "path", "rect", "line", "circle", "text", "tspan", "title", "desc", "defs", "clipPath"}


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A running dashboard of probes, and the texts it was given."""

    server: Server
    given: dict[int, str]

    def get(self, address: str) -> tuple[bytes, Any]:
        """Return the body and the headers of an answer."""
        with urllib.request.urlopen(self.server.url + address, timeout=60) as answer:  # noqa: S310
            return answer.read(), answer.headers


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spoilt]:
    folder = copy_of_the_dashboard(tmp_path_factory.mktemp("spoilt") / "copy")
    given = spoil(folder / "data")
    assert len(given) > 5000
    # Numbers, hedges and names among the probes agree with nothing: the copy's check looks at the contract alone.
    rules = folder / "data/checks/rules.py"
    rules.write_text(rules.read_text("utf-8") + "\nRULES = ()\n", "utf-8")
    running = Server(folder, folder / "log.txt")
    running.wait()
    yield Spoilt(running, given)
    running.stop()


@pytest.fixture
def visit(open_page: OpenPage, spoilt: Spoilt) -> Callable[..., WatchedPage]:
    """Open a page with a canary, which a probe that runs would set off."""

    def open_(address: str, lang: str = "en") -> WatchedPage:
        page = open_page(address, height=1000, lang=lang, base=spoilt.server.url, script=CANARY)
        page.on("dialog", lambda _: pytest.fail("a script ran"))
        return page

    return open_


def require_inert(page: WatchedPage) -> None:
    """Fail where a probe has run, asked for anything, or made an element."""
    assert page.evaluate("window.pvDid") is None, "a script ran"
    assert page.watch.outside == [], "something was asked of another host"
    assert page.watch.console == []
    assert page.locator(f"iframe, [onerror], [onload], [onmouseover], [src*='{'outside.example'}']").count() == 0
    assert page.locator("a[href*='outside.example'], a[href^='javascript:']").count() == 0


# on the screen


@pytest.mark.daily(4)
@pytest.mark.parametrize(("view", "lang"), [*((view, "en") for view in VIEWS), ("two pairs", "kk"), ("a note", "be")])
def test_every_text_of_a_view_is_shown_as_it_was_given(
    spoilt: Spoilt, visit: Callable[..., WatchedPage], view: str, lang: str
) -> None:
    page = visit(VIEWS[view], lang)
    page.locator("details:not([open])").evaluate_all("cards => cards.slice(0, 6).forEach((e) => { e.open = true; })")
    page.wait_for_selector(".pv-evidence-wait", state="detached")
    marks = page.locator("[data-testid=stVegaLiteChart] .role-mark :is(path, line, text)")
    for mark in marks.all()[:4]:
        mark.dispatch_event("mousemove", {"bubbles": True})
        mark.dispatch_event("pointermove", {"bubbles": True})
    found = [pair for pair in shown(page) if not pair[0].startswith("pre.pv-cite")]  # set anew; see below
    assert len(numbers(text for _, text in found)) >= 10
    wrong = [(place, altered([text], spoilt.given, cut="…")) for place, text in found]
    assert [pair for pair in wrong if pair[1] and pair[0].startswith("chart ")] == []
    # The description in the head has its spaces set anew and is cut where it is long.
    whole = [
        (place, altered([text], spoilt.given)) for place, text in found if not place.startswith(("chart ", "meta["))
    ]
    assert [pair for pair in whole if pair[1]] == []
    require_inert(page)


def test_what_the_search_finds_is_shown_as_it_was_given(spoilt: Spoilt, visit: Callable[..., WatchedPage]) -> None:
    page = visit("/")
    page.fill("[data-testid=search]", "pvRan script")
    page.wait_for_selector(".pv-search-hit")
    hits = [text for place, text in shown(page) if place.startswith("span.pv-search")]
    assert len(numbers(hits)) >= 8
    assert altered(hits, spoilt.given) == []
    require_inert(page)


@pytest.mark.daily(2)
@pytest.mark.parametrize("page_of", routes.ROUTES, ids=lambda page: page.name)
def test_an_address_of_probes_runs_nothing_and_is_quoted_as_it_was_given(
    spoilt: Spoilt, visit: Callable[..., WatchedPage], page_of: routes.Route
) -> None:
    names = [name for name in PARAMETERS if name not in {"q", "seed", "lang"}]  # the first two may be any text
    odd = f"⟦0⟧ {TEMPLATES[0]} <img src=x onerror=pvRan()> [x](javascript:pvRan()) \u2069\u202e ⟧"
    short = [text for text in (*LEADS, *TEMPLATES, *MARKUP) if text]  # the server refuses an address of thousands
    query = {name: short[(3 * n + len(page_of.name)) % len(short)] for n, name in enumerate(names)} | {
        odd: "\u2028",
        "seed": short[len(page_of.name) % len(short)],
    }
    page = visit(f"/{page_of.path}?{urlencode(query)}")
    notice = page.locator("[data-testid=notice]").text_content() or ""
    assert all(name in notice for name in names)
    assert odd in notice
    assert page.evaluate(ENDS) == pytest.approx(0, abs=12), (
        "a sign of direction in a name has turned the sentence around"
    )
    quoted = [(place, altered([text], spoilt.given | {0: odd}, cut="…")) for place, text in shown(page)]
    assert [pair for pair in quoted if pair[1] and not pair[0].startswith("pre.pv-cite")] == []
    require_inert(page)


@pytest.mark.daily(1)
@pytest.mark.parametrize(
    "text", ["{{7*7}}${7*7}", "<img src=x onerror=pvRan()>", "</script><script>pvRan()</script>", "=1+1"]
)
def test_words_searched_for_stay_words(visit: Callable[..., WatchedPage], text: str) -> None:
    page = visit(f"/sources?{urlencode({'q': text})}")
    assert text in [box.input_value() for box in page.locator("input:visible").all()]
    require_inert(page)


# in files


def files_of(spoilt: Spoilt, forms: set[str]) -> Iterator[tuple[str, bytes, Any]]:
    """Give the address, the content and the headers of each file of each view, of these forms.

    In a daily run the views take turns: what is chosen of each is one of the choices.
    """
    for turn, entry in enumerate(routes.ROUTES):
        for lang, query in some(QUERIES, 1, turn=turn):
            asked = f"/api/v1/views/{entry.name}?{urlencode(query | {'lang': lang})}"
            for file in json.loads(spoilt.get(asked)[0])["files"]:
                if file["format"] in forms:
                    yield file["href"], *spoilt.get(file["href"])


def strings(content: Any) -> Iterator[str]:
    """Give every text of a JSON document, names too."""
    if isinstance(content, dict):
        yield from (text for pair in content.items() for part in pair for text in strings(part))
    elif isinstance(content, list):
        yield from (text for part in content for text in strings(part))
    elif isinstance(content, str):
        yield content


def test_csv_files_hold_the_texts_and_no_live_cell(spoilt: Spoilt) -> None:
    seen: set[int] = set()
    for address, body, headers in files_of(spoilt, {"csv"}):
        assert re.fullmatch(r'attachment; filename="[\w.-]+"', headers["content-disposition"], re.ASCII), address
        delimiter = ";" if "separator=semicolon" in address else ","
        for row in csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=delimiter):
            escaped = row.pop("escaped").split(";")
            assert not [
                cell
                for cell in row.values()
                if cell.lstrip(" ").startswith(FORMULA_STARTS)
                and not is_number(cell.replace(",", ".") if delimiter == ";" else cell)
            ]
            cells = [without_marks(cell) if name in escaped else cell for name, cell in row.items()]
            assert altered(cells, spoilt.given) == [], address
            seen |= numbers(cells)
    assert len(seen) > 500


def without_marks(cell: str) -> str:
    """Return a cell of a CSV file without the apostrophes that keep a spreadsheet from running it."""
    starts = "".join(map(re.escape, FORMULA_STARTS))
    return re.sub(rf"([;,\t\r\n][\"'\s]*)'(?=[{starts}])", r"\1", cell.removeprefix("'"))


def bare(texts: Iterable[str]) -> Iterator[str]:
    """Give the texts that are no BibTeX entries, whose letters are written in BibTeX's own way."""
    return (text for text in texts if not text.startswith("@"))


def is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell) is not None


def test_workbooks_hold_the_texts_and_no_live_cell(spoilt: Spoilt) -> None:
    seen: set[int] = set()
    for address, body, _ in files_of(spoilt, {"xlsx"}):
        with zipfile.ZipFile(io.BytesIO(body)) as book:
            parts = {name: book.read(name).decode() for name in book.namelist()}
        assert not [name for name in parts if re.search(r"externalLink|vbaProject|hyperlink|macro", name)], address
        links = "".join(part for name, part in parts.items() if name.endswith(".rels"))
        assert "External" not in links
        assert not [name for name, part in parts.items() if re.search(r"<(f|hyperlink)[ >]", part)], address
        texts = ["".join(part.itertext()) for part in Tree.fromstring(parts["xl/sharedStrings.xml"])]  # noqa: S314
        assert altered(bare(texts), spoilt.given) == [], address
        core = ["".join(Tree.fromstring(parts["docProps/core.xml"]).itertext())]  # noqa: S314
        assert altered(core, spoilt.given) == [], address
        seen |= numbers(texts)
    assert len(seen) > 500


def test_json_and_geojson_files_hold_the_texts(spoilt: Spoilt) -> None:
    seen: set[int] = set()
    for address, body, headers in files_of(spoilt, {"json", "geojson"}):
        assert headers["x-content-type-options"] == "nosniff"
        assert "json" in headers["content-type"]
        texts = list(strings(json.loads(body)))
        assert altered(bare(texts), spoilt.given) == [], address
        seen |= numbers(texts)
    assert len(seen) > 500


def test_the_answers_of_the_api_hold_the_texts(spoilt: Spoilt) -> None:
    table = json.loads(spoilt.get("/api/v1/tables/statements.json")[0])["rows"]
    claims = [CLAIM, *(row["claim_id"] for row in table[::20])]
    addresses = ["places?lang=ru", "places/KZ-55?lang=be", "search?q=pvRan+script&limit=50", "units.geojson?lang=kk"]
    addresses += [f"tables/{name}.json" for name in Atlas.load().tables]
    addresses += [f"claims/{claim}{part}" for claim in claims for part in ("", "/evidence?lang=ru")]
    for address in addresses:
        body, headers = spoilt.get(f"/api/v1/{address}")
        assert "json" in headers["content-type"], address
        assert headers["x-content-type-options"] == "nosniff"
        assert altered(strings(json.loads(body)), spoilt.given) == [], address


@pytest.mark.parametrize("style", ["gost", "apa"])
def test_a_citation_holds_every_text_but_the_authors_whose_initials_are_set_anew(spoilt: Spoilt, style: str) -> None:
    sources = json.loads(spoilt.get("/api/v1/tables/sources.json")[0])["rows"]
    authors = numbers(str(row["authors"]) for row in sources)
    for claim in (CLAIM, "area-kostanay-zone-2021", "tie-brest-semey"):
        citation = json.loads(spoilt.get(f"/api/v1/claims/{claim}/citation?style={style}")[0])["citation"]
        rest = MARK.sub(lambda mark: "" if int(mark[1]) in authors else mark[0], citation)
        assert len(numbers([rest])) >= 3
        assert altered([rest], spoilt.given) == []


def test_a_bibtex_entry_is_one_entry_without_commands_of_the_data(spoilt: Spoilt) -> None:
    for claim in (CLAIM, "area-kostanay-zone-2021"):
        entry = json.loads(spoilt.get(f"/api/v1/claims/{claim}/citation?style=bibtex")[0])["citation"]
        bare = re.sub(r"\\[{}\\]", "", entry)
        depth = 0
        for place, character in enumerate(bare):
            depth += {"{": 1, "}": -1}.get(character, 0)
            assert depth >= 0, bare[:place]
        assert depth == 0
        assert not re.search(r"\\(input|include|write|def)\b", entry)


def test_pictures_are_made_of_shapes_and_texts_alone(spoilt: Spoilt) -> None:
    seen: set[int] = set()
    for address, body, _ in files_of(spoilt, {"svg"}):
        root = Tree.fromstring(body)  # noqa: S314 - it must be parsed to be judged
        for part in root.iter():
            assert part.tag.rpartition("}")[2] in SVG_PARTS, address
            for name, value in part.attrib.items():
                assert not name.startswith("on"), address
                assert "href" not in name, address
                assert name.startswith("aria-") or "outside.example" not in value, address
        parts = [part for part in root.iter() if part.tag.endswith("}text")]
        # A label of a chart may be cut; what is on several lines of a sheet is one text.
        texts = [" ".join("".join(part.itertext()) for part in parts)]
        assert altered(texts, spoilt.given, cut="…") == [], address
        seen |= numbers(texts)
    assert len(seen) > 16 * len(some(QUERIES, 1))


def test_a_png_holds_pixels_and_no_text(spoilt: Spoilt) -> None:
    body, _ = spoilt.get("/api/v1/views/map.png?place=BY-HO")
    chunks, at = [], 8
    while at < len(body):
        (length,) = struct.unpack(">I", body[at : at + 4])
        chunks.append(body[at + 4 : at + 8].decode())
        at += 12 + length
    assert set(chunks) <= {"IHDR", "pHYs", "IDAT", "IEND"}


def test_the_package_is_what_was_given_and_its_citation_is_one_document(spoilt: Spoilt) -> None:
    body, _ = spoilt.get("/api/v1/package.zip")
    with zipfile.ZipFile(io.BytesIO(body)) as bundle:
        names = bundle.namelist()
        texts = {name: bundle.read(name).decode() for name in names}
    assert all(re.fullmatch(r"(tables/)?[\w.-]+", name, re.ASCII) for name in names)
    for name, text in texts.items():
        if name.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
            assert altered(cells, spoilt.given) == [], name
    quoted = [line.partition(": ")[2] for line in texts["CITATION.cff"].splitlines() if "⟦" in line]
    assert altered([json.loads(scalar) for scalar in quoted], spoilt.given) == []


# towards the server


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/tables/{}.csv",
        "/api/v1/claims/{}",
        "/api/v1/places/{}",
        "/api/v1/views/{}",
        "/assets/{}",
        "/maps/{}",
        "/{}",
    ],
)
@pytest.mark.parametrize(
    "name",
    ["../../pyproject.toml", "..%2f..%2fpyproject.toml", "<script>pvRan()</script>", "a\r\nX-Evil: 1", "{{7*7}}"],
)
def test_a_name_in_a_path_opens_no_file_and_makes_no_markup_or_header(spoilt: Spoilt, path: str, name: str) -> None:
    try:
        body, headers = spoilt.get(path.format(quote(name, safe="%")))
    except urllib.error.HTTPError as error:
        body, headers = error.read(), error.headers
    assert "x-evil" not in headers
    assert b"[project]" not in body
    if "html" in (headers["content-type"] or ""):
        assert b"pvRan" not in body


def test_the_log_holds_no_text_of_the_data_and_no_line_of_a_visitor(spoilt: Spoilt) -> None:
    for address in (
        "/%0d%0aFORGED%20line%1b%5b31m",
        "/api/v1/views/map?q=%0aFORGED%20line%1b%5b31m",
        "/?q=%0aFORGED%1b%5b31m",
    ):
        try:
            spoilt.get(address)
        except urllib.error.HTTPError as error:
            error.close()
    log = spoilt.server.log.read_text(encoding="utf-8")
    assert not re.search(r"^\s*FORGED", log, re.MULTILINE)
    assert "\x1b[31m" not in log
    assert not MARK.search(log)
    assert "Traceback" not in log
