"""Write the list of parts of a release: `python -m tests.supply build/sbom.json`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.supply.parts import bill, packages, vendored

target = Path(sys.argv[1] if len(sys.argv) > 1 else "build/sbom.json")
parts = [*packages(), *vendored()]
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text(bill(parts), encoding="utf-8")
sys.stdout.write(f"{len(parts)} parts in {target}\n")
