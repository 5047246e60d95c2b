"""A visitor's session without Streamlit's runtime: its state, address, browser language and mounted widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    import pytest


class Stopped(Exception):  # noqa: N818 - Streamlit's own are no errors either
    """The script was stopped."""


class Rerun(Exception):  # noqa: N818
    """The script is to be run again."""


class QueryParams(dict[str, str]):
    """The parameters of the address; `writes` counts how often they were set."""

    writes = 0

    def to_dict(self) -> dict[str, str]:
        """Return a copy of them."""
        return dict(self)

    def from_dict(self, params: dict[str, str]) -> None:
        """Set all of them."""
        self.clear()
        self.update(params)
        self.writes += 1


@dataclass
class FakeSession:
    """What our modules use of `streamlit`, put in its place by `use`.

    Attributes
    ----------
    mounted
        The script and the arguments of each mounted widget, by its name.
    """

    session_state: dict[str, Any] = field(default_factory=dict)
    query_params: QueryParams = field(default_factory=QueryParams)
    context: SimpleNamespace = field(default_factory=lambda: SimpleNamespace(locale=None, timezone_offset=None))
    mounted: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)

    def use(self, monkeypatch: pytest.MonkeyPatch, *modules: ModuleType) -> FakeSession:
        """Put it in the place of Streamlit, and of the mounting of widgets, in modules."""
        for module in modules:
            if hasattr(module, "st"):
                monkeypatch.setattr(module, "st", self)
            if hasattr(module, "part") and module.__name__ != "components.session.mount":
                monkeypatch.setattr(module, "part", self.part)
        return self

    def part(self, name: str, script: str) -> Callable[..., None]:
        """Record a widget in place of mounting it."""

        def mount(**options: Any) -> None:
            self.mounted[name] = (script, options)

        return mount

    def data(self, name: str) -> dict[str, Any]:
        """Return the data of a mounted widget."""
        data: dict[str, Any] = self.mounted[name][1]["data"]
        return data

    def stop(self) -> NoReturn:
        """Stop the script."""
        raise Stopped

    def rerun(self) -> NoReturn:
        """Run the script again."""
        raise Rerun
