"""Sessions that show a layer are behind when it has a newer version; those that are no more are forgotten."""

from __future__ import annotations

from components.session.shown_layers import ShownLayers


def test_only_those_who_show_another_version_are_behind() -> None:
    shown = ShownLayers()
    shown.note("one", "chamber", 3)
    shown.note("two", "chamber", 4)
    shown.note("three", "customs", 1)
    assert shown.behind({"chamber": 4, "customs": 1}) == ("one",)
    assert shown.behind({"chamber": 4}) == ("one", "three")
    assert shown.of(["one", "three", "nobody"]) == {"chamber", "customs"}


def test_who_shows_the_book_is_never_behind() -> None:
    shown = ShownLayers()
    shown.note("one", "chamber", 3)
    shown.note("one", None)
    assert shown.behind({"chamber": 4}) == ()


def test_sessions_that_are_no_more_are_forgotten() -> None:
    shown = ShownLayers()
    shown.note("one", "chamber", 3)
    shown.note("two", "chamber", 3)
    shown.keep_only(frozenset({"two"}))
    assert shown.behind({"chamber": 4}) == ("two",)
