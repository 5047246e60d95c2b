"""What all tests share: how many examples are drawn, how many workers there are, and which tests one keeps."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import settings

from tests.extent import EXTENT, examples

if TYPE_CHECKING:
    from pathlib import Path

OWN_SERVERS: Final = (
    "test_faults",
    "test_breaks",
    "test_probes",
    "test_trust",
    "test_text",
    "test_many_ties",
    "test_monkey",
)
"""Browser tests with servers of their own, or with one long test: the longest is begun first."""

settings.register_profile("full", deadline=None)
settings.register_profile("daily", max_examples=examples(100), deadline=None)
settings.load_profile(EXTENT)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return how many workers ``auto`` means: two a processor with browser tests, which wait half their time."""
    without_browsers = any(path.rstrip("/").endswith("browser") for path in config.getoption("ignore") or ())
    return (os.cpu_count() or 1) * (1 if without_browsers else 2)


def _rank(path: Path) -> int:
    """Return the place of a file in the order of work: own servers, what needs no browser, the shared server."""
    if "browser" not in path.parts:
        return len(OWN_SERVERS)
    return OWN_SERVERS.index(path.stem) if path.stem in OWN_SERVERS else len(OWN_SERVERS) + 1


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give a whole file to one worker, but tests of the shared server one by one and last: workers end together."""
    items.sort(key=lambda item: _rank(item.path))
    for item in items:
        if _rank(item.path) <= len(OWN_SERVERS):
            item.add_marker(pytest.mark.xdist_group(item.path.as_posix()))
