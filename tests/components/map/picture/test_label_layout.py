"""Names on a drawn map: the first free spot, smaller letters where there is no room, and off the symbol of a point."""

from __future__ import annotations

from components.map.picture.label_layout import SMALLER, Box, Label, Room, placed


def label(
    id_: str = "a", *, x: float = 200, y: float = 150, around: bool = False, rank: float = 1, **more: float
) -> Label:
    return Label(id_, "Gomel Region", x, y, 14, (rank,), bold=True, around=around, **more)


def room(taken: list[Box] | None = None) -> Room:
    return Room(400, 300, taken or [])


def test_a_free_name_of_a_region_is_on_its_point_and_one_of_a_symbol_beside_it() -> None:
    [(own, x, y)] = placed([label()], room())
    assert (x + own.width / 2, round(y - own.size * 0.92 + own.size * 1.15 / 2, 6)) == (200, 150)
    [(_, beside, _)] = placed([label(around=True, reach=10)], room())
    assert beside == 200 + 10 + 5


def test_a_name_keeps_off_what_is_taken_and_touching_is_allowed() -> None:
    space = room([(0, 0, 400, 140)])
    assert not space.take((0, 139, 10, 149))
    assert space.take((0, 140, 10, 150))
    assert not space.take((5, 145, 12, 149))
    assert space.take((10, 140, 20, 150))


def test_nothing_is_placed_off_the_sheet() -> None:
    assert not room().take((-1, 0, 10, 10))
    assert not room().take((0, -1, 10, 10))
    assert not room().take((391, 0, 401, 10))
    assert not room().take((0, 291, 10, 301))
    assert room().take((0, 0, 400, 300))


def test_a_name_without_room_is_tried_in_smaller_letters_and_then_left_out() -> None:
    one = label()
    narrow = one.width + 6 - 1
    [(small, _, _)] = placed([label(x=narrow / 2, y=10)], Room(narrow, 20, []))
    assert small.size == one.size * SMALLER
    assert placed([label(x=10, y=5)], Room(20, 10, [])) == []


def test_a_lower_rank_is_served_first_and_equal_ranks_by_id() -> None:
    found = placed([label("c", rank=2), label("b"), label("a")], room())
    assert [one.id for one, _, _ in found] == ["a", "b", "c"]
    assert found[0][1:] == placed([label("a")], room())[0][1:]
