"""A small site of one page on another origin of this machine."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


class StaticSite:
    """A running site that answers every request with the same page."""

    def __init__(self) -> None:
        self.text = ""
        site = self

        class Handler(BaseHTTPRequestHandler):
            """Answers with the page."""

            def do_GET(self) -> None:
                """Answer."""
                body = f"<!doctype html><title>Site</title>{site.text}".encode()
                self.send_response(200)
                self.send_header("content-type", "text/html; charset=utf-8")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                """Write nothing."""

        self.server = ThreadingHTTPServer(("localhost", 0), Handler)
        self.url = f"http://localhost:{self.server.server_address[1]}"
        Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Stop it."""
        self.server.shutdown()
        self.server.server_close()
