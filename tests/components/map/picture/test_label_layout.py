"""Names on the picture of the map keep apart, the most important first."""

from __future__ import annotations

from components.map.picture.label_layout import Label, Room, placed


def test_names_do_not_lie_on_each_other() -> None:
    labels = [
        Label(str(n), "Karaganda Region", 100 + n, 100 + n, 14, (float(n),), bold=True, around=False) for n in range(40)
    ]
    room = Room(400, 300, [])
    found = placed(labels, room)
    assert 1 < len(found) < 40
    assert found[0][0].id == "0"
    for one, box in enumerate(room.taken):
        assert all(box[0] >= b[2] or box[2] <= b[0] or box[1] >= b[3] or box[3] <= b[1] for b in room.taken[one + 1 :])
