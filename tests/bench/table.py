"""Writes ``docs/benchmarks.md`` from the results of a run."""

from __future__ import annotations

import os
import platform
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any


def machine() -> dict[str, Any]:
    """Return what a run was measured on, and when."""
    cpu = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    packages = ("streamlit", "folium", "streamlit-folium", "pydeck", "playwright")
    return {
        "date": time.strftime("%Y-%m-%d"),
        "cpu": cpu,
        "cores": os.cpu_count(),
        "memory_gb": round(memory),
        "system": platform.system() + " " + platform.release().split("-")[0],
        "python": platform.python_version(),
        **{name: version(name) for name in packages},
    }


def write(source: Path | None) -> int:
    """Write the table."""
    raise NotImplementedError(source)
