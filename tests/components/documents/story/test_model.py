"""Records of a talk."""

from __future__ import annotations

from components.documents.story.model import Picture, Step, Talk
from data.enums import Lang


def test_a_talk_takes_the_time_of_its_steps() -> None:
    steps = [Step(id=str(n), view="/", picture=Picture.MAP, headline="A tie", seconds=n, notes="") for n in (30, 45)]
    talk = Talk(
        id="t", lang=Lang.EN, title="T", minutes=2, steps=tuple(steps), until="", book="The book", data_version="1"
    )
    assert talk.seconds == 75


def test_pictures_are_of_four_kinds() -> None:
    assert [kind.value for kind in Picture] == ["map", "chart", "time-line", "matrix"]
