"""What each page sends to the browser: its parts in their order, columns and keys, and what they are given."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.documents.pair import pair_document
from components.documents.place import place_document
from components.documents.places import places
from components.documents.white_spots import head_document
from components.i18n.language import language
from components.session import routes
from data.atlas.selection import Selection
from data.enums import Lang, SourcesPart
from tests.components.screen import DAY, parts_of, sends
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.components.screen import Part

PAIR = {"by": "BY-HO", "kz": "KZ-55"}
OTHER = "BY-MI,KZ-35"
CLAIM = "gomel-pavlodar-agreement-2016"
FIELDS = ["selectbox choose-by 33", "selectbox choose-kz 33"]
OF_PAIR = ["document pair 58", "map map 42", "controls controls 100", *FIELDS, "selectbox choose-versus 33"]
OF_REGION = ["document region 58", "map map 42", "controls controls 100", "selectbox choose-versus 100"]
OF_SOURCES = ["document sources 100", "button_group sources-part 100"]
OF_TALKS = [
    "document present 100", *FIELDS, "selectbox talk-lang2 33", "ready-talks ready-talks 100",
    "talk-desk talk-desk 100",
]  # fmt: skip
CITED = "selectbox sources-cited"

SCREENS: list[tuple[str, dict[str, Any], list[str]]] = [
    ("map", {}, ["map map 69", "panel panel 31", "table table 69", "ranking ranking 31"]),
    ("region", {}, ["controls controls 100", "document region 100"]),
    ("region", {"place": "KZ-39"}, [*OF_REGION, "document region-more 100"]),
    ("region", {"place": "KZ-39", "versus": "KZ-39"}, [*OF_REGION, "document region-more 100"]),
    ("region", {"place": "KZ-39", "versus": OTHER}, [*OF_REGION, "document region-more 100"]),
    (
        "region",
        {"place": "KZ-39", "versus": "KZ-55"},
        [*OF_REGION, "comparison comparison 100", "document region-more 100"],
    ),
    ("pair", {}, [*FIELDS, "controls controls 100", "document pair 100"]),
    ("pair", {"place": "KZ-39"}, [*FIELDS, "controls controls 100", "document pair 100"]),
    ("pair", PAIR, [*OF_PAIR, "document pair-more 100"]),
    ("pair", {**PAIR, "versus": "BY-HO,KZ-55"}, [*OF_PAIR, "document pair-more 100"]),
    ("pair", {**PAIR, "versus": "KZ-55"}, [*OF_PAIR, "document pair-more 100"]),
    ("pair", {**PAIR, "versus": OTHER}, [*OF_PAIR, "comparison comparison 100", "document pair-more 100"]),
    (
        "white-spots",
        {},
        ["document white-spots 100", "controls controls 100", "matrix matrix 100", "document white-spots-about 100"],
    ),
    (
        "trade",
        {},
        [
            "document trade 100", "document heading-turnover 60", "chart 60",
            "document heading-targets 60", "chart 60",
            "document heading-turnover-by-2020 60", "chart 60",
            "document heading-turnover-kz-2012 60", "chart 60",
            "document heading-flows 40", "chart 40",
            "document heading-part-01-03 40", "chart 40",
            "document heading-part-01-09 40", "chart 40", "chapters trade-chapters 100",
        ],
    ),
    (
        "production",
        {},
        [
            "document production 100", "controls controls 100", "selectbox choose-place 58",
            "board production-board 58",
            "map map 42", "document heading-stages 42", "chart 42", "chapters production-chapters 100",
            "register ventures 100",
        ],
    ),
    (
        "chronicle",
        {},
        [
            "document chronicle 100", "controls controls 100", "selectbox choose-place 28", "facets facets 72",
            "document heading-timeline 100", "chart 100", "register dated 100", "register undated 100",
            "tracker tracker 100",
        ],
    ),
    ("present", {}, OF_TALKS),
    ("present", {**PAIR, "lang2": Lang.KK}, OF_TALKS),
    (
        "learn",
        {},
        [
            "document learn 100", "path_start path-start 100", "quiz-start quiz-start 100",
            "lesson-list lesson-list 100", "outline outline 100",
        ],
    ),
    ("sources", {}, [*OF_SOURCES, "ledger sources-notes 100"]),
    (
        "sources",
        {"part": SourcesPart.MIX},
        [
            *OF_SOURCES, "bars sources-mix 100", "document heading-sources-years 58", "chart 58",
            "bars sources-years-list 58", "bars sources-groups 42",
        ],
    ),
    ("sources", {"part": SourcesPart.CONFLICTS}, [*OF_SOURCES, "ledger sources-conflicts 100"]),
    ("sources", {"part": SourcesPart.DATA}, [*OF_SOURCES, "document sources-data 100", "ledger sources-tables 100"]),
    ("sources", {"part": SourcesPart.CITE}, [*OF_SOURCES, f"{CITED} 100", "citations sources-cite 100"]),
    (
        "sources",
        {"claim": CLAIM},
        [
            *OF_SOURCES, "document sources-claim 40", "citations sources-cite-claim 60", f"{CITED} 60",
            "citations sources-cite 60", "document sources-more 100",
        ],
    ),
]  # fmt: skip


def view(**chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(Lang.EN), DAY)


def screen(monkeypatch: pytest.MonkeyPatch, name: str, **chosen: Any) -> dict[str, Part]:
    """Return the parts of a page by key."""
    return {sent.key: sent for sent in parts_of(monkeypatch, name, **chosen)}


@pytest.mark.parametrize(("name", "chosen", "expected"), SCREENS)
def test_a_page_has_its_parts_in_their_order_and_columns(
    monkeypatch: pytest.MonkeyPatch, name: str, chosen: dict[str, Any], expected: list[str]
) -> None:
    sent = parts_of(monkeypatch, name, **chosen)
    assert [" ".join(filter(None, (one.kind, one.key, str(one.column)))) for one in sent] == expected
    for before, one in pairwise(sent):
        if one.kind == "controls":
            (route,) = (route for route in routes.ROUTES if route.name == name)
            assert one.data["controls"] == sorted(route.controls)
        if one.kind == "chart":
            said = before.data["document"]
            assert before.key.startswith("heading-")
            assert one.data["description"] == f"{said['title']}. {said['lead'][0]}"
        if one.kind == "document":
            assert one.data["shape"] == "page"


@pytest.mark.parametrize(("name", "chosen"), [("region", {"place": "KZ-39"}), ("pair", PAIR)])
def test_the_head_of_a_document_is_beside_the_map_and_the_rest_below_once_each(
    monkeypatch: pytest.MonkeyPatch, name: str, chosen: dict[str, Any]
) -> None:
    shown = view(**chosen)
    document = place_document(shown) if name == "region" else pair_document(shown, "BY-HO", "KZ-55")
    whole, sent = document.to_json(), screen(monkeypatch, name, **chosen)
    head, rest = sent[name].data["document"], sent[f"{name}-more"].data["document"]
    assert whole.keys() >= {"answer", "contents", "notes", "sections", "title"}
    assert head == {key: value for key, value in whole.items() if key not in ("contents", "sections")}
    assert rest == {key: value for key, value in whole.items() if key not in ("answer", "notes", "title")}


def test_the_head_of_the_white_spots_is_above_the_grid_and_what_a_cell_means_below(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole, sent = head_document(view()).to_json(), screen(monkeypatch, "white-spots")
    assert sent["white-spots"].data["document"] == {key: whole[key] for key in whole if key != "sections"}
    about = sent["white-spots-about"].data["document"]
    assert about == {key: whole[key] for key in whole if key not in ("eyebrow", "lead", "notes", "title")}
    assert about["sections"]


@pytest.mark.parametrize(
    ("name", "chosen", "size", "sides"),
    [
        ("map", PAIR, "full", ("BY-HO", "KZ-55")),
        ("pair", PAIR, "small", ("BY-HO", "KZ-55")),
        ("region", {"place": "BY-HO", **PAIR}, "small", (None, None)),
        ("production", PAIR, "small", (None, None)),
    ],
)
def test_a_map_shows_the_pair_on_the_map_and_on_the_page_of_pairs(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    chosen: dict[str, Any],
    size: str,
    sides: tuple[str | None, str | None],
) -> None:
    data = screen(monkeypatch, name, **chosen)["map"].data
    assert data["size"] == size
    assert (data["state"]["by"], data["state"]["kz"]) == sides
    assert bool(data["pins"]) == (name == "production")


def test_what_a_place_or_a_pair_is_compared_with_is_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    field = screen(monkeypatch, "region", place="KZ-39", versus="KZ-55")["choose-versus"].data
    assert len(field["options"]) == len(places(view(), "KZ")) - 1
    assert "Kostanay Region" not in field["options"]
    assert field["raw_value"] == "Pavlodar Region"
    field = screen(monkeypatch, "pair", **PAIR)["choose-versus"].data
    named = list(ATLAS.pairs(DAY))
    assert ("BY-HO", "KZ-55") in named
    assert len(field["options"]) == len(named) - 1
    assert "raw_value" not in field


def test_the_fields_of_a_pair_offer_the_places_of_their_countries_and_show_the_chosen_sides(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent = screen(monkeypatch, "pair", place="KZ-39")
    by, kz = sent["choose-by"].data, sent["choose-kz"].data
    assert (by["label"], len(by["options"])) == ("Place in Belarus", len(places(view(), "BY")))
    assert (kz["label"], len(kz["options"])) == ("Place in Kazakhstan", len(places(view(), "KZ")))
    assert (by.get("raw_value"), kz["raw_value"]) == (None, "Kostanay Region")
    sent = screen(monkeypatch, "chronicle", place="KZ-39")
    assert sent["choose-place"].data["raw_value"] == "Kostanay Region"
    assert len(sent["choose-place"].data["options"]) == len(by["options"]) + len(kz["options"])


@pytest.mark.parametrize(
    ("name", "table", "chosen"),
    [
        ("production", "ventures", {}),
        ("production", "ventures", {"place": "KZ-39"}),
        ("chronicle", "dated", {}),
        ("chronicle", "undated", {}),
    ],
)
def test_a_table_says_how_many_rows_it_has_and_is_folded(
    monkeypatch: pytest.MonkeyPatch, name: str, table: str, chosen: dict[str, Any]
) -> None:
    data = screen(monkeypatch, name, **chosen)[table].data
    assert len(data["rows"]) > 1
    assert data["count"].split()[0] == str(len(data["rows"]))
    assert data["folded"] is True


def test_the_charts_of_trade_ask_for_nothing_that_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    def charts(**chosen: Any) -> list[dict[str, Any]]:
        sent = parts_of(monkeypatch, "trade", **chosen)
        return [one.data for one in sent if one.kind == "chart"]

    assert charts() == charts(place="KZ-39", kinds=frozenset({"visit"}))


@pytest.mark.parametrize(("name", "place"), [("chronicle", "KZ-47"), ("production", "KZ-47")])
def test_where_nothing_is_dated_or_made_there_is_no_chart(
    monkeypatch: pytest.MonkeyPatch, name: str, place: str
) -> None:
    assert "chart" in {one.kind for one in parts_of(monkeypatch, name)}
    assert "chart" not in {one.kind for one in parts_of(monkeypatch, name, place=place)}


@pytest.mark.parametrize("part", list(SourcesPart))
def test_the_part_of_the_sources_that_is_shown_is_marked(monkeypatch: pytest.MonkeyPatch, part: SourcesPart) -> None:
    buttons = screen(monkeypatch, "sources", part=part)["sources-part"].data
    names = [option.content for option in buttons["options"]]
    assert buttons["raw_values"] == [names[list(SourcesPart).index(part)]]
    assert buttons["required"] is True


def test_a_claim_is_cited_beside_what_it_rests_on_and_the_rest_is_below(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = screen(monkeypatch, "sources", claim=CLAIM)
    head, more = sent["sources-claim"].data["document"], sent["sources-more"].data["document"]
    assert [part["id"] for part in head["sections"]] == ["claim", "sources"]
    assert [part["id"] for part in more["sections"]] == ["unclear"]
    assert head["title"]
    assert head["actions"]
    assert not {"title", "eyebrow", "actions"} & more.keys()
    assert not sent["sources-cite"].data["claim"]
    assert screen(monkeypatch, "sources", part=SourcesPart.CITE)["sources-cite"].data["claim"]
    assert sent["sources-cited"].data["default"] == [route.name for route in routes.ROUTES].index("sources")


HERE = {
    "map": ("place", "claim"), "region": ("place",), "production": ("place",), "chronicle": ("place",),
    "sources": ("claim",),
}  # fmt: skip
"""What each page shows itself when it is chosen; another page opens for the rest."""
SILENT = (
    "bars", "button_group", "chart", "citations", "lesson-list", "outline", "path_start", "quiz-start", "ranking",
    "ready-talks", "selectbox", "table", "talk-desk",
)  # fmt: skip
"""Parts that send nothing, or to an address of their own."""


@pytest.mark.parametrize(("name", "chosen", "parts"), SCREENS)
def test_what_is_chosen_in_any_part_goes_to_the_address_or_to_the_page_that_shows_it(
    monkeypatch: pytest.MonkeyPatch, name: str, chosen: dict[str, Any], parts: list[str]
) -> None:
    for field, value, shown_on in (("place", "KZ-35", "region"), ("claim", CLAIM, "map")):
        found = sends(monkeypatch, name, {"": {field: value, "seq": 3}}, **chosen)
        assert list(found) == [part.split()[1] for part in parts if not part.startswith(SILENT)]
        for key, (query, turn) in found.items():
            if (name, key, field) == ("pair", "map", "place"):
                assert (query["by"], query["kz"], turn) == ("BY-HO", value, None)
            elif field in HERE.get(name, ()):
                assert (query[field], turn) == (value, None), key
            else:
                assert isinstance(turn, tuple), key
                assert (turn[0], turn[1][field]) == (shown_on, value), key
                assert query.get(field) == chosen.get(field), key


def test_a_place_chosen_on_the_map_of_a_pair_is_its_side(monkeypatch: pytest.MonkeyPatch) -> None:
    def sent(message: dict[str, Any]) -> tuple[dict[str, str], object]:
        return sends(monkeypatch, "pair", {"": {}, "map": message}, **PAIR)["map"]

    assert sent({"place": "BY-MI", "seq": 3}) == ({"by": "BY-MI", "kz": "KZ-55"}, None)
    assert sent({"place": None, "seq": 3}) == ({"by": "BY-HO", "kz": "KZ-55"}, None)
    assert sent({"date": "2012", "seq": 3}) == ({"by": "BY-HO", "kz": "KZ-55", "date": "2012-01-01"}, None)
    assert sent({}) == ({"lang": "en", "by": "BY-HO", "kz": "KZ-55"}, None)


def test_another_choice_takes_the_place_of_a_pair_beside_the_map_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    found = sends(monkeypatch, "map", {"": {"place": "KZ-35", "seq": 3}}, **PAIR)
    assert found["panel"] == ({"place": "KZ-35"}, None)
    kept = sends(monkeypatch, "map", {"": {"date": "2012", "seq": 3}}, **PAIR)["panel"]
    assert kept == ({"by": "BY-HO", "kz": "KZ-55", "date": "2012-01-01"}, None)
    turned = sends(monkeypatch, "map", {"": {"page": "pair", "claim": None, "seq": 3}}, **PAIR)["panel"]
    assert turned == ({"lang": "en", "by": "BY-HO", "kz": "KZ-55"}, ("pair", {"by": "BY-HO", "kz": "KZ-55"}))
