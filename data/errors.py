"""Errors of the data package, each a subclass of a built-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from data.model import Issue


class ContractError(ValueError):
    """The contract (datapackage.json) is missing or cannot be understood."""


class TableError(ValueError):
    """The tables break the contract or a rule of sense; has every issue found."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(str(issue) for issue in self.issues))


class _UnknownError(KeyError):
    """An id that no table holds."""

    kind = "id"

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)

    def __str__(self) -> str:
        return f"{self.kind} {self.key!r} is not in the tables"


class UnknownPlaceError(_UnknownError):
    """A place id that no table holds."""

    kind = "place"


class UnknownClaimError(_UnknownError):
    """A claim id that no table holds."""

    kind = "claim"


class UnknownSourceError(_UnknownError):
    """A source id that no table holds."""

    kind = "source"


class UnknownCaseError(ValueError):
    """A grammatical case that a language does not have; `known` are those that it has."""

    def __init__(self, case: str, lang: str, known: Sequence[str]) -> None:
        self.case, self.lang, self.known = str(case), str(lang), tuple(map(str, known))
        super().__init__(f"{self.lang!r} has no case {self.case!r}: ask for {', '.join(self.known)}")


class NotComparableError(ValueError):
    """Figures of different level, scope, period or unit cannot be added or compared; `reasons` says why in codes."""

    def __init__(self, message: str, *, reasons: Sequence[str] = ()) -> None:
        self.reasons = tuple(reasons)
        super().__init__(message)


class StoreError(RuntimeError):
    """What a store of layers cannot do.

    Attributes
    ----------
    code
        Which sentence says it; see `data.imports.words`.
    params
        What the sentence is made with.
    """

    def __init__(self, code: str, /, **params: object) -> None:
        self.code = code
        self.params = {name: str(value) for name, value in params.items()}
        super().__init__(code, self.params)

    def __str__(self) -> str:
        return f"{self.code}: {', '.join(f'{name} {value}' for name, value in self.params.items())}".rstrip(": ")


class NewerStoreError(StoreError):
    """A store that a newer version of the program has made: this one leaves it as it is."""


class FileRefused(ValueError):  # noqa: N818 - a file is refused; the program has no error
    """A file of other people that is not read; ``code`` and ``params`` give the sentence that says why."""

    def __init__(self, code: str, params: Mapping[str, str] | None = None) -> None:
        self.code, self.params = str(code), dict(params or {})
        super().__init__(self.code, self.params)

    def __str__(self) -> str:
        given = ", ".join(f"{name} {value!r}" for name, value in self.params.items())
        return f"the file is refused: {self.code}" + (f" ({given})" if given else "")
