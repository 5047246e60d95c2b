"""The command that imports files: the outcome of every case, answers, and what is kept in a layer."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from data import __main__ as command
from data.atlas.atlas import Atlas
from data.stores.store import open_store
from tests.data.imports.outcomes import CASES, OWN_CASES, differences, expected
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from data.stores.store import Store

    Run = Callable[..., list[dict[str, Any]]]

CASE_FILES = [(CASES, case) for case in expected(CASES)]
OWN_FILES = [(OWN_CASES, case) for case in expected(OWN_CASES)]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs the command with the atlas of all tests and returns what it prints as JSON."""
    monkeypatch.setattr(Atlas, "load", classmethod(lambda _cls: ATLAS))

    def runs(*arguments: object) -> list[dict[str, Any]]:
        capsys.readouterr()
        command.main(["import", *map(str, arguments), "--json"])
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return runs


@pytest.mark.parametrize(
    ("folder", "case"), [*CASE_FILES, *OWN_FILES], ids=lambda value: value["file"] if isinstance(value, dict) else ""
)
def test_each_file_comes_out_as_expected(folder: Path, case: dict[str, Any], run: Run) -> None:
    before = [folder / case["after"]] if "after" in case else []
    found = run(*before, folder / case["file"], "--dry-run")[-1]
    assert found["file"] == case["file"]
    assert list(differences(case, found)) == []


def test_there_are_fifteen_cases_and_more_than_fifteen_of_our_own() -> None:
    assert len(CASE_FILES) == 15
    assert len(OWN_FILES) > 15


@pytest.mark.parametrize("lang", ["en", "ru", "be", "kk"])
def test_every_message_is_said_in_every_language(lang: str, run: Run) -> None:
    files = [CASES / case["file"] for _, case in CASE_FILES]
    for found in run(*files, "--dry-run", "--lang", lang):
        texts = [error["message"] for error in found["errors"]] + [question["text"] for question in found["questions"]]
        assert all(texts + found["notes"])
        assert not [text for text in texts + found["notes"] if "{" in text and "{{7*7}}" not in text]


def test_answers_close_questions(run: Run) -> None:
    file = CASES / "01_stat_regions_merged_header.xlsx"
    (found,) = run(file, "--dry-run", "--answer", "direction=by", "--answer", "total:D5=keep")
    assert (found["verdict"], found["questions"]) == ("accept", [])
    shymkent = [row for row in found["rows"] if row["kz_id"] == "KZ-79" and row["value"] == 29.4758]
    assert [row["flow"] for row in shymkent] == ["import"]


def test_a_currency_is_kept_or_converted_at_a_rate_with_its_day_and_source(run: Run) -> None:
    file = CASES / "27_other_units.csv"
    (kept,) = run(file, "--dry-run", "--answer", "currency=keep")
    assert sorted(row["unit"] for row in kept["rows"])[:2] == ["byn_million", "index_pct"]
    assert (kept["observations"], kept["verdict"]) == (5, "partial")
    (converted,) = run(file, "--dry-run", "--answer", "currency=BYN 0.31 2024-12-31 Test Bank; KZT keep")
    (gomel,) = [row for row in converted["rows"] if row["by_id"] == "BY-HO"]
    assert (gomel["value"], gomel["unit"]) == (108.655, "usd_million")
    (without_source,) = run(file, "--dry-run", "--answer", "currency=BYN 0.31")
    assert [question["key"] for question in without_source["questions"]] == ["currency"]


def test_what_is_proposed_can_be_accepted_at_once(run: Run) -> None:
    (found,) = run(CASES / "09_names_as_people_write.csv", "--dry-run", "--answer", "proposals=accept")
    keys = [question["key"] for question in found["questions"]]
    assert all(key.startswith("place:") for key in keys)
    assert len(keys) == 8
    # Belarus and Kazakhstan are one figure once both names are taken, and its two values differ.
    assert found["observations"] == 22


@pytest.mark.thorough
def test_the_command_starts_in_a_process_of_its_own() -> None:
    file = CASES / "25_text_stays_text.csv"
    done = subprocess.run(
        [sys.executable, "-m", "data", "import", str(file), "--dry-run", "--json"],
        capture_output=True,
        text=True,
        check=True,
        cwd=CASES.parents[3],
        timeout=120,
    )
    found = json.loads(done.stdout)
    assert (found["verdict"], found["observations"]) == ("partial", 4)
    assert "streamlit" not in done.stderr


@pytest.mark.usefixtures("run")
def test_without_an_answer_nothing_is_kept_and_the_command_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", str(tmp_path / "store.sqlite"))
    file = str(CASES / "02_cp1251_semicolon_comma.csv")
    assert command.main(["import", file]) == 1
    assert command.main(["import", file, "--answer", "period=year"]) == 1
    assert command.main(["import", file, "--answer", "period=year", "--answer", "rows=good"]) == 0


def test_a_revised_file_replaces_what_was_kept(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", str(tmp_path / "store.sqlite"))
    assert command.main(["import", str(CASES / "20_first_release.csv"), "--layer", "figures"]) == 0
    revised = CASES / "21_revised_release.csv"
    (found,) = run(revised, "--layer", "figures", "--dry-run")
    assert found["diff"] == {"new": 6, "held": 1, "changed": 2, "same": 11, "absent_now": 1}
    answers = ["--answer", "proposals=accept", "--answer", "rows=good"]
    assert command.main(["import", str(revised), "--layer", "figures", *answers]) == 0
    (again,) = run(revised, "--layer", "figures", "--dry-run")
    assert again["diff"] == {"new": 0, "held": 1, "changed": 0, "same": 19, "absent_now": 1}


AGREEMENTS = (
    "Название документа;Стороны;Дата подписания;Статус\r\n"
    "Меморандум о дружбе;Гомельская область, Костанайская область;2024-05-17;действует\r\n"
    "Меморандум о торговле;Витебская область, Павлодарская область;2023-03-02;{status}\r\n"
)
EVENTS = (
    "Мероприятие;Стороны;Дата;Статус\r\n"
    "Выставка станков;Гомельская область, Костанайская область;2024-05-17;состоялось\r\n"
)
FIGURES = "Область;Год;Экспорт в Казахстан, млн USD\r\nБрестская область;2023;10\r\nМинская область;2023;20\r\n"


def layer_lines(store: Store, layer: str = "deeds") -> dict[tuple[str, str], bytes]:
    """Return the rows of a layer as they are dumped, by table and id."""
    lines = store.dump(layer).splitlines()
    return {(row.table, row.row_id): line for row, line in zip(store.rows(layer), lines, strict=True)}


@pytest.mark.parametrize(
    "text", [AGREEMENTS.format(status="подписан"), EVENTS, FIGURES], ids=["deeds", "events", "figures"]
)
@pytest.mark.usefixtures("run")
def test_the_rows_of_last_month_stay_as_they_are(text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", str(tmp_path / "store.sqlite"))
    first, second = tmp_path / "may.csv", tmp_path / "june.csv"
    first.write_text(text, "utf-8")
    second.write_bytes((text + "\r\n").encode())
    keep = ["--layer", "deeds", "--answer", "proposals=accept", "--answer", "rows=good"]
    assert command.main(["import", str(first), *keep]) == 0
    with open_store() as store:
        before, version = layer_lines(store), store.layer("deeds").version
    assert len(before) > 1
    assert command.main(["import", str(second), *keep]) == 0
    with open_store() as store:
        assert layer_lines(store) == before
        assert store.layer("deeds").version == version


def test_a_changed_agreement_alone_takes_the_new_source(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", str(tmp_path / "store.sqlite"))
    first, second = tmp_path / "may.csv", tmp_path / "june.csv"
    first.write_text(AGREEMENTS.format(status="действует"), "utf-8")
    second.write_text(AGREEMENTS.format(status="завершён"), "utf-8")
    keep = ["--layer", "deeds", "--answer", "proposals=accept", "--answer", "rows=good"]
    assert command.main(["import", str(first), *keep]) == 0
    with open_store() as store:
        before = layer_lines(store)
    (found,) = run(second, "--dry-run", "--layer", "deeds")
    assert found["diff"] == {"new": 0, "held": 0, "changed": 1, "same": 1, "absent_now": 0}
    assert command.main(["import", str(second), *keep]) == 0
    with open_store() as store:
        rows = {(row.table, row.row_id): row for row in store.rows("deeds")}
        after = layer_lines(store)
    (source,) = [row_id for table, row_id in after.keys() - before.keys() if table == "sources"]
    changed = [rows[key] for key in after if key in before and after[key] != before[key]]
    assert sorted(row.table for row in changed) == ["agreements", "ties"]
    assert {row.cells["source_id"] for row in changed} == {source}
    assert before.keys() | {("sources", source)} == after.keys()


@pytest.mark.usefixtures("run")
def test_an_agreement_of_the_book_that_a_layer_repeats_is_still_that_one_in_the_next_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", str(tmp_path / "store.sqlite"))
    keep = ["--layer", "deeds", "--answer", "proposals=accept", "--answer", "rows=good"]
    first, second = CASES / "23_agreements.xlsx", tmp_path / "june.xlsx"
    assert command.main(["import", str(first), *keep]) == 0
    with open_store() as store:
        before = layer_lines(store)
        assert [row.cells["repeats"] for row in store.rows("deeds", tables=["agreements"])].count(
            "grodno-akmola-memorandum-2014"
        ) == 1
    second.write_bytes(first.read_bytes())
    with zipfile.ZipFile(second, "a") as book:
        book.comment = b"June"
    assert second.read_bytes() != first.read_bytes()
    assert command.main(["import", str(second), *keep]) == 0
    with open_store() as store:
        assert layer_lines(store) == before
