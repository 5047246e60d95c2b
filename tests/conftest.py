"""What all tests share: how many examples are drawn, how many workers there are, and which tests one keeps."""

from __future__ import annotations

import gc
import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import pytest
from hypothesis import settings
from xdist.scheduler.loadscope import LoadScopeScheduling

from data.enums import Lang
from tests.extent import EXTENT, FULL, QUICK, examples, some

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from xdist.remote import Producer

    from tests.data.trade.goods_layer import DrawnGoods

OWN_SERVERS: Final = (
    "test_faults",
    "test_breaks",
    "test_probes",
    "test_trust",
    "test_text",
    "test_many_ties",
    "test_monkey",
    "test_layers",
)
"""Browser tests with servers of their own, or with one long test: the longest is begun first."""

OF_LANGUAGES: Final = ("i18n", "browser")
"""Folders whose tests are made in every language in a quick run too: the language is what they test."""

SAID: Final = "said"
"""The property under which a test leaves a sentence for the end of the run."""

collect_ignore = ["services"]
"""Tests that need other programs than Python and Chromium: `make test-services` names their folder and runs them."""

settings.register_profile("full", deadline=None)
settings.register_profile("daily", max_examples=examples(100), deadline=None)
settings.register_profile("quick", max_examples=examples(100), deadline=None)
settings.load_profile(EXTENT)


MEMORY: Final = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own there, for its user alone
LEAST_ROOM: Final = 2 * 1024**3


def _has_room(folder: Path) -> bool:
    """Return whether the files of a run may lie in a folder: stubs of other programs, which are run, among them."""
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        return False
    found = os.statvfs(folder)
    return not found.f_flag & os.ST_NOEXEC and found.f_bavail * found.f_frsize >= LEAST_ROOM


# Stores wait until each change is on the disk. The files of a run lie in memory where there is room: half of its time.
if _has_room(MEMORY):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# No test reads or writes the store of who runs it: servers that tests start have this one too.
_STORES: Final = tempfile.TemporaryDirectory(
    prefix="partnership-vector-tests-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"), ignore_cleanup_errors=True
)
os.environ["PARTNERSHIP_VECTOR_STORE"] = str(Path(_STORES.name) / "store.sqlite3")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return how many workers ``auto`` means: one more than processors with browser tests, which wait now and then."""
    without_browsers = any(path.rstrip("/").endswith("browser") for path in config.getoption("ignore") or ())
    return (os.cpu_count() or 1) + (not without_browsers)


class Schedule(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """Gives a whole file to one worker, which starts its servers once; tests of the shared server go one by one.

    xdist's own groups are lost with pytest 9.2, which makes the names of tests anew after xdist has changed them.
    """

    def _split_scope(self, nodeid: str) -> str:
        """Return what is given to one worker together."""
        file = nodeid.split("::", 1)[0]
        return file if _rank_of(file) <= len(OWN_SERVERS) else nodeid

    def _pending_of(self, workload: dict[str, dict[str, bool]]) -> int:
        """Return how many tests of a worker have not been made; what is done is not gone through again each time."""
        for scope in [scope for scope, tests in workload.items() if all(tests.values())]:
            del workload[scope]
        return sum(list(tests.values()).count(False) for tests in workload.values())


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Schedule | None:
    """Return the schedule where tests are loaded by scope."""
    return Schedule(config, log) if config.getvalue("dist") == "loadscope" else None


def _rank(path: Path) -> int:
    """Return the place of a file in the order of work: own servers, what needs no browser, the shared server."""
    if "browser" not in path.parts:
        return len(OWN_SERVERS)
    return OWN_SERVERS.index(path.stem) if path.stem in OWN_SERVERS else len(OWN_SERVERS) + 1


@lru_cache(maxsize=10_000)
def _rank_of(file: str) -> int:
    """Return the place of a file that is named by its path."""
    return _rank(Path(file))


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marks of the tests."""
    config.addinivalue_line(
        "markers", "daily(count): of a test's cases a daily run takes so many or all, a quick one 1"
    )
    config.addinivalue_line("markers", "thorough: reads or makes so much that a quick run leaves it out")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write the sentences that tests have left, such as on what else of this machine they ran."""
    for report in terminalreporter.getreports("passed"):
        for name, text in report.user_properties:
            if name == SAID:
                terminalreporter.write_line(str(text))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without looking for garbage, of which there is none: a fifth of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(20_000, 20, 20)  # of Python's own 700 a run spends a twentieth of its time on looking
        gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the longest, and leave the tests that workers share for the end: so all of them end together.

    Of cases that differ in language, look, page or place alone, a daily run takes some; a quick one leaves out more.
    """
    items.sort(key=lambda item: _rank(item.path))
    if FULL:
        return
    cases: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("daily"):
            cases.setdefault(item.nodeid.split("[", 1)[0], []).append(item)
    left_out = {item for found in cases.values() for item in _beyond(found)}
    if QUICK:
        left_out |= {item for item in items if item.get_closest_marker("thorough")}
        left_out |= _in_other_languages([item for item in items if item not in left_out])
    if left_out:
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in left_out]


def _in_other_languages(items: list[pytest.Item]) -> set[pytest.Item]:
    """Return the cases that a quick run leaves out: one that is made in every language is made in one, by turns."""
    tests: dict[str, dict[str, list[pytest.Item]]] = {}
    for item in items:
        given = cast(Any, getattr(item, "callspec", None))
        langs = [name for name, value in given.params.items() if isinstance(value, Lang)] if given else []
        if len(langs) == 1 and not set(OF_LANGUAGES) & set(item.path.parts):
            others = repr([(name, value) for name, value in given.params.items() if name != langs[0]])
            tests.setdefault(item.nodeid.split("[", 1)[0], {}).setdefault(others, []).append(item)
    return {
        item
        for first, groups in enumerate(tests.values())
        for turn, cases in enumerate(groups.values(), first)
        if len(cases) == len(Lang)
        for item in set(cases) - set(some(cases, 1, turn=turn))
    }


def _beyond(cases: list[pytest.Item]) -> set[pytest.Item]:
    """Return the cases of a test that a run leaves out."""
    mark = cases[0].get_closest_marker("daily")
    assert mark
    return set(cases) - set(some(cases, int(mark.args[0]) if mark.args else len(cases)))


@pytest.fixture(scope="session")
def goods_layer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DrawnGoods]:
    """The drawn records of goods and a layer that has them, made when a test first asks."""
    from tests.data.trade.goods_layer import drawn_goods

    drawn = drawn_goods(tmp_path_factory.mktemp("goods-layer"))
    yield drawn
    drawn.engine.close()
