"""Citations in plain text: of one source, and of the whole data set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.contract import Contract
    from data.model import Source


def source_line(source: Source) -> str:
    """Return a source in one line: authors, title, publisher, year and pages, as far as they are known."""
    imprint = ", ".join(str(part) for part in (source.publisher, source.year, source.pages) if part is not None)
    authors = ", ".join(source.authors.split(";")) if source.authors else ""
    return " ".join(_sentence(part) for part in (authors, source.title_en, imprint) if part)


def dataset_line(contract: Contract) -> str:
    """Return how to cite the data set in one line."""
    authors = ", ".join(contract.authors)
    year = contract.created[:4]
    return f"{authors} ({year}). {_sentence(contract.title)} Data set, version {contract.version}. {contract.licence}."


def dataset_cff(contract: Contract) -> str:
    """Return how to cite the data set as a Citation File Format document."""
    people = "".join(f"  - name: {author}\n" for author in contract.authors)
    return (
        "cff-version: 1.2.0\n"
        "message: If you use these data, please cite them as below.\n"
        "type: dataset\n"
        f'title: "{contract.title}"\n'
        f"version: {contract.version}\n"
        f"date-released: {contract.created[:10]}\n"
        f"license: {contract.licence_id}\n"
        f"authors:\n{people}"
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
