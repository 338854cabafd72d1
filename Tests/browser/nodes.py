"""An empty place in the scratch PostgreSQL that `scripts/with-postgres` starts, and the nodes that work on it."""

import os
import secrets
import subprocess
from pathlib import Path

import pytest

from patience import PATIENCE
from postgres import PROGRAMS
from server import PROGRAM, Server


class Schema:
    """A schema of its own, with the tables made and the application's role prepared."""

    def __init__(self):
        self.socket = os.environ.get("KITH_TEST_POSTGRES")
        if not self.socket:
            pytest.fail("There is no PostgreSQL for the tests. Run them under scripts/with-postgres.")
        self.schema = "n" + secrets.token_hex(8)
        self.ask(f"CREATE SCHEMA {self.schema}", role="kith_owner")
        migrated = self.migrate()
        assert migrated.returncode == 0, migrated.stderr

    def address(self, role: str = "kith_app", socket: str | None = None) -> str:
        options = f"options=-csearch_path%3D{self.schema}&application_name={self.schema}"
        return f"postgresql:///kith_test?host={socket or self.socket}&user={role}&{options}"

    def migrate(self) -> subprocess.CompletedProcess:
        words = ["migrate", "--database", self.address("kith_owner"), "--application-role", "kith_app"]
        return subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=PATIENCE)

    def ask(self, sql: str, role: str = "postgres") -> str:
        words = [PROGRAMS / "psql", "-h", self.socket, "-U", role, "-d", "kith_test", "-XAtq", "-v", "ON_ERROR_STOP=1"]
        return subprocess.run([*words, "-c", sql], capture_output=True, text=True, check=True, timeout=PATIENCE).stdout

    def cut(self, what: str) -> int:
        """Ends the connections of this schema's nodes whose last statement begins so, and says how many there were."""
        return int(
            self.ask(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                f"WHERE application_name = '{self.schema}' AND query LIKE '{what}%'"
            )
        )


class Node(Server):
    """One of several `kith demo` over one PostgreSQL."""

    def __init__(
        self, postgres: Schema, folder: Path, name: str, port: int | None = None, drain: int = 2,
        keys: tuple[str | Path, ...] = (),
    ):
        self.name, self.postgres, self.folder, self.drain = name, postgres, folder / name, drain
        self.folder.mkdir(exist_ok=True)
        self.keys = keys or ("--key-file", folder / "master.key")
        words = ["--database", postgres.address(), *self.keys, "--node", name, "--drain", drain]
        super().__init__(self.folder, port, settings=tuple(map(str, words)))

    def again(self, *keys: str | Path) -> "Node":
        """The same node, started anew, perhaps with other keys."""
        return Node(self.postgres, self.folder.parent, self.name, self.port, self.drain, keys or self.keys)

    def beside(self, command: str, *words: str | Path) -> list[str]:
        """A command of the program that works beside this node, or in its place."""
        place = ["--data", self.data, "--database", self.postgres.address(), *self.keys]
        return [str(word) for word in (PROGRAM, command, *place, *words)]

    def verify(self) -> subprocess.CompletedProcess:
        return subprocess.run(self.beside("verify", "--index"), capture_output=True, text=True, timeout=PATIENCE)
