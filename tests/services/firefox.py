"""Firefox, started without windows and driven by Marionette, its own protocol."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.services.visitor_hands import VisitorHands

if TYPE_CHECKING:
    from pathlib import Path

SIZE: Final = (1280, 720)
START_S: Final = 60
ANSWER_S: Final = 60
OFFLINE: Final = {
    # A proxy that is not there: the network is off.
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9, "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": True,
}  # fmt: skip
PREFERENCES: Final = {
    # A browser that asks for nothing itself.
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False, "app.update.disabledForTesting": True,
    "browser.safebrowsing.malware.enabled": False, "browser.safebrowsing.phishing.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False, "toolkit.telemetry.enabled": False,
    "browser.shell.checkDefaultBrowser": False, "browser.aboutwelcome.enabled": False,
    "browser.startup.page": 0, "extensions.systemAddon.update.enabled": False,
}  # fmt: skip


class Firefox(VisitorHands):
    """A running Firefox with one window, in which a page has `SIZE`."""

    def __init__(self, profile: Path, *, is_offline: bool = True) -> None:
        command = shutil.which("firefox-esr") or shutil.which("firefox")
        if command is None:
            pytest.fail("Firefox is missing: run sh tests/services/install_firefox.sh")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        profile.mkdir()
        wished = {**PREFERENCES, **(OFFLINE if is_offline else {}), "marionette.port": port}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wished.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self.process = subprocess.Popen(
            [command, "--headless", "--no-remote", "--marionette", "--profile", str(profile)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(profile)},
        )
        try:
            self.connection = self._connect(port)
            self.connection.settimeout(ANSWER_S)
            self.unread = b""
            self.number = 0
            self._read()  # it greets first
            self.ask("WebDriver:NewSession")
            self._fit(*SIZE)
        except BaseException:
            self.process.kill()
            raise

    def _fit(self, width: int, height: int) -> None:
        """Make the window so large that a page has this size."""
        rect = self.ask("WebDriver:GetWindowRect")
        inner = self.run("return [innerWidth, innerHeight]")
        more = [width - inner[0], height - inner[1]]
        self.ask("WebDriver:SetWindowRect", width=rect["width"] + more[0], height=rect["height"] + more[1])
        if self.run("return [innerWidth, innerHeight]") != [width, height]:
            pytest.fail("the window of Firefox has another size")

    def _connect(self, port: int) -> socket.socket:
        until = time.monotonic() + START_S
        while True:
            try:
                return socket.create_connection(("127.0.0.1", port))
            except OSError:
                if self.process.poll() is not None or time.monotonic() > until:
                    pytest.fail("Firefox did not start")
                time.sleep(0.2)

    def _read(self) -> Any:
        """Return the next message: its length, a colon, and JSON."""
        while b":" not in self.unread:
            self.unread += self._more()
        length, _, rest = self.unread.partition(b":")
        while len(rest) < int(length):
            rest += self._more()
        self.unread = rest[int(length) :]
        return json.loads(rest[: int(length)])

    def _more(self) -> bytes:
        found = self.connection.recv(65_536)
        if not found:
            pytest.fail("Firefox has gone")
        return found

    def ask(self, name: str, **parameters: Any) -> Any:
        """Return the answer to a command; fail with what Firefox says where it is an error."""
        self.number += 1
        text = json.dumps([0, self.number, name, parameters]).encode()
        self.connection.sendall(str(len(text)).encode() + b":" + text)
        _, _, error, result = self._read()
        if error:
            pytest.fail(f"{name}: {error['message']}")
        return result

    def open(self, url: str) -> None:
        """Open an address and wait until the document has come."""
        self.ask("WebDriver:Navigate", url=url)

    def run(self, script: str, *values: Any) -> Any:
        """Return what the body of a function returns in the page."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=list(values))["value"]

    def perform(self, actions: list[dict[str, Any]]) -> None:
        """Perform actions, as WebDriver describes them."""
        self.ask("WebDriver:PerformActions", actions=actions)

    def stop(self) -> None:
        """End it."""
        self.connection.close()
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
