"""The data set as files for others: tables, contract, README, citation and licence; the same bytes each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.package import changes, citation
from data.package.contract import FILE, parse_contract, read_bytes
from data.package.reader import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from data.package.contract import Contract


def files(folder: Path = FOLDER) -> dict[str, bytes]:
    """
    Return the files of an export.

    Parameters
    ----------
    folder
        The folder that holds ``datapackage.json`` and ``tables/``.

    Returns
    -------
    dict of str to bytes
        Content by path, in the order of the paths.
    """
    content = read_bytes(folder)
    contract = parse_contract(content)
    found = {table.path: (folder / table.path).read_bytes() for table in contract.tables.values()}
    found[FILE] = content
    found["README.md"] = _readme(contract).encode()
    found["CITATION.cff"] = citation.dataset_cff(contract).encode()
    found[changes.FILE] = (folder / changes.FILE).read_bytes()
    found["LICENSE.txt"] = _licence(contract).encode()
    return dict(sorted(found.items()))


def write(target: Path, *, folder: Path = FOLDER) -> int:
    """Write the files of an export into a folder, which is made where it is missing; return how many."""
    found = files(folder)
    for name, content in found.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return len(found)


def _readme(contract: Contract) -> str:
    tables = "".join(f"| `{table.path}` | {table.description} |\n" for table in contract.tables.values())
    return (
        f"# {contract.title}\n\n{contract.description}\n\n"
        f"Version {contract.version}. `{FILE}` says what every column means (Data Package, Table Schema).\n\n"
        f"| file | what |\n|---|---|\n{tables}\n"
        "## Before you use it\n\n"
        "- A row is a claim: one fact as one source states it. Sources that disagree are two rows; `conflicts` names "
        "them.\n"
        "- Do not count or sum rows that have `repeats`: they tell the same fact again.\n"
        "- Plans and targets are no results, and figures of different level, period, scope or unit cannot be added.\n"
        "- A `place_id` is a territory at the claim's own date; `place_changes` says what became of it.\n"
        "- Addresses of sources are as printed and were not re-checked.\n\n"
        f"## How to cite\n\n{citation.dataset_line(contract)}\n"
    )


def _licence(contract: Contract) -> str:
    return (
        f"{contract.title}, version {contract.version}\nby {', '.join(contract.authors)}\n\n"
        f"is licensed under {contract.licence} ({contract.licence_id}).\n"
        f"The licence: {contract.licence_url}\n\n"
        "You may share and adapt the data for any purpose if you give credit, link to the licence and "
        "say what you changed.\n"
        f"Credit: {citation.dataset_line(contract)}\n"
    )
