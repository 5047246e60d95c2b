"""Behind the proxy of docs/nginx.conf nobody is the owner, and whom it names is believed from its address alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.bench.proxy import RECIPE_PORTS, Nginx
from tests.browser.serving import ROOT, Server, free_port, launch, ready, until, watched
from tests.browser.visits import Visit, guarded, hand_in, kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOBODY = {"who": "", "how": "nobody", "role": "reader"}


class Recipe(Nginx):
    """The recipe of the documents, with more lines in what it passes on."""

    more = ""

    def write(self, *, down: tuple[int, ...] = ()) -> None:  # type: ignore[override] # it is never another
        """Write the configuration."""
        super().write(down=down)
        text = self.file.read_text(encoding="utf-8")
        assert "proxy_set_header X-Forwarded-For $remote_addr;" in text
        self.file.write_text(text.replace("proxy_pass http://dashboard;", f"proxy_pass http://dashboard;\n{self.more}"))


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[tuple[Server, Path]]:
    """Serve the application as `make run` does, on this computer alone."""
    with guarded(tmp_path) as running:
        yield running, tmp_path


def proxied(nginx: Nginx, server: Server) -> Server:
    """Return a server as it is reached through a proxy."""
    found = object.__new__(type(server))
    found.port, found.url, found.log = nginx.port, f"http://localhost:{nginx.port}", server.log
    return found


def test_nobody_is_the_owner_behind_nginx_on_the_same_machine(behind: tuple[Server, Path]) -> None:
    server, folder = behind
    nginx = Recipe(folder, [server.port, free_port()])
    try:
        with Visit(server) as here:
            assert here.visitor["role"] == "owner"
            token = here.shown.said["token"]
            through = proxied(nginx, server)
            with Visit(through) as visit:
                assert visit.visitor == NOBODY
                visit.press("keep")
                assert "not kept" in visit.shown.said
            assert hand_in(through, b"a;b", token)[0] == 403
            assert here.press("keep").said["visitor"] == NOBODY
        with Visit(server) as after:
            assert after.visitor == NOBODY
    finally:
        nginx.stop()
    assert kept(folder) == []
    assert RECIPE_PORTS == (8501, 8502)


def test_whom_nginx_has_signed_in_is_believed_and_whom_a_visitor_names_is_not(tmp_path: Path) -> None:
    with guarded(
        tmp_path,
        PARTNERSHIP_VECTOR_PROXY_ADDRESS="127.0.0.1",
        PARTNERSHIP_VECTOR_PROXY_USER_HEADER="X-Auth-User",
        PARTNERSHIP_VECTOR_EDITORS="anna",
    ) as server:
        for more, who in (('proxy_set_header X-Auth-User "anna";', "anna"), ('proxy_set_header X-Auth-User "";', "")):
            Recipe.more = more
            place = tmp_path / (who or "nobody")
            place.mkdir()
            nginx = Recipe(place, [server.port, free_port()])
            try:
                # What a visitor writes there is overwritten by the proxy, as docs/deploy.md asks for.
                with Visit(proxied(nginx, server), X_Auth_User="oleg") as visit:
                    assert visit.visitor["who"] == who
                    visit.press("keep")
                if who:
                    token = visit.shown.said["token"]
                    assert hand_in(proxied(nginx, server), b"a;b", token, X_Auth_User="oleg")[0] == 403
            finally:
                nginx.stop()
                Recipe.more = ""
    assert kept(tmp_path) == ["anna"]


class Below(Nginx):
    """The recipe for a path of the host: what docs/deploy.md says to change."""

    def write(self, *, down: tuple[int, ...] = ()) -> None:  # type: ignore[override] # it is never another
        """Write the configuration."""
        super().write(down=down)
        text = self.file.read_text(encoding="utf-8")
        for written, changed in (("location / {", "location /pv/ {"), ("//dashboard;", "//dashboard/;")):
            assert text.count(written) == 1
            text = text.replace(written, changed)
        self.file.write_text(text)


@pytest.mark.parametrize(
    "options", [(), ("--server.baseUrlPath", "pv")], ids=["no setting", "the path in the settings"]
)
def test_below_a_path_of_the_proxy_the_dashboard_is_whole(tmp_path: Path, options: tuple[str, ...]) -> None:
    server = Server(ROOT, tmp_path / "server.log", options=options)
    server.wait()
    nginx = Below(tmp_path, [server.port, free_port()])
    try:
        with sync_playwright() as playwright:
            page = watched(launch(playwright).new_context(locale="ru-RU").new_page())
            page.watch.begin(f"{nginx.url}/pv")
            page.goto(f"{nginx.url}/pv?place=KZ-55")
            ready(page)
            until(page, "document.querySelector('[data-testid=panel] h2').textContent.includes('Павлодар')")
            page.locator(".pv-page-link[data-page=region]").click()
            page.wait_for_url("**/pv/region?*")
            ready(page)
            assert page.url == f"{nginx.url}/pv/region?place=KZ-55"
            file = page.locator("[data-testid=downloads] a").first.get_attribute("href")
            assert page.request.get(str(file)).status == 200
            page.goto(f"{nginx.url}/pv/nowhere")
            ready(page)
            assert page.url.startswith(f"{nginx.url}/pv/?")
            assert (page.watch.console, page.watch.outside) == ([], [])
    finally:
        nginx.stop()
        server.stop()
