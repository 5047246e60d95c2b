"""Citation of the data set: in one line, and as a Citation File Format document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.package.contract import Contract


def dataset_line(contract: Contract) -> str:
    """Return how to cite the data set in one line."""
    authors = ", ".join(contract.authors)
    year = contract.created[:4]
    return f"{authors} ({year}). {sentence(contract.title)} Data set, version {contract.version}. {contract.licence}."


def dataset_cff(contract: Contract) -> str:
    """Return how to cite the data set as a Citation File Format document."""
    people = "".join(f"  - name: {_scalar(author)}\n" for author in contract.authors)
    return (
        "cff-version: 1.2.0\n"
        "message: If you use these data, please cite them as below.\n"
        "type: dataset\n"
        f"title: {_scalar(contract.title)}\n"
        f"version: {contract.version}\n"
        f"date-released: {contract.created[:10]}\n"
        f"license: {contract.licence_id}\n"
        f"authors:\n{people}"
    )


def sentence(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _scalar(text: str) -> str:
    """Return a text as YAML: quoted as in JSON, which is YAML too, so that nothing in it is read as anything else."""
    return json.dumps(text, ensure_ascii=False)
