"""Views of talks: what the dashboard would not read, or what does not show the claims of its step, is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data import __main__ as command
from data.atlas.atlas import Atlas
from data.queries.texts.story_views import view_issues
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from tests.data.conftest import Sample


def test_the_shipped_talks_have_no_issue() -> None:
    assert view_issues(ATLAS) == []


@pytest.mark.parametrize(
    ("step", "cells", "fault"),
    [
        ("gomel-pavlodar-01", {"view": "/nowhere"}, "story_steps.csv:2: view '/nowhere' is no address of a view"),
        ("gomel-pavlodar-02", {"view": "/?place=KZ-99"}, "story_steps.csv:3: view '/?place=KZ-99' has parameters"),
        (
            "gomel-pavlodar-01",
            {"view": "/?claim=turnover-2021"},
            "story_steps.csv:2: view chooses 'turnover-2021', which is no claim of the step",
        ),
        (
            "gomel-pavlodar-02",
            {"view": "/?by=BY-HR&kz=KZ-55"},
            "story_steps.csv:3: claims 'turnover-gomel-pavlodar-2017' is not shown at BY-HR",
        ),
        (
            "gomel-pavlodar-01",
            {"view": "/?date=2015-12-31"},
            "story_steps.csv:2: claims 'gomel-pavlodar-agreement-2016' is later than 2015-12-31",
        ),
    ],
)
def test_a_view_that_does_not_show_its_step_is_found(
    sample: Sample, step: str, cells: dict[str, str], fault: str
) -> None:
    assert view_issues(Atlas.load(sample.write())) == []
    sample.change("story_steps", step, **cells)
    found = [str(issue) for issue in view_issues(Atlas.load(sample.write()))]
    assert any(fault in issue for issue in found), found


def test_the_command_asks_for_the_views(sample: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    sample.change("story_steps", "gomel-pavlodar-01", view="/nowhere")
    assert command.main(["check", str(sample.write())]) == 1
    assert "data/tables/story_steps.csv:2: view '/nowhere'" in capsys.readouterr().out
