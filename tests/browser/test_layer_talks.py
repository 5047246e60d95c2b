"""Talks, comparisons and ranks with a layer: a view of it becomes a step that keeps its mark, and nothing is of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from data.stores.model import Change, Deed
from data.stores.store import open_store
from tests.browser.serving import ROOT, Server, quiet
from tests.data.layers.own_rows import small_layer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.serving import OpenPage

DEED: Final = Deed(who="anna", how_known="sign-in", file="agreements.xlsx", licence="For members alone")
MARK: Final = "Ours: Chamber of Commerce"


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("layer-talks")
    with open_store(folder / "store.sqlite3") as store, pytest.MonkeyPatch.context() as patch:
        store.create("chamber", "Chamber of Commerce", DEED)
        store.keep("chamber", Change(put=small_layer()), deed=DEED, base=1)
        store.publish("chamber", DEED)
        patch.setenv("PARTNERSHIP_VECTOR_STORE", store.place)
        running = Server(ROOT, folder / "server.log")
    running.wait()
    yield running
    running.stop()


def test_a_view_of_the_layer_becomes_a_step_that_is_shown_under_its_mark(
    own_server: Server, open_page: OpenPage
) -> None:
    page = open_page("/?data=own&place=BY-BR", base=own_server.url)
    page.get_by_test_id("add-to-talk").click()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_test_id("added")).to_be_visible()
    page.goto(f"{own_server.url}/?data=both&place=BY-BR")
    page.get_by_test_id("add-to-talk").click()
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("button", name="Open the talk").click()
    page.wait_for_url("**/present?**")
    marks = page.get_by_test_id("step-layer")
    expect(marks).to_have_text([MARK, MARK])
    with page.expect_navigation(url="**/present?talk=own*"):
        page.locator("[data-testid=talk-desk] [data-key=show]").click()
    expect(page.get_by_test_id("layer-mark")).to_have_text(MARK)
    expect(page.get_by_test_id("drawn-map")).to_be_visible()
    expect(page.get_by_test_id("source")).to_contain_text("agreements.xlsx, 2024, B2")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_test_id("layer")).to_contain_text("In “Chamber of Commerce”: 1 agreement.")
    expect(page.get_by_test_id("headline")).to_contain_text("East Kazakhstan Region")
    page.keyboard.press("s")
    expect(page.get_by_test_id("source-card")).to_contain_text("agreements.xlsx")


def test_a_ready_talk_of_a_layer_is_of_the_layer_alone(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/present?data=own&by=BY-BR&kz=KZ-15", base=own_server.url)
    talk = page.locator("[data-talk=pair-BY-BR-KZ-15]")
    assert "data=own" in str(talk.locator("[data-form=pdf]").get_attribute("href"))
    with page.expect_navigation():
        talk.locator("[data-key=show]").click()
    expect(page.get_by_test_id("layer-mark")).to_have_text(MARK)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_test_id("headline")).to_contain_text("Agreement of Brest Region and Aktobe Region")
    expect(page.locator("[data-testid=map] path.pv-tie[data-lit]").first).to_be_attached()


def test_comparison_and_ranks_are_in_two_columns(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/region?data=both&place=KZ-55&versus=KZ-15", base=own_server.url, width=1920, height=1080)
    columns = page.locator(".pv-compare-both > section")
    expect(columns).to_have_count(2)
    expect(columns.nth(1).locator(".pv-compare-whose")).to_have_text(MARK)
    first, second = (columns.nth(n).bounding_box() for n in (0, 1))
    assert first
    assert second
    assert first["x"] + first["width"] <= second["x"]
    page.goto(f"{own_server.url}/?data=both")
    own = page.get_by_test_id("ranking-own")
    expect(own.locator("li")).to_have_count(4)
    assert page.locator("[data-testid=ranking] ol").first.locator("li").count() > 2


def test_a_quiz_is_of_the_book_and_the_page_says_so(own_server: Server, open_page: OpenPage) -> None:
    page = open_page("/learn?data=own", base=own_server.url)
    expect(page.get_by_text("quiz and lessons are of the book alone")).to_be_visible()
    page.goto(f"{own_server.url}/learn?data=own&quiz=1&seed=7B&n=5")
    quiet(page)
    expect(
        page.get_by_text("Question 1 of 5").or_(page.get_by_role("button", name="Begin", exact=True))
    ).to_be_visible()
