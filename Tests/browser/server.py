"""Starts the program as a newcomer would, with an empty data folder, and ends exactly the process it started."""

import os
import re
import socket
import subprocess
from pathlib import Path
from typing import NamedTuple

from patience import PATIENCE, wait_until

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KITH_PROGRAM", PROJECT / ".build/debug/kith"))
READY = re.compile(r"Kith is ready on (http://127\.0\.0\.1:\d+)")


class Account(NamedTuple):
    """A demo account, as the program introduces it: who it is for, the name to sign in with, the password."""

    who: str
    name: str
    password: str


class Server:
    """A running `kith demo`: over a file, or over the PostgreSQL database at an address.

    `settings` are further words of its command; `around` is added to the program's environment.
    """

    def __init__(
        self, folder: Path, port: int | None = None, database: str | None = None, around: dict[str, str] | None = None,
        settings: tuple[str, ...] = (),
    ):
        self.port = port or free_port()
        self.database = ["--database", database] if database else []
        self.log = folder / "kith.log"
        self.data = folder / "data"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "demo", "--data", self.data, "--port", str(self.port), *self.database, *settings],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=os.environ | (around or {}),
            )
        try:
            self.url = self._wait_until_ready()
        except BaseException:
            self.stop()
            raise

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def accounts(self) -> list[Account]:
        """The lines of three columns, parted by two spaces or more, that the program prints before it is ready."""
        columns = (re.split(r"\s{2,}|\t", line.strip()) for line in READY.split(self.said())[0].splitlines())
        return [Account(*parts) for parts in columns if len(parts) == 3]

    def account(self, who: str) -> Account:
        """The first account whose introduction or sign-in name holds these words."""
        for account in self.accounts():
            if who.lower() in f"{account.who} {account.name}".lower():
                return account
        raise LookupError(f"No demo account is introduced as '{who}'. The program said:\n{self.said()}")

    def stop(self) -> int:
        """Asks the server to end, and says with which status it did."""
        self.process.terminate()
        try:
            return self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def kill(self) -> None:
        """Ends the server as a power cut would."""
        self.process.kill()
        self.process.wait()

    def command(self, *words: str) -> subprocess.CompletedProcess:
        """Runs another command of the program on the same data folder."""
        return subprocess.run(
            [PROGRAM, words[0], "--data", self.data, *self.database, *words[1:]], capture_output=True, text=True, timeout=PATIENCE
        )

    def _wait_until_ready(self) -> str:
        wait_until(
            lambda: READY.search(self.said()) or self.process.poll() is not None,
            lambda: f"Kith was not ready after {PATIENCE} seconds. It said:\n{self.said()}")
        ready = READY.search(self.said())
        if not ready:
            raise RuntimeError(f"Kith ended with status {self.process.returncode}. It said:\n{self.said()}")
        return ready[1]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
