"""``python -m tests.bench.grown FOLDER run dashboard.py ...``: the dashboard on the data and boundaries of a folder.

The product is not changed for it: where it reads from is set before it starts, and that no sense is asked of the facts.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Start Streamlit on the data and boundaries of the folder with what is left of the command line."""
    read_from(Path(sys.argv.pop(1)))
    from streamlit.web import cli

    sys.argv[0] = "streamlit"
    cli.main()


def read_from(folder: Path) -> None:
    """Set where the dashboard reads its data and boundaries from; before it has read any."""
    from components import context
    from data.checks import check
    from data.package import reader
    from geo import anchors, shapes

    for module, name, place in (
        (context, "DATA", folder / "data"),
        (reader, "FOLDER", folder / "data"),
        (anchors, "FOLDER", folder / "data"),
        (shapes, "FOLDER", folder / "boundaries"),
        (check, "RULES", ()),  # drawn facts keep to the contract, but they agree with nothing that was printed
    ):
        setattr(module, name, place)


if __name__ == "__main__":
    main()
