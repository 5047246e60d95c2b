"""Static files are served by an address with their hash, and nothing else below the folder is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette

from components.static.files import (
    FIRST_SHEETS,
    FOLDER,
    KINDS,
    LAST_SHEETS,
    PAGE_SHEET,
    asset,
    asset_url,
    digest,
    modules,
    readdressed,
    routes,
    style_sheets,
)
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
    assert answer.body == (FOLDER / SCRIPT).read_bytes()
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


def test_a_script_comes_with_all_that_it_imports_each_once() -> None:
    found = modules("map/js/host.js", "map/js/host.js")
    assert found[0] == "map/js/host.js"
    assert len(found) == len(set(found)) > 1
    assert set(modules(*found)) == set(found)
    assert all((FOLDER / path).is_file() for path in found)


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
