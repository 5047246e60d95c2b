"""WebKitGTK, Safari's engine, on a screen that is not there, driven by its own driver."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any, Final
from urllib.error import HTTPError

import pytest

from tests.browser.serving import free_port
from tests.services.firefox import SIZE, START_S
from tests.services.visitor_hands import VisitorHands

BROWSERS: Final = "*/webkit2gtk-4.*/MiniBrowser"
ANSWER_S: Final = 120


class WebKit(VisitorHands):
    """A running browser with WebKitGTK, with one window of `SIZE` at least."""

    def __init__(self, folder: Path) -> None:
        driver, screen, browsers = (
            shutil.which("WebKitWebDriver"),
            shutil.which("Xvfb"),
            sorted(Path("/usr/lib").glob(BROWSERS)),
        )
        if driver is None or screen is None or not browsers:
            pytest.fail("WebKitGTK is missing: run sh tests/services/install_webkit.sh")
        folder.mkdir()
        shown, number = os.pipe()
        self.screen = subprocess.Popen(
            [screen, "-displayfd", str(number), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
            pass_fds=(number,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(number)
        with os.fdopen(shown) as said:
            display = said.readline().strip()
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.session = ""
        self.driver = subprocess.Popen(
            [driver, f"--port={port}"],
            env={
                **os.environ, "DISPLAY": f":{display}", "HOME": str(folder), "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
                "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            self._wait()
            options = {"binary": str(browsers[-1]), "args": ["--automation"]}
            asked = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
            self.session = f"/session/{self._ask('POST', '/session', {'capabilities': asked})['sessionId']}"
            self.ask("/timeouts", script=ANSWER_S * 1000)
            self.ask("/window/rect", width=SIZE[0] + 60, height=SIZE[1] + 120)
        except BaseException:
            self.stop()
            raise

    def _wait(self) -> None:
        until = time.monotonic() + START_S
        while True:
            try:
                self._ask("GET", "/status")
            except OSError:
                if time.monotonic() > until:
                    pytest.fail("WebKitWebDriver did not start")
                time.sleep(0.2)
            else:
                return

    def _ask(self, method: str, path: str, values: dict[str, Any] | None = None) -> Any:
        body = None if method == "GET" else json.dumps(values or {}).encode()
        asked = urllib.request.Request(self.address + path, body, {"content-type": "application/json"}, method=method)  # noqa: S310
        try:
            with urllib.request.urlopen(asked, timeout=ANSWER_S) as answer:  # noqa: S310
                return json.load(answer)["value"]
        except HTTPError as refused:
            pytest.fail(f"{path}: {refused.read().decode()[:500]}")

    def ask(self, path: str, **values: Any) -> Any:
        """Return the answer to a command of the session; fail with what the driver says where it is an error."""
        return self._ask("POST", self.session + path, values)

    def open(self, url: str) -> None:
        """Open an address and wait until the document has come."""
        self.ask("/url", url=url)

    def run(self, script: str, *values: Any) -> Any:
        """Return what the body of a function returns in the page."""
        return self.ask("/execute/sync", script=script, args=list(values))

    def perform(self, actions: list[dict[str, Any]]) -> None:
        """Perform actions, as WebDriver describes them."""
        self.ask("/actions", actions=actions)

    def stop(self) -> None:
        """End it."""
        if self.session:
            self._ask("DELETE", self.session)
        for process in (self.driver, self.screen):
            process.terminate()
            process.wait(timeout=20)
