"""A PostgreSQL server of its own in a scratch folder, for tests that call the program."""

import os
import shutil
import subprocess
import tempfile
import urllib.parse
from pathlib import Path

from patience import PATIENCE

PROGRAMS = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
AS_OWNER = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


class Postgres:
    """Listens on a socket and nowhere else. Owner of the tables: kith_owner; the role that serves: kith."""

    def __init__(self):
        place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.folder = Path(tempfile.mkdtemp(prefix="kith-postgres-", dir=place))
        if AS_OWNER:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run(
            "initdb", "--pgdata", "data", "--username", "postgres", "--auth", "trust", "--encoding", "UTF8",
            "--locale", "C", "--data-checksums",
        )
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}'"
        self._run(
            "pg_ctl", "--pgdata", "data", "--log", "log", "--wait", "--silent", "--timeout", str(PATIENCE), "--options",
            options, "start")
        self.sql("CREATE ROLE kith_owner LOGIN", "CREATE ROLE kith LOGIN")

    def database(self, name: str) -> tuple[str, str]:
        """Makes an empty database: the addresses of the owner and of the role that serves."""
        self.sql(f"CREATE DATABASE {name} OWNER kith_owner", f"REVOKE TEMPORARY ON DATABASE {name} FROM PUBLIC")
        return self._address(name, "kith_owner"), self._address(name, "kith")

    def sql(self, *statements: str, database: str = "postgres") -> str:
        words = [word for statement in statements for word in ("--command", statement)]
        return self._run(
            "psql", "--host", str(self.folder), "--username", "postgres", "--dbname", database, "--no-align",
            "--tuples-only", "--set", "ON_ERROR_STOP=1", *words,
        )

    def stop(self) -> None:
        self._run("pg_ctl", "--pgdata", "data", "--mode", "immediate", "--silent", "stop")
        shutil.rmtree(self.folder)

    def _address(self, name: str, role: str) -> str:
        return f"postgresql:///{name}?host={urllib.parse.quote(str(self.folder), safe='')}&user={role}"

    def _run(self, program: str, *words: str) -> str:
        result = subprocess.run(
            [*AS_OWNER, PROGRAMS / program, *words], cwd=self.folder, stdout=subprocess.PIPE, text=True, timeout=PATIENCE,
            check=True,
        )
        return result.stdout
