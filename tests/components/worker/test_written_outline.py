"""The job that writes an outline: the same file twice, with its figures; what is no outline is refused."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import pytest

from components.documents.outline.outline_file import write_outline
from components.exports.outline.outline_figures import plan_figures
from components.pages import page
from components.worker.drawing_jobs import JOBS
from components.worker.errors import RefusedError
from components.worker.job import JobName
from data.enums import Lang
from tests.components.documents.outline.outlines import DAY, fact, figure, outline, view
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS


def test_the_job_writes_the_outline_with_its_figure_the_same_twice() -> None:
    given = outline(fact(1, "turnover-2021"), figure(2, "/trade", "turnover"))
    arguments = {
        "outline": write_outline(given), "figures": plan_figures(view(), given, lambda name: page(name).content),
        "lang": Lang.EN, "today": DAY,
    }  # fmt: skip
    made = JOBS[JobName.OUTLINE](ATLAS, **arguments)
    assert made == JOBS[JobName.OUTLINE](ATLAS, **arguments)
    assert any(name.startswith("word/media/") for name in zipfile.ZipFile(io.BytesIO(made)).namelist())


def test_what_is_no_outline_is_refused_in_the_language_of_the_reader() -> None:
    with pytest.raises(RefusedError, match="конспект"):
        JOBS[JobName.OUTLINE](ATLAS, outline="{", figures=(), lang=Lang.RU, today=DAY)


def test_facts_and_figures_of_a_layer_are_written_with_their_own_source() -> None:
    own = atlas_of(small_layer())
    given = outline(fact(1, "turnover-2021"), fact(2, "own-forum"), figure(3, "/?data=own&layer=chamber", "map"))
    facts = dataclasses.replace(view(), layers=(own,))
    figures = plan_figures(facts, given, lambda name: page(name).content)
    assert [planned.selection.layer for planned in figures] == ["chamber"]
    arguments = {"outline": write_outline(given), "figures": figures, "lang": Lang.EN, "today": DAY}
    made = JOBS[JobName.OUTLINE](ATLAS, **arguments, beside=None, layers=(own,))
    parts = zipfile.ZipFile(io.BytesIO(made))
    said = " ".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    assert "File agreements.xlsx, 2024, B2" in said
    assert "«Chamber of Commerce»" in said
    assert any(name.startswith("word/media/") for name in parts.namelist())
