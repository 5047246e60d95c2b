"""A running server keeps the last good version."""

from __future__ import annotations

import json
import os
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from data.atlas import reload as stores
from data.atlas.atlas import Atlas
from data.atlas.reload import AtlasReloader
from data.enums import Lang
from data.errors import TableError
from data.model import Issue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.data.conftest import Sample


@pytest.fixture(autouse=True)
def _look_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "LOOK_EVERY_S", 0.0)


def test_what_does_not_change_is_not_read_again(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    assert store.current()[0] is store.current()[0]


def test_a_change_is_read(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    sample.change("places", "BY", name_en="Republic of Belarus")
    sample.write()
    atlas, issues = store.current()
    assert atlas.place("BY").name_en == "Republic of Belarus"
    assert issues == ()


def test_a_broken_change_leaves_the_last_good_version_and_says_what_is_wrong(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    good, _ = store.current()
    sample.change("ties", "tie-grodno-semey", kz_place_id="KZ-99")
    sample.write()
    atlas, issues = store.current()
    assert atlas is good
    assert [str(issue) for issue in issues] == ["data/tables/ties.csv:5: kz_place_id 'KZ-99' is not in places"]
    assert store.current() == (good, issues)
    sample.change("ties", "tie-grodno-semey", kz_place_id="semey", note_en="mended")
    sample.write()
    mended, none = store.current()
    assert none == ()
    assert mended != good


def test_a_file_that_goes_and_a_contract_that_breaks_are_said(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    (sample.folder / "tables/events.csv").unlink()
    assert "the file is missing" in str(store.current()[1][0])
    (sample.folder / "datapackage.json").write_text("{", "utf-8")
    assert "cannot be understood" in str(store.current()[1][0])


def test_a_change_is_looked_for_at_most_once_a_second(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "LOOK_EVERY_S", 1.0)
    store = AtlasReloader(sample.write())
    good, _ = store.current()
    sample.change("places", "BY", name_en="Republic of Belarus")
    sample.write()
    assert store.current()[0] is good


def test_a_first_version_that_is_broken_is_an_error(sample: Sample) -> None:
    sample.change("ties", "tie-grodno-semey", kz_place_id="KZ-99")
    with pytest.raises(TableError):
        AtlasReloader(sample.write())


def test_nobody_waits_while_another_reads(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    store = AtlasReloader(sample.write())
    good, _ = store.current()
    sample.change("places", "BY", name_en="Republic of Belarus")
    sample.write()
    reading, go_on = threading.Event(), threading.Event()
    load = Atlas.load

    def slow(folder: Any) -> Atlas:
        reading.set()
        assert go_on.wait(10)
        return load(folder)

    monkeypatch.setattr(Atlas, "load", slow)
    reader = threading.Thread(target=store.current)
    reader.start()
    assert reading.wait(10)
    assert store.current()[0] is good
    go_on.set()
    reader.join(10)
    assert store.current()[0].place("BY").name_en == "Republic of Belarus"


@pytest.mark.daily(4)
@pytest.mark.parametrize(
    "break_it",
    [
        lambda contract: contract["resources"].pop(0),
        lambda contract: contract["resources"][3]["schema"]["fields"][0].update(constraints=[]),
        lambda contract: contract["resources"][3]["schema"]["fields"].pop(),
        lambda contract: contract.update(resources=[]),
    ],
    ids=["no places", "rules of another kind", "a column less", "no tables"],
)
def test_a_contract_of_another_shape_leaves_the_last_good_version(
    sample: Sample, caplog: pytest.LogCaptureFixture, break_it: Any
) -> None:
    store = AtlasReloader(sample.write())
    good, _ = store.current()
    file = sample.folder / "datapackage.json"
    contract = json.loads(file.read_text("utf-8"))
    break_it(contract)
    file.write_text(json.dumps(contract), "utf-8")
    atlas, issues = store.current()
    assert atlas is good
    assert issues
    assert "not shown" in caplog.text
    sample.write()
    assert store.current() == (good, ())


def test_what_is_still_being_written_is_not_read(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    store = AtlasReloader(sample.write())
    monkeypatch.setattr(stores, "LOOK_EVERY_S", -1.0)  # every question looks; every change is younger than a look
    monkeypatch.setattr(time, "time", lambda: -1e12)
    table = sample.folder / "tables/statements.csv"
    whole = table.read_bytes()
    table.write_bytes(whole[: whole.index(b"\n") + 1])
    good, _ = store.current()
    assert len(good.tables["statements"])
    table.write_bytes(whole)
    assert store.current() == (good, ())
    sample.change("places", "BY", name_en="Republic of Belarus")
    sample.write()
    assert store.current()[0] is good
    assert store.current()[0].place("BY").name_en == "Republic of Belarus"


def test_a_change_that_keeps_the_size_and_the_time_of_a_file_is_read(sample: Sample) -> None:
    sample.change("places", "BY", name_en="Belarus")
    store = AtlasReloader(sample.write())
    table = sample.folder / "tables/places.csv"
    before = table.stat()
    table.write_bytes(table.read_bytes().replace(b"Belarus", b"Byelaru"))
    os.utime(table, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert store.current()[0].place("BY").name_en == "Byelaru"


ENTRY = "The name of Belarus is given in full."
TRANSLATION = {
    "table": "changelog", "key": ENTRY, "field": "description", "lang": "ru",
    "text": "Название Беларуси дано полностью.", "state": "draft",
}  # fmt: skip


def test_a_good_update_with_its_entry_in_the_changelog_is_accepted_by_a_running_reloader(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    assert store.current()[0].changes
    sample.changelog = f"# Changes\n\n## 2027.01.0\n\n- {ENTRY}\n"
    sample.change("places", "BY", name_en="Republic of Belarus")
    sample.rows["translations"].append(TRANSLATION)
    sample.write()
    atlas, issues = store.current()
    assert issues == ()
    assert atlas.changes == (("2027.01.0", (ENTRY,)),)
    assert atlas.described(ENTRY, Lang.RU, table="changelog") == TRANSLATION["text"]


def test_a_change_of_the_changelog_alone_is_read(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    before, _ = store.current()
    sample.changelog = "# Changes\n\n## 2027.01.0\n\nAll is new.\n"
    sample.write()
    atlas, issues = store.current()
    assert issues == ()
    assert atlas != before
    assert atlas.changes == (("2027.01.0", ("All is new.",)),)


def test_two_folders_with_different_changelogs_do_not_mix(sample: Sample, tmp_path: Path) -> None:
    other = type(sample)(tmp_path / "other")
    other.changelog = f"# Changes\n\n## 2027.01.0\n\n- {ENTRY}\n"
    other.rows["translations"].append(TRANSLATION)
    good = AtlasReloader(other.write())
    sample.rows["translations"].append(TRANSLATION)
    with pytest.raises(TableError, match="is no text of the changelog"):
        AtlasReloader(sample.write())
    assert good.current()[0].changes == (("2027.01.0", (ENTRY,)),)


def test_a_changelog_that_is_missing_or_no_text_is_said_with_its_line(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    log = sample.folder / "CHANGELOG.md"
    log.write_bytes(b"# Changes\n\n## \xff\n")
    assert [str(issue) for issue in store.current()[1]] == [
        "data/CHANGELOG.md:3: the line is not UTF-8: save the file as UTF-8"
    ]
    log.unlink()
    (issue,) = store.current()[1]
    assert str(issue).startswith("data/CHANGELOG.md:1: the file is missing")


def _wait(store: AtlasReloader) -> None:
    store.current()
    assert store._reading
    store._reading.join(10)


def test_a_version_that_cannot_be_drawn_is_not_shown_and_the_log_says_what_cannot(
    sample: Sample, caplog: pytest.LogCaptureFixture
) -> None:
    store = AtlasReloader(sample.write())
    good, _ = store.current()
    drawn: list[str] = []

    def draw(atlas: Atlas) -> None:
        drawn.append(atlas.place("BY").name_en)
        if atlas.place("BY").name_en == "Undrawable":
            raise RuntimeError("the page sources cannot be drawn")

    store.draw_before_showing(draw)
    sample.change("places", "BY", name_en="Undrawable")
    sample.write()
    _wait(store)
    atlas, issues = store.current()
    assert atlas is good
    assert drawn == ["Undrawable"]
    assert "the page sources cannot be drawn: undo the change" in str(issues[0])
    assert "The newest data is not shown: data/datapackage.json:1: has no fault that the check finds" in caplog.text
    sample.change("places", "BY", name_en="Republic of Belarus")
    sample.write()
    _wait(store)
    assert store.current()[0].place("BY").name_en == "Republic of Belarus"
    assert store.current()[1] == ()


def test_the_good_version_is_shown_while_a_newer_one_is_drawn(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    good, _ = store.current()
    drawing, go_on = threading.Event(), threading.Event()

    def draw(_atlas: Atlas) -> None:
        drawing.set()
        assert go_on.wait(10)

    store.draw_before_showing(draw)
    sample.change("places", "BY", name_en="Republic of Belarus")
    sample.write()
    assert store.current()[0] is good
    assert drawing.wait(10)
    assert store.current()[0] is good
    go_on.set()
    _wait(store)
    assert store.current()[0].place("BY").name_en == "Republic of Belarus"


def test_a_change_that_was_undone_is_not_drawn_again(sample: Sample) -> None:
    store = AtlasReloader(sample.write())
    good, _ = store.current()
    drawn: list[Atlas] = []
    store.draw_before_showing(drawn.append)
    table = sample.folder / "tables/ties.csv"
    whole = table.read_bytes()
    table.write_bytes(whole[:-7])
    _wait(store)
    assert store.current()[1] != ()
    table.write_bytes(whole)
    _wait(store)
    assert store.current() == (good, ())
    assert store.current()[0] is good
    assert drawn == []


def test_what_else_is_asked_of_an_atlas_stops_the_start_and_keeps_the_last_good_version(sample: Sample) -> None:
    issue = Issue("data/tables/story_steps.csv", 2, "view", "is no address: correct it")
    with pytest.raises(TableError, match="is no address"):
        AtlasReloader(sample.write(), check=lambda _: [issue])
    store = AtlasReloader(
        sample.write(), check=lambda atlas: [issue] if "Republic" in atlas.place("BY").name_en else []
    )
    good, _ = store.current()
    sample.change("places", "BY", name_en="Republic of Belarus")
    sample.write()
    assert store.current() == (good, (issue,))
