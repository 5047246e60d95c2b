"""Static files are served by an address with their hash, and nothing else below the folder is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette

from components.static.files import (
    FIRST_SCRIPT,
    FIRST_SCRIPTS,
    FIRST_SHEETS,
    FOLDER,
    KINDS,
    LAST_SHEETS,
    LONE_SCRIPTS,
    PAGE_SHEET,
    asset,
    asset_url,
    digest,
    part_script,
    readdressed,
    routes,
    style_sheets,
)
from components.static.script_text import without_comments
from tests.components.asgi import Client

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPT = "static/base.js"


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with start_blocking_portal() as portal:
        yield Client(Starlette(routes=routes()), portal)


def test_the_address_of_a_file_has_the_hash_of_all_and_is_kept_for_ever(client: Client) -> None:
    _, folder, version, path = asset_url(SCRIPT).split("/", 3)
    assert (folder, len(version), path) == ("assets", 16, SCRIPT)
    answer = client.get(asset_url(SCRIPT))
    assert answer.body.decode() == without_comments((FOLDER / SCRIPT).read_text(encoding="utf-8"))
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["etag"] == f'"{digest(answer.body)}"'
    assert answer.headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize("address", [f"/assets/{SCRIPT}", f"/assets/{'0' * 16}/{SCRIPT}"])
def test_an_address_without_the_hash_of_today_is_asked_for_again(client: Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status, answer.headers["cache-control"]) == (200, "no-cache")
    again = client.get(address, if_none_match=answer.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert client.get(address, if_none_match='"x"').status == 200


@pytest.mark.parametrize(
    "path", ["static/files.py", "none.js", "", "i18n/locale/ru.po", "static/../context.py", f"{'0' * 15}/{SCRIPT}"]
)
def test_nothing_else_is_served(client: Client, path: str) -> None:
    assert client.get(f"/assets/{path}").status == 404
    if path:
        with pytest.raises(FileNotFoundError):
            asset_url(path)


def test_what_pages_begin_with_is_one_script_that_has_each_module_once(client: Client) -> None:
    whole = client.get(asset_url(FIRST_SCRIPT)).body.decode()
    assert "import {" not in whole, "it asks for nothing else"
    names = set()
    for path in FIRST_SCRIPTS:
        address, name = part_script(path)
        assert address == asset_url(FIRST_SCRIPT)
        assert whole.count(f"const {name} = (() => {{") == 1
        names.add(name)
    assert len(names) == len(FIRST_SCRIPTS)
    own = client.get(asset_url("static/lib/dom.js")).body.decode()
    assert re.search(
        r'^import \{ (m\d+) \} from "\.\./\.\./first\.js";\nexport const \{ make, .*\} = \1;$', own, re.MULTILINE
    )


def test_another_script_takes_from_the_one_what_is_in_it(client: Client) -> None:
    path = "pages/map/ranking/ranking.js"
    assert part_script(path) == (asset_url(path), "")
    found, written = client.get(asset_url(path)).body.decode(), (FOLDER / path).read_text(encoding="utf-8")
    assert 'from "../../../first.js";' in found
    assert "static/lib/dom.js" in written
    assert "static/lib/dom.js" not in found
    assert found.count("\n") == written.count("\n"), "every line of code has the number that it has in the file"


@pytest.mark.parametrize("path", LONE_SCRIPTS)
def test_what_watches_over_the_page_needs_no_other_script(client: Client, path: str) -> None:
    found = client.get(asset_url(path)).body.decode()
    assert not re.search(r"^\s*import\b", found, re.MULTILINE)
    assert "isConnected" in found


def test_a_library_is_served_with_its_licence(client: Client) -> None:
    path = "static/leaflet/leaflet.js"
    assert client.get(asset_url(path)).body == (FOLDER / path).read_bytes()


def test_every_style_sheet_is_there_once_the_common_ones_first_and_last() -> None:
    found = style_sheets()
    assert found[: len(FIRST_SHEETS)] == FIRST_SHEETS
    assert found[-len(LAST_SHEETS) :] == LAST_SHEETS
    assert sorted(found) == sorted(
        file.relative_to(FOLDER).as_posix()
        for file in FOLDER.rglob("*.css")
        if not {"player", "server"} & set(file.parts)
    )


def test_all_sheets_are_one_file_whose_addresses_are_those_of_the_files() -> None:
    text = asset(PAGE_SHEET).decode()
    assert asset_url(PAGE_SHEET).endswith(f"/{PAGE_SHEET}")
    places = [text.index(readdressed(path, "")) for path in style_sheets()]
    assert places == sorted(places)
    fonts = re.findall(r'url\("([^"]+\.(?:woff2|ttf))"\)', text)
    assert fonts
    assert all(asset(path) for path in fonts)
    assert readdressed("static/fonts.css", "/x/").count('url("/x/static/fonts/') == len(fonts)
    assert sorted(KINDS) == [".css", ".js", ".ttf", ".woff2"]
