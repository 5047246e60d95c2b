"""Visits of the small application behind the guard, over raw sockets: what a page shows, presses and hands in."""

from __future__ import annotations

import json
import os
import resource
import struct
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.clients import connect, hear, open_socket, request
from tests.browser.serving import ROOT, Server, free_port

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from pathlib import Path

    from streamlit.proto.WidgetStates_pb2 import WidgetState


class UvicornServer(Server):
    """An application as ``uvicorn`` starts it, with its access log and its own settings of sockets."""

    def __init__(self, log: Path, *, app: str = "dashboard:app", options: tuple[str, ...] = ()) -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = log
        command = [sys.executable, "-m", "uvicorn", app, "--port", str(self.port), *options]
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                command, cwd=ROOT, stdout=output, stderr=output, env={**os.environ, "PYTHONUNBUFFERED": "1"}
            )


@contextmanager
def guarded(
    folder: Path, *options: str, limit_files: int = 0, port: int = 0, by_uvicorn: bool = False, **environment: str
) -> Iterator[Server]:
    """Serve the small application; `environment` sets variables, `options` are Streamlit's, or uvicorn's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KEPT", str(folder / "kept.txt"))
        for name in [name for name in os.environ if name.startswith("PARTNERSHIP_VECTOR_")]:
            patch.delenv(name)
        for name, value in environment.items():
            patch.setenv(name, value)
        log = folder / "log.txt"
        if by_uvicorn:
            running: Server = UvicornServer(log, app="tests.browser.guarded_app:app", options=options)
        else:
            running = Server(ROOT, log, script="tests/browser/guarded_app.py", options=options, port=port)
    if limit_files:
        resource.prlimit(running.process.pid, resource.RLIMIT_NOFILE, (limit_files, limit_files))
    try:
        running.wait()
        yield running
    finally:
        running.stop()


def kept(folder: Path) -> list[str]:
    """Return what the application of a folder has kept."""
    file = folder / "kept.txt"
    return file.read_text(encoding="utf-8").split() if file.exists() else []


@dataclass
class Shown:
    """What a page shows: its lines, and the ids of its widgets by label."""

    said: dict[str, Any]
    widgets: dict[str, str]
    session: str
    redirect: str


class Visit:
    """A page's socket; `headers` are those of its handshake."""

    def __init__(self, server: Server, *, peer: str = "127.0.0.1", host: str = "localhost", **headers: Any) -> None:
        self.server = server
        self.client, self.status = open_socket(server, peer=peer, host=host, **headers)
        self.shown = Shown(said={}, widgets={}, session="", redirect="")
        if self.status == 101:
            self.draw()

    def __enter__(self) -> Visit:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    @property
    def visitor(self) -> dict[str, str]:
        visitor: dict[str, str] = self.shown.said["visitor"]
        return visitor

    def draw(self, *states: WidgetState, query: str = "", **fields: Any) -> Shown:
        """Have the page drawn with the states of widgets, and return what it shows."""
        message = BackMsg()
        message.rerun_script.query_string = query
        for name, value in fields.items():
            setattr(message.rerun_script, name, value)
        message.rerun_script.widget_states.widgets.extend(states)
        send(self.client, message)
        for heard in hear(self.client):
            kind = heard.WhichOneof("type")
            if kind == "new_session":
                self.shown.session = heard.new_session.initialize.session_id
                self.shown.said.clear()
            elif kind == "auth_redirect":
                self.shown.redirect = heard.auth_redirect.url
            elif kind == "delta" and heard.delta.WhichOneof("type") == "new_element":
                self._see(heard.delta.new_element)
        return self.shown

    def _see(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        if kind == "text":
            name, _, content = element.text.body.partition(": ")
            self.shown.said[name] = json.loads(content)
        elif kind in ("button", "text_input"):
            widget = getattr(element, kind)
            self.shown.widgets[widget.label] = widget.id

    def press(self, label: str) -> Shown:
        """Press a button."""
        return self.draw(state(self.shown.widgets[label], trigger_value=True))

    def write(self, label: str, text: str) -> Shown:
        """Write into a field."""
        return self.draw(state(self.shown.widgets[label], string_value=text))


def state(widget_id: str, **value: Any) -> WidgetState:
    """Return the state of a widget."""
    message = BackMsg()
    widget: WidgetState = message.rerun_script.widget_states.widgets.add(id=widget_id)
    for name, content in value.items():
        setattr(widget, name, content)
    return widget


def send(client: socket.socket, message: BackMsg) -> None:
    """Send a message of any length up to 64 kB."""
    content, mask = message.SerializeToString(), os.urandom(4)
    long = len(content) > 125
    head = (
        struct.pack("!BBH", 0x82, 0x80 | 126, len(content)) if long else struct.pack("!BB", 0x82, 0x80 | len(content))
    )
    masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(content))
    client.sendall(head + mask + masked)


def hand_in(
    server: Server,
    content: bytes,
    token: str,
    *,
    length: int | None = None,
    peer: str = "127.0.0.1",
    lang: str = "en",
    **headers: str,
) -> tuple[int, dict[str, Any]]:
    """Hand in a file; return the status and what the answer says. A larger `length` is said than is sent."""
    given = {
        "Origin": server.url, "Content_Type": "application/octet-stream", "X_Upload_Token": token,
        "Content_Length": str(len(content) if length is None else length), "Accept": "application/json",
    } | headers  # fmt: skip
    text = request(server, f"/api/v1/uploads?lang={lang}", method="POST", **given)
    with connect(server, peer=peer) as client:
        client.sendall(text.encode() + content)
        answer = b""
        while b"\r\n\r\n" not in answer or len(answer.partition(b"\r\n\r\n")[2]) < said_length(answer):
            part = client.recv(65_536)
            if not part:
                break
            answer += part
    if not answer:
        return 0, {}
    return int(answer.split(b" ", 2)[1]), json.loads(answer.partition(b"\r\n\r\n")[2] or b"{}")


def said_length(answer: bytes) -> int:
    """Return the length that the head of an answer says its body has."""
    for line in answer.partition(b"\r\n\r\n")[0].lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0


@contextmanager
def dashboard_with_store(folder: Path) -> Iterator[tuple[Server, Path]]:
    """Serve the dashboard with a store of its own in a folder, whose visitors here are its owner."""
    place = folder / "store.sqlite"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARTNERSHIP_VECTOR_STORE", str(place))
        running = Server(ROOT, folder / "log.txt")
    try:
        running.wait()
        yield running, place
    finally:
        running.stop()
