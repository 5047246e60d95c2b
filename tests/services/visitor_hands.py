"""What a visitor does in a driven browser, whatever its protocol is: keys, clicks, and waiting for what is seen."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import Any, Final

import pytest

KEYS: Final = {
    "PageUp": "\ue00e", "PageDown": "\ue00f", "End": "\ue010", "Home": "\ue011", "ArrowLeft": "\ue012",
    "ArrowRight": "\ue014", "Enter": "\ue007", "Escape": "\ue00c", "F5": "\ue035",
}  # fmt: skip
"""What the protocols call keys that write nothing."""


class VisitorHands(ABC):
    """Keys and clicks of a browser that runs scripts and performs actions of WebDriver."""

    @abstractmethod
    def run(self, script: str, *values: Any) -> Any:
        """Return what the body of a function returns in the page."""

    @abstractmethod
    def perform(self, actions: list[dict[str, Any]]) -> None:
        """Perform actions, as WebDriver describes them."""

    def until(self, script: str, *, seconds: float = 20) -> None:
        """Wait until the body of a function returns something true."""
        end = time.monotonic() + seconds
        while not self.run(script):
            if time.monotonic() > end:
                pytest.fail(f"not so within {seconds} s: {script}")
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as a keyboard does."""
        actions = [{"type": kind, "value": KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")]
        self.perform([{"type": "key", "id": "keys", "actions": actions}])

    def click(self, x: float, y: float) -> None:
        """Click at a point of the window."""
        actions = [
            {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self.perform([{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions}])
