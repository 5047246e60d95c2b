"""The API is as its description says: schemathesis sends what is described and what is not, and finds nothing."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.extent import FULL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.serving import SharedServer

DRAWN: Final = r"^/(notes|lessons|talks/|views/\{view\}\.)"
"""What is made by the worker: a daily run leaves it out, since each takes a second."""

SETTINGS: Final = """
[checks.negative_data_rejection]
expected-statuses = ["4xx", "5xx"]

[checks.positive_data_acceptance]
enabled = false
"""
"""What is well formed may name nothing that there is: a day that no month has, a table that only the book has."""

COMMAND: Final = "import sys; from schemathesis.cli import schemathesis; sys.exit(schemathesis())"


@pytest.mark.thorough
def test_schemathesis_finds_nothing(server: SharedServer, tmp_path: Path) -> None:
    (tmp_path / "schemathesis.toml").write_text(SETTINGS, encoding="utf-8")
    api = f"{server.url}/api/v1"
    left_out = [] if FULL else ["--exclude-path-regex", DRAWN]
    done = subprocess.run(
        [
            sys.executable, "-c", COMMAND, "run", f"{api}/openapi.json", "--url", api, "--seed", "1", "--no-color",
            "--phases", "examples,coverage,fuzzing", "--max-examples", "20" if FULL else "2", *left_out,
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    tested = re.search(r"Tested: (\d+)", done.stdout)
    assert tested
    assert int(tested[1]) >= (24 if FULL else 18)
    generated = re.search(r"(\d+) generated", done.stdout)
    assert generated
    assert int(generated[1]) > 300
