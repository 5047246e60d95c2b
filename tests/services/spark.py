"""A Spark Connect server of the tests' own, from an environment of its own under ``build/``."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.structure import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

ENVIRONMENT: Final = ROOT / "build" / "spark"
PATIENCE: Final = 90.0
"""Seconds until a server answers; 15 on an idle machine of two cores."""


@contextmanager
def server() -> Iterator[str]:
    """Start a server on a port of its own, yield its address and stop it at the end.

    Raises
    ------
    FileNotFoundError
        If the environment is missing.
    RuntimeError
        If it does not answer; the end of its log is in the message.
    """
    homes = sorted(ENVIRONMENT.glob("lib/python*/site-packages/pyspark"))
    if not homes:
        raise FileNotFoundError(f"{ENVIRONMENT.relative_to(ROOT)} has no Spark: run make test-services once")
    folder = Path(tempfile.mkdtemp(prefix="vector-spark-"))
    port = _free_port()
    settings = {
        "spark.connect.grpc.binding.address": "127.0.0.1",
        "spark.connect.grpc.binding.port": str(port),
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.local.dir": str(folder),
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.ui.enabled": "false",
    }
    command = [
        str(homes[-1] / "bin" / "spark-submit"),
        "--class=org.apache.spark.sql.connect.service.SparkConnectServer",
        "--master=local[2]",
        "--driver-memory=1g",
        *(f"--conf={name}={value}" for name, value in settings.items()),
        "spark-internal",
    ]
    environment = os.environ | {"SPARK_HOME": str(homes[-1]), "SPARK_LOCAL_IP": "127.0.0.1"}
    environment |= {"PYSPARK_PYTHON": str(ENVIRONMENT / "bin" / "python")}
    log = folder / "log"
    with log.open("wb") as written:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=written, stderr=written, start_new_session=True
        )
    try:
        _wait(process, port, log)
        yield f"sc://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as tried:
            tried.settimeout(1)
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise RuntimeError(f"Spark did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
