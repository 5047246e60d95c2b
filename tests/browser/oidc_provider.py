"""A small provider of OpenID Connect: it signs in the user it is given, and checks what a client must send."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

if TYPE_CHECKING:
    from collections.abc import Iterator

CLIENT: Final = ("partnership-vector", "secret-of-the-client")


class Provider:
    """What the provider knows: whom it signs in, the codes it gave, and what it was asked for."""

    def __init__(self) -> None:
        self.user: dict[str, Any] = {"sub": "1", "email": "anna@chamber.example", "email_verified": True}
        self.key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
        self.signing_key = self.key
        self.nonce: str | None = None
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[str] = []
        self.faults: list[str] = []
        self.url = ""

    def metadata(self) -> dict[str, Any]:
        """Return what clients read first."""
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def authorize(self, query: dict[str, str]) -> str:
        """Return where a browser is sent back to."""
        if query.get("client_id") != CLIENT[0] or query.get("code_challenge_method") != "S256":
            self.faults.append(f"authorize: {query}")
        code = secrets.token_urlsafe(16)
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def token(self, form: dict[str, str], authorization: str) -> dict[str, Any]:
        """Return the tokens for a code, which is good once."""
        asked = self.codes.pop(form.get("code", ""), None)
        if asked is None:
            return {"error": "invalid_grant"}
        wanted = "Basic " + base64.b64encode(":".join(CLIENT).encode()).decode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        if authorization != wanted or challenge.rstrip(b"=").decode() != asked["code_challenge"]:
            self.faults.append(f"token: {form}")
            return {"error": "invalid_client"}
        now = int(time.time())
        claims = {
            "iss": self.url, "aud": CLIENT[0], "iat": now, "exp": now + 600, "nonce": self.nonce or asked["nonce"],
        } | self.user  # fmt: skip
        token = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.signing_key)
        return {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "expires_in": 600, "id_token": token}


@contextmanager
def provider() -> Iterator[Provider]:
    """Serve a provider."""
    made = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            made.asked.append(parts.path)
            if parts.path == "/authorize":
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self.send_response(302)
                self.send_header("location", made.authorize(query))
                self.end_headers()
            elif parts.path == "/keys":
                self.answer({"keys": [made.key.as_dict(private=False)]})
            else:
                self.answer(made.metadata())

        def do_POST(self) -> None:
            made.asked.append(self.path)
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            self.answer(made.token(form, self.headers.get("authorization", "")))

        def answer(self, content: dict[str, Any]) -> None:
            body = json.dumps(content).encode()
            self.send_response(400 if "error" in content else 200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    serving = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.url = f"http://localhost:{serving.server_address[1]}"
    thread = threading.Thread(target=serving.serve_forever, daemon=True)
    thread.start()
    yield made
    serving.shutdown()
    serving.server_close()
    thread.join()
