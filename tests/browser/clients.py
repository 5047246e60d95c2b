"""HTTP and websocket clients over raw sockets, which need not behave as browsers do."""

from __future__ import annotations

import base64
import os
import socket
import struct
from typing import TYPE_CHECKING

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.serving import Server


def request(server: Server, path: str, *, method: str = "GET", host: str = "localhost", **headers: str) -> str:
    """Return the text of a request."""
    given = {"Host": f"{host}:{server.port}" if host else "", "Accept": "text/html"}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items() if value)
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n"


def connect(server: Server, *, small: bool = False, peer: str = "127.0.0.1") -> socket.socket:
    """Connect from an address of this machine; a small client has hardly room for an answer."""
    client = socket.socket()
    if peer != "127.0.0.1":
        client.bind((peer, 0))
    if small:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    client.settimeout(20)
    client.connect((server.address, server.port))
    return client


def ask(server: Server, path: str, **how: str) -> tuple[int, str]:
    """Return the status of an answer, and all of it as text."""
    with connect(server) as client:
        client.sendall(request(server, path, Connection="close", **how).encode())
        answer = b""
        while part := client.recv(65_536):
            answer += part
    return int(answer.split(b" ", 2)[1]), answer.decode("utf-8", "replace")


def open_socket(
    server: Server, *, small: bool = False, peer: str = "127.0.0.1", **headers: str
) -> tuple[socket.socket, int]:
    """Open a page's socket as a browser does; return it and the status of the answer."""
    client = connect(server, small=small, peer=peer)
    given = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec_WebSocket_Key": base64.b64encode(os.urandom(16)).decode(),
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Protocol": "streamlit",
    }
    client.sendall(request(server, "/_stcore/stream", **(given | headers)).encode())
    head = b""
    while b"\r\n\r\n" not in head and (part := client.recv(1)):
        head += part
    return client, int(head.split(b" ", 2)[1])


def say(client: socket.socket, message: BackMsg) -> None:
    """Send a message of Streamlit's protocol."""
    content, mask = message.SerializeToString(), os.urandom(4)
    assert len(content) < 126
    masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(content))
    client.sendall(struct.pack("!BB", 0x82, 0x80 | len(content)) + mask + masked)


def draw(client: socket.socket, query: str = "") -> None:
    """Ask for the page to be drawn."""
    message = BackMsg()
    message.rerun_script.query_string = query
    say(client, message)


def hear(client: socket.socket) -> Iterator[ForwardMsg]:
    """Give what the server says, one message after the other, until the page is drawn."""
    while True:
        kind, length = struct.unpack("!BB", _exactly(client, 2))
        if length == 126:
            (length,) = struct.unpack("!H", _exactly(client, 2))
        elif length == 127:
            (length,) = struct.unpack("!Q", _exactly(client, 8))
        content = _exactly(client, length)
        if kind & 15 == 8:
            return
        if kind & 15 == 2:
            message = ForwardMsg.FromString(content)
            yield message
            if message.WhichOneof("type") == "script_finished":
                return


def _exactly(client: socket.socket, length: int) -> bytes:
    content = b""
    while len(content) < length:
        part = client.recv(length - len(content))
        if not part:
            raise ConnectionError("the server closed the socket")
        content += part
    return content
