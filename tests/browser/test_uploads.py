"""The one address that takes a body: attacks on a running server, behind the dashboard's own guard."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.clients import ask, connect, request
from tests.browser.visits import Visit, guarded, hand_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.serving import Server

ANNA: dict[str, Any] = {"peer": "127.0.0.3", "X_Auth_User": "anna"}
VERA: dict[str, Any] = {"peer": "127.0.0.3", "X_Auth_User": "vera"}
BORIS: dict[str, Any] = {"peer": "127.0.0.3", "X_Auth_User": "boris"}
CONTENT = b"region;2024\nBY-HO;12,5\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("uploads")
    with guarded(
        folder,
        TMPDIR=str(folder),
        PARTNERSHIP_VECTOR_PROXY_ADDRESS="127.0.0.3",
        PARTNERSHIP_VECTOR_PROXY_USER_HEADER="X-Auth-User",
        PARTNERSHIP_VECTOR_EDITORS="anna,vera",
        PARTNERSHIP_VECTOR_UPLOAD_SECONDS="3",
        PARTNERSHIP_VECTOR_UPLOADS_PER_MINUTE="60",
    ) as running:
        yield running


def files(server: Server) -> list[Path]:
    """Return the files that a server keeps."""
    return sorted(server.log.parent.glob("partnership-vector-uploads-*/*"))


def token_of(visit: Visit) -> str:
    return str(visit.draw().said["token"])


def test_a_file_comes_to_the_session_that_handed_it_in(server: Server) -> None:
    with Visit(server, **ANNA) as visit:
        status, said = hand_in(server, CONTENT, token_of(visit), X_File_Name="..%2F..%2Fetc%2F%D1%84.csv", **ANNA)
        assert status == 201
        assert (said["name"], said["size"]) == ("ф.csv", len(CONTENT))
        taken = visit.write("upload", said["id"]).said["taken"]
        assert taken["sha256"] == hashlib.sha256(CONTENT).hexdigest()
        path = Path(taken["path"])
        assert path.read_bytes() == CONTENT
        assert path in files(server)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert "ф" not in path.name
        # It may be taken up again while questions are answered; nobody else ever takes it up.
        assert "taken" in visit.draw(*[]).said or "taken" in visit.write("upload", said["id"]).said
        for other in (ANNA, VERA, BORIS):
            with Visit(server, **other) as elsewhere:
                assert "taken" not in elsewhere.write("upload", said["id"]).said
        # The answer brings a token for the next file; cells that are pasted come the same way.
        status, pasted = hand_in(server, b"a\tb", said["token"], Content_Type="text/plain; charset=utf-8", **ANNA)
        assert (status, pasted["name"]) == (201, "")


def test_a_file_goes_when_it_is_read(server: Server) -> None:
    with Visit(server, **ANNA) as visit:
        _, said = hand_in(server, CONTENT, token_of(visit), X_File_Name="gone.csv", **ANNA)
        path = Path(visit.write("upload", said["id"]).said["taken"]["path"])
        assert not path.exists()
        assert visit.draw().said.get("not taken", "KeyError") == "KeyError"


def test_a_token_is_good_once_and_for_its_own_visitor_and_session(server: Server) -> None:
    before = files(server)
    with Visit(server, **ANNA) as visit:
        token = token_of(visit)
        assert hand_in(server, CONTENT, token, **VERA)[0] == 403, "another editor"
        assert hand_in(server, CONTENT, token, **BORIS)[0] == 403, "a reader"
        assert hand_in(server, CONTENT, token, peer="127.0.0.2", X_Auth_User="anna")[0] == 403, "not the proxy"
        assert files(server) == before
        assert hand_in(server, CONTENT, token, **ANNA)[0] == 201
        assert hand_in(server, CONTENT, token, **ANNA)[0] == 403, "it was used"
        left = token_of(visit)
    for _ in range(50):
        status, _ = hand_in(server, CONTENT, left, **ANNA)
        if status == 403:
            break
        with Visit(server, **ANNA) as again:
            left = token_of(again)
    assert status == 403, "its session is closed"


@pytest.mark.parametrize(
    ("headers", "length", "status"),
    [
        ({"Origin": ""}, None, 403),
        ({"Origin": "http://evil.example"}, None, 403),
        ({"Origin": "null"}, None, 403),
        ({"Sec_Fetch_Site": "cross-site"}, None, 403),
        ({"Sec_Fetch_Site": "same-site"}, None, 403),
        ({"X_Upload_Token": ""}, None, 403),
        ({"X_Upload_Token": "guessed"}, None, 403),
        ({"Content_Length": ""}, None, 411),
        ({"Content_Length": "", "Transfer_Encoding": "chunked"}, None, 411),
        ({"Content_Type": "multipart/form-data"}, None, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, None, 415),
        ({"Content_Encoding": "gzip"}, None, 415),
        ({}, 100_000_001, 413),
        ({}, 99_999_999_999_999, 413),
        ({}, 0, 400),
        ({"Host": "rebound.example"}, None, 400),
    ],
)
def test_what_may_not_come_is_refused_before_its_first_byte(
    server: Server, headers: dict[str, str], length: int | None, status: int
) -> None:
    before = files(server)
    with Visit(server, **ANNA) as visit:
        token = token_of(visit)
        found, said = hand_in(server, b"", token, **({"length": length or (0 if length == 0 else 5)} | ANNA | headers))
        assert found == status, said
        assert files(server) == before
        assert hand_in(server, CONTENT, token, **ANNA)[0] == (201 if found != 201 else 403), "its token stays good"


def test_a_refusal_is_in_the_language_of_its_reader(server: Server) -> None:
    said = {hand_in(server, CONTENT, "none", lang=lang, **ANNA)[1]["detail"] for lang in ("en", "ru", "be", "kk")}
    assert len(said) == 4


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/api/v1/uploads/", 405),
        ("PUT", "/api/v1/uploads", 405),
        ("GET", "/api/v1/uploads", 405),
        ("DELETE", "/api/v1/uploads", 405),
        ("POST", "/api/v1/places", 405),
        ("POST", "/", 405),
        ("PUT", "/_stcore/upload_file/session/file", 405),
        ("POST", "/_stcore/upload_file/session/file", 405),
        ("DELETE", "/_stcore/upload_file/session/file", 405),
    ],
)
def test_everywhere_else_a_body_is_refused(server: Server, method: str, path: str, status: int) -> None:
    assert ask(server, path, method=method, Content_Length="5", Origin=server.url)[0] == status


def test_a_file_that_does_not_come_whole_or_in_time_leaves_nothing(server: Server) -> None:
    before = files(server)
    with Visit(server, **ANNA) as visit:
        begun = time.monotonic()
        status, said = hand_in(server, b"a part", token_of(visit), length=5000, **ANNA)
        assert status == 408
        assert 2 < time.monotonic() - begun < 15
        assert said["token"]
        text = request(
            server, "/api/v1/uploads", method="POST", Origin=server.url, Content_Length="5000",
            Content_Type="text/plain", X_Auth_User="anna", X_Upload_Token=said["token"],
        )  # fmt: skip
        with connect(server, peer="127.0.0.3") as client:
            client.sendall(text.encode() + b"a part")
        for _ in range(100):
            if files(server) == before:
                break
            time.sleep(0.05)
    assert files(server) == before


def test_an_upload_of_the_owner_and_its_folder_go_with_the_server(tmp_path: Path) -> None:
    with guarded(tmp_path, TMPDIR=str(tmp_path), PARTNERSHIP_VECTOR_UPLOADS_PER_MINUTE="2") as running:
        visit = Visit(running)
        with visit:
            big = os.urandom(3_000_000)
            status, said = hand_in(running, big, token_of(visit))
            assert (status, said["sha256"]) == (201, hashlib.sha256(big).hexdigest())
            status, said = hand_in(running, CONTENT, said["token"])
            assert status == 201
            assert len(files(running)) == 2
            assert hand_in(running, CONTENT, said["token"])[0] == 429, "one too many a minute"
    assert files(running) == []
    assert tempfile.gettempdir() != str(tmp_path)
