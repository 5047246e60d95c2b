"""What people do with the map, in a real browser."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.i18n.language import language
from components.map.arcs import tie_variants
from components.map.highlight import highlight, seen_ties, sight
from data.atlas.selection import Selection
from data.enums import Lang, PlaceKind
from tests.browser.serving import ready, until
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import OpenPage


TODAY = datetime.now(tz=UTC).date()
UNITS = ATLAS.units(TODAY)
POINT = """id => {
  const host = document.querySelector(`.pv-canvas:not([hidden]) [data-node="${id}"], .pv-canvas:not([hidden]) .pv-point[data-place="${id}"]`);
  const box = host.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2, box.width];
}"""
FREE_POINT = """line => {
  const length = line.getTotalLength(), at = share => {
    const { x, y } = line.getPointAtLength(share * length).matrixTransform(line.getScreenCTM());
    return [x, y];
  };
  const shares = [...Array(41).keys()].map(n => n / 40).sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
  return shares.map(at).find(([x, y]) => !document.elementFromPoint(x, y)?.closest('.pv-canvas [data-place],.pv-canvas [data-shape],.pv-canvas [data-node],button,details'));
}"""
LIT = """() => [...document.querySelectorAll('.pv-canvas:not([hidden]) [data-place][data-lit=partner]')]
  .filter(e => e.style.display !== 'none').map(e => e.dataset.place).sort()"""
TIES = """() => [...new Set([...document.querySelectorAll('.pv-canvas:not([hidden]) [data-claim][data-lit=partner]')]
  .filter(e => e.style.display !== 'none').map(e => e.dataset.claim))].sort()"""
SHOWN = """lit => [...new Set([...document.querySelectorAll(`.pv-canvas:not([hidden]) [data-place][data-lit=${lit}], .pv-canvas:not([hidden]) [data-shape][data-lit=${lit}]`)]
  .filter(e => e.style.display !== 'none').map(e => e.dataset.place || e.dataset.shape))].sort()"""
TIES_LIT = """lit => [...new Set([...document.querySelectorAll(`.pv-canvas:not([hidden]) [data-claim][data-lit=${lit}]`)]
  .filter(e => e.style.display !== 'none').map(e => e.dataset.claim))].sort()"""
PAIRS = ".pv-canvas:not([hidden]) .pv-pair:not([style*='none'])"
ROWS = (
    "() => [...document.querySelectorAll('[data-testid=ties-table] tr[data-row]')].map(row => row.dataset.row).sort()"
)
# A turn of the wheel whose timer is held back: Leaflet does not take it back when its map goes.
TURN_THE_WHEEL = """() => {
  const map = document.querySelector('.pv-canvas:not([hidden])'), own = window.setTimeout;
  window.setTimeout = (late) => { window.held = late; };
  map.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true, clientX: 400, clientY: 400, deltaY: -120 }));
  window.setTimeout = own;
}"""
# The view of the map: how far it is moved, and the outline of a region that no day changes, which hangs on the zoom.
VIEW = """() => {
  const map = document.querySelector('.pv-canvas:not([hidden])');
  return map.querySelector('.leaflet-map-pane').style.transform + map.querySelector('.pv-unit[data-place="BY-HO"]').getAttribute('d');
}"""


def panel_of(page: Page, place: str) -> None:
    page.wait_for_selector(f"[data-testid=panel][data-place='{place}']", timeout=10_000)


def press(page: Page, place: str) -> None:
    """Click a place on the map."""
    x, y, _ = page.evaluate(POINT, place)
    page.mouse.click(x, y)


def click_unit(page: Page, place: str) -> None:
    """Click a place of the map so that it alone is chosen: beside one of the other country, that one once more."""
    root = page.locator(".pv-map")
    chosen = root.get_attribute("data-place") or ""
    assert not root.get_attribute("data-pair")
    press(page, place)
    if chosen and ATLAS.place(chosen).country != ATLAS.place(place).country:
        page.wait_for_selector(f".pv-map[data-pair*='{place}']")
        press(page, chosen)
    panel_of(page, place)


def line_at(page: Page, selector: str) -> tuple[float, float]:
    """Return a point of a line where no region lies, as near to its middle as may be."""
    x, y = page.locator(f".pv-canvas:not([hidden]) {selector}").first.evaluate(FREE_POINT)
    return float(x), float(y)


@pytest.mark.daily(1)
@pytest.mark.parametrize("layout", ["side", "true"])
def test_every_region_is_hit_at_its_label_point_and_lights_exactly_its_partners(
    open_page: OpenPage, layout: str
) -> None:
    page = open_page(f"/?layout={layout}")
    assert len(UNITS) == 27
    for unit in UNITS:
        click_unit(page, unit)
        light = expected(place=unit)
        assert page.evaluate(LIT) == light["partner"], unit
        assert page.evaluate(TIES) == light["lit"], unit
        assert page.locator("[data-lit=selected][data-place]").first.get_attribute("data-place") == unit
    assert page.watch.console == []


def test_small_units_have_symbols_of_at_least_24_pixels(open_page: OpenPage) -> None:
    page = open_page()
    for unit in UNITS:
        if ATLAS.place(unit).kind is PlaceKind.CITY_OF_RANK:
            assert page.evaluate(POINT, unit)[2] >= 24, unit


def test_clicking_again_or_pressing_escape_selects_nothing(open_page: OpenPage) -> None:
    page = open_page()
    click_unit(page, "BY-HO")
    x, y, _ = page.evaluate(POINT, "BY-HO")
    page.mouse.click(x, y)
    page.wait_for_selector("[data-testid=panel]:not([data-place])")
    assert page.evaluate(LIT) == []
    click_unit(page, "KZ-55")
    page.locator(".pv-canvas:not([hidden]) [data-place='KZ-55']").focus()
    page.keyboard.press("Escape")
    page.wait_for_selector("[data-testid=panel]:not([data-place])")
    assert "place" not in page.url


def test_a_region_is_chosen_from_the_keyboard(open_page: OpenPage) -> None:
    page = open_page()
    page.locator(".pv-canvas:not([hidden]) [data-place='BY-HO']").focus()
    page.keyboard.press("Enter")
    panel_of(page, "BY-HO")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.dataset.place") == "BY-MA"


def test_clicking_a_tie_shows_its_agreement_and_source(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO&kinds=agreement")
    claim = "tie-gomel-pavlodar-2016"
    page.mouse.click(*line_at(page, f"[data-claim='{claim}']"))
    page.wait_for_selector("[data-testid=panel][data-claim]")
    assert page.locator("[data-testid=panel]").get_attribute("data-claim") == claim
    assert page.locator("[data-testid=panel] .pv-evidence summary").first.inner_text() == "Source: note 63"
    assert f"claim={claim}" in page.url


def test_zoom_and_centre_survive_clicks_filters_and_dates(open_page: OpenPage) -> None:
    page = open_page()
    for _ in range(3):
        page.click("[data-testid=zoom-in]")
        page.wait_for_timeout(400)
    before = page.evaluate(VIEW)
    page.locator(".pv-canvas:not([hidden]) [data-place='KZ-35']").evaluate(
        "e => e.dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    panel_of(page, "KZ-35")
    page.click(".pv-key[data-kind=project]")
    page.fill("[data-testid=date]", "100")
    page.wait_for_timeout(600)
    assert page.evaluate(VIEW) == before


def test_a_link_restores_the_view_and_back_and_forward_work(open_page: OpenPage) -> None:
    page = open_page("/?place=KZ-YUZ&date=2003-07-01&layout=true")
    root = page.locator(".pv-map")
    assert root.get_attribute("data-date") == "2003-07-01"
    assert root.get_attribute("data-layout") == "true"
    panel_of(page, "KZ-YUZ")
    click_unit(page, "KZ-55")
    page.go_back()
    panel_of(page, "KZ-YUZ")
    page.wait_for_selector(".pv-map[data-place='KZ-YUZ']")
    page.go_forward()
    panel_of(page, "KZ-55")
    page.wait_for_selector(".pv-map[data-place='KZ-55']")


def test_nonsense_in_the_address_gives_the_default_view_and_one_notice(open_page: OpenPage) -> None:
    page = open_page("/?place=XX-1&date=1850&layout=round&lang=tlh&kinds=magic&nonsense=1")
    assert page.locator("[data-testid=notice]").count() == 1
    assert page.locator(".pv-map").get_attribute("data-layout") == "side"
    assert page.locator("[data-testid=panel]").get_attribute("data-place") is None


@pytest.mark.daily(1)
@pytest.mark.parametrize("lang", ["en", "ru", "be", "kk"])
def test_nothing_is_asked_of_any_other_host_and_the_console_is_clean(open_page: OpenPage, lang: str) -> None:
    page = open_page(f"/?lang={lang}", lang=lang)
    click_unit(page, "BY-HO")
    page.click("[data-layout=true]")
    page.wait_for_selector(".pv-map[data-layout=true]")
    page.wait_for_selector("[data-testid=ranking] li")
    assert page.watch.outside == []
    assert page.watch.console == []
    assert page.evaluate("document.documentElement.lang") == lang


def test_a_wheel_that_turns_while_the_page_turns_breaks_nothing(open_page: OpenPage) -> None:
    page = open_page("/")
    page.evaluate(TURN_THE_WHEEL)
    page.click("[data-page=sources]")
    page.wait_for_selector(".pv-map", state="detached")
    page.evaluate("window.setTimeout(window.held)")
    page.wait_for_timeout(400)  # the longest of Leaflet's own timers is a quarter of a second
    assert page.watch.console == []


def test_the_switch_of_language_keeps_the_view(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO&layout=true")
    page.click(".pv-language[lang=ru]")
    page.wait_for_selector("[data-testid=panel][lang=ru]")
    ready(page)
    assert "place=BY-HO" in page.url
    assert "layout=true" in page.url
    assert "Гомельская область" in page.locator("[data-testid=panel] h2").inner_text()


def expected(**chosen: Any) -> dict[str, list[str]]:
    """Return what Python says that a selection lights today."""
    selection = Selection(**chosen)
    view = View(ATLAS, selection, language(Lang.EN), TODAY)
    light = highlight(ATLAS, selection, seen_ties(view), on=TODAY)
    claim_of = {tie.id: tie.claim_id for tie in tie_variants(ATLAS)}
    places = {"selected": light.selected, "partner": light.partners, "below": light.below}
    ties = {"lit": light.lit, "tiesBelow": light.lit_below}
    return {name: sorted(ids) for name, ids in places.items()} | {
        name: sorted({claim_of[id_] for id_ in ids}) for name, ids in ties.items()
    }


def lit_on(page: Page, *, tie: str) -> dict[str, list[str]]:
    """Return what is lit on a page; ``tie`` is how its own ties are."""
    places = {name: page.evaluate(SHOWN, name) for name in ("selected", "partner", "below")}
    return places | {"lit": page.evaluate(TIES_LIT, tie), "tiesBelow": page.evaluate(TIES_LIT, "below")}


@pytest.mark.daily(2)
@pytest.mark.parametrize(
    ("claim", "place"),
    [
        ("gomel-pavlodar-agreement-2016", "BY-HO"),
        ("venture-kokshetau-park-2012", "kokshetau"),
        ("area-engine-building-kostanay-2021", "kostanay"),
        ("share-tractors-mtz-kostanay-2013", "KZ-39"),
        ("said-akashin-230-jobs-2016", "kokshetau"),
        ("tie-baranovichi-semey-2022", "baranovichi"),
    ],
)
def test_a_claim_of_any_table_lights_the_places_and_ties_it_speaks_of(
    open_page: OpenPage, claim: str, place: str
) -> None:
    page = open_page(f"/?claim={claim}")
    found = lit_on(page, tie="selected")
    assert found == expected(claim=claim)
    assert place in found["partner"]
    assert page.locator(".pv-canvas:not([hidden]).pv-has-light").count() == 1
    page.wait_for_selector(f"[data-testid=panel][data-claim='{claim}']")
    assert page.watch.console == []


def test_a_pair_in_the_address_is_lit_and_back_and_forward_work(open_page: OpenPage) -> None:
    page = open_page("/?by=BY-HO&kz=KZ-55")
    root = page.locator(".pv-map")
    assert root.get_attribute("data-pair") == "BY-HO~KZ-55"
    found = lit_on(page, tie="partner")
    assert found == expected(by="BY-HO", kz="KZ-55")
    assert found["selected"] == ["BY-HO", "KZ-55"]
    assert "tie-gomel-pavlodar-2016" in found["lit"]
    assert page.evaluate(TIES_LIT, "no") == [], "there is no grey web"
    assert page.locator(PAIRS).count() == 0
    until(
        page,
        f"claims => JSON.stringify(({ROWS})()) === JSON.stringify(claims)",
        sorted(found["lit"] + found["tiesBelow"]),
    )
    press(page, "KZ-35")
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-35'][data-place='']")
    page.wait_for_url(lambda url: "by=BY-HO" in url and "kz=KZ-35" in url)
    page.go_back()
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-55'][data-place='']")
    assert lit_on(page, tie="partner") == found
    page.go_forward()
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-35']")
    page.go_back()
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-55']")
    page.locator(".pv-canvas:not([hidden]) [data-place='BY-HO']").focus()
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "by=" not in url and "kz=" not in url)
    assert lit_on(page, tie="partner")["selected"] == []
    assert page.watch.console == []


def test_a_pair_stays_with_its_card_and_through_filters(open_page: OpenPage) -> None:
    page = open_page("/?place=KZ-55&by=BY-HO&kz=KZ-55")
    page.wait_for_selector("[data-testid=panel] h2:has-text('Gomel Region – Pavlodar Region')")
    assert page.evaluate(SHOWN, "selected") == ["BY-HO", "KZ-55"]
    page.click(".pv-key[data-kind=visit]")
    page.wait_for_url(lambda url: "kinds=" in url)
    assert "by=BY-HO" in page.url
    assert page.evaluate(SHOWN, "selected") == ["BY-HO", "KZ-55"]
    page.get_by_role("button", name="Clear the selection").click()
    page.wait_for_url(lambda url: "by=" not in url and "place=" not in url)
    until(page, "document.querySelector('.pv-map').dataset.pair === ''")


def test_a_whole_country_lights_nothing_and_says_so(open_page: OpenPage) -> None:
    page = open_page("/?claim=accords-2009")
    assert "nothing is lit on the map." in page.locator(".pv-notes").inner_text()
    assert page.locator(".pv-canvas:not([hidden]).pv-has-light").count() == 0
    page.keyboard.press("Escape")
    click_unit(page, "KZ-55")
    assert "nothing is lit" not in page.locator(".pv-notes").inner_text()


def drawn_pairs(page: Page) -> dict[str, list[str]]:
    """Return the lines of pairs that are drawn: the step of each, if it is named, and if of a former unit."""
    found: dict[str, list[str]] = page.evaluate(
        """selector => Object.fromEntries([...document.querySelectorAll(selector)].map(line =>
          [line.dataset.pair, [line.getAttribute('class').match(/pv-step-(.)/)[1], line.dataset.named, line.dataset.former]]))""",
        PAIRS,
    )
    return found


def said_of_pairs(**chosen: Any) -> dict[str, list[str]]:
    """Return what Python says of the lines of pairs."""
    view = View(ATLAS, Selection(**chosen), language(Lang.EN), TODAY)
    yes = {True: "yes", False: "no"}
    return {line.line.id: [str(line.step), yes[line.named], yes[line.by_territory]] for line in sight(view).lines}


def test_the_first_map_has_a_neutral_line_for_each_pair_of_units_the_named_ones_above(open_page: OpenPage) -> None:
    page = open_page()
    drawn = drawn_pairs(page)
    assert drawn == said_of_pairs()
    named = [named for _, named, _ in drawn.values()]
    assert named == sorted(named), "the named ones are drawn last"
    assert named.count("yes") == 22
    assert page.locator(".pv-canvas:not([hidden]) .pv-tie:not([style*='none'])").count() == 0
    colours = "selector => [...new Set([...document.querySelectorAll(selector)].map(e => getComputedStyle(e).stroke))]"
    assert len(page.evaluate(colours, PAIRS)) == 2
    legend = page.locator(".pv-legend-pairs").inner_text()
    assert all(words in legend for words in ("7 and more", "a pair with an agreement, signed or in force"))
    page.locator(".pv-label[data-name-of=BY]", has_text="BELARUS").wait_for()
    page.locator(".pv-label[data-name-of=KZ]", has_text="KAZAKHSTAN").wait_for()
    page.click(".pv-key[data-kind=visit]")
    page.wait_for_url(lambda url: "kinds=" in url)
    without = frozenset(page.url.split("kinds=")[1].split("&")[0].replace("%2C", ",").split(","))
    assert drawn_pairs(page) == said_of_pairs(kinds=without)


def test_one_kind_alone_gives_the_lines_its_colour(open_page: OpenPage) -> None:
    page = open_page("/?kinds=project")
    assert drawn_pairs(page) == said_of_pairs(kinds=frozenset({"project"}))
    assert page.locator(PAIRS).count() == page.locator(f"{PAIRS}.pv-kind-project").count() > 5


def test_a_chosen_place_leaves_no_other_line_on_the_map(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-VI")
    assert drawn_pairs(page) == said_of_pairs(place="BY-VI") == {"BY-VI~KZ-KAR": ["1", "yes", "yes"]}
    assert page.evaluate(TIES_LIT, "no") == []
    assert page.evaluate(TIES) == expected(place="BY-VI")["lit"] != []


def test_a_line_chooses_its_pair_and_a_region_is_hit_before_it(open_page: OpenPage) -> None:
    page = open_page()
    x, y = line_at(page, "[data-pair='BY-HR~KZ-47']")  # no other one is near
    page.mouse.move(x, y)
    page.locator(".pv-card:visible", has_text="Grodno Region – Mangystau Region").wait_for()
    page.mouse.click(x, y)
    page.wait_for_selector(".pv-map[data-pair='BY-HR~KZ-47']")
    page.wait_for_url(lambda url: "by=BY-HR" in url and "kz=KZ-47" in url)
    page.locator(".pv-canvas:not([hidden]) [data-place='KZ-55']").focus()
    page.keyboard.press("Escape")
    page.wait_for_selector(".pv-map[data-pair='']")
    over = page.evaluate(
        """selector => { for (const line of document.querySelectorAll(selector)) for (let n = 1; n < 60; n += 1) {
          const { x, y } = line.getPointAtLength(line.getTotalLength() * n / 60).matrixTransform(line.getScreenCTM());
          const place = document.elementFromPoint(x, y)?.closest('.pv-unit[data-place]')?.dataset.place;
          if (place && !line.dataset.pair.includes(place)) return [x, y, place];
        } return null; }""",
        PAIRS,
    )
    assert over, "a line crosses a region that it does not lead to"
    page.mouse.click(over[0], over[1])
    panel_of(page, over[2])


def test_a_second_place_of_the_other_country_makes_the_pair_and_each_side_is_taken_back_by_a_click(
    open_page: OpenPage,
) -> None:
    page = open_page()
    click_unit(page, "BY-HO")
    press(page, "KZ-55")
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-55'][data-place='']")
    page.wait_for_url(lambda url: url.endswith("/?by=BY-HO&kz=KZ-55"))
    assert lit_on(page, tie="partner") == expected(by="BY-HO", kz="KZ-55")
    press(page, "BY-HO")
    panel_of(page, "KZ-55")
    page.wait_for_url(lambda url: url.endswith("/?place=KZ-55"))
    press(page, "KZ-35")
    panel_of(page, "KZ-35")
    page.go_back()
    panel_of(page, "KZ-55")
    page.go_back()
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-55']")
    page.go_back()
    panel_of(page, "BY-HO")


def test_a_pair_is_chosen_from_the_keyboard_and_by_search(open_page: OpenPage) -> None:
    page = open_page("/?place=BY-HO")
    page.locator(".pv-canvas:not([hidden]) [data-place='KZ-55']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-55']")
    page.keyboard.press("Escape")
    page.wait_for_selector(".pv-map[data-pair=''][data-place='']")
    page.locator(".pv-canvas:not([hidden]) [data-pair='BY-HO~KZ-55']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".pv-map[data-pair='BY-HO~KZ-55']")
    page.keyboard.press("/")
    page.keyboard.type("Mogilev Region")
    page.wait_for_selector("[data-hit='BY-MA']")
    page.locator("[data-hit='BY-MA']").click()
    page.wait_for_selector(".pv-map[data-pair='BY-MA~KZ-55']")
    page.wait_for_url(lambda url: "by=BY-MA" in url and "kz=KZ-55" in url)
    assert page.watch.console == []
