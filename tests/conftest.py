"""What all tests share: how many examples are drawn, and which tests one worker keeps together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import settings

from tests.extent import EXTENT, examples

if TYPE_CHECKING:
    from pathlib import Path

OWN_SERVERS: Final = ("test_faults", "test_probes", "test_trust", "test_text", "test_many_ties", "test_monkey")
"""Browser tests with servers of their own, or with one long test: the longest is begun first."""

settings.register_profile("full", deadline=None)
settings.register_profile("daily", max_examples=examples(100), deadline=None)
settings.load_profile(EXTENT)


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
