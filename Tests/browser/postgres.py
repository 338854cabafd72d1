"""A PostgreSQL server of a test's own, which it may kill, fill, copy and follow."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

from patience import PATIENCE, wait_until

PROGRAMS = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), default=None)
AS_OWNER = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


class Postgres:
    """Lies below a folder, and is reached by a socket in it and by nothing else.

    Owner of the tables: kith_owner; the role that serves: kith.
    """

    def __init__(self, folder: Path):
        assert PROGRAMS, "PostgreSQL's programs are not here; scripts/prepare test installs them"
        self.folder, self.data = folder, folder / "cluster"
        self.log = folder / "postgres.log"

    def make(self, *settings: str) -> None:
        """Small WAL segments, so that the whole cluster is soon copied."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if AS_OWNER:
            shutil.chown(self.folder, "postgres")
        self._run(
            "initdb", "--pgdata", self.data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8",
            "--locale", "C", "--data-checksums", "--wal-segsize", "1",
        )
        self.start()
        for statement in (
            "CREATE ROLE kith_owner LOGIN", "CREATE ROLE kith LOGIN", "CREATE DATABASE kith OWNER kith_owner",
            "ALTER SYSTEM SET max_wal_size = '8MB'", "ALTER SYSTEM SET min_wal_size = '2MB'", *settings,
        ):
            self.ask(statement, "postgres")

    @classmethod
    def in_memory(cls) -> "Postgres":
        """A new one in a folder of its own, which goes with it."""
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        server = cls(Path(tempfile.mkdtemp(prefix="kith-postgres-", dir=memory)))
        server.make()
        return server

    def remove(self) -> None:
        self.stop("immediate")
        shutil.rmtree(self.folder)

    def database(self, name: str) -> tuple[str, str]:
        """Makes an empty database: the addresses of the owner and of the role that serves."""
        self.ask(f"CREATE DATABASE {name} OWNER kith_owner", "postgres")
        self.ask(f"REVOKE TEMPORARY ON DATABASE {name} FROM PUBLIC", "postgres")
        return self.address("kith_owner", database=name), self.address(database=name)

    def copy(self, folder: Path) -> "Postgres":
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", f"{self.data}", f"{folder}/"], check=True)
        if AS_OWNER:
            shutil.chown(folder, "postgres")
        return Postgres(folder)

    def start(self, **around: str) -> None:
        self._run(
            "pg_ctl", "--pgdata", self.data, "--log", self.log, "--wait", "--silent", "--timeout", str(PATIENCE), "--options",
            f"-c listen_addresses='' -c unix_socket_directories='{self.folder}'", "start", around=around,
        )

    def stop(self, mode: str = "fast") -> None:
        if self.runs:
            self._run("pg_ctl", "--pgdata", self.data, "--mode", mode, "--silent", "stop", check=False)

    @property
    def pid(self) -> int | None:
        try:
            return int((self.data / "postmaster.pid").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return None

    @property
    def runs(self) -> bool:
        return str(self.pid) in self._processes()

    @property
    def answers(self) -> bool:
        return self._run("pg_isready", "--host", self.folder, "--quiet", check=False).returncode == 0

    def comes_back(self) -> bool:
        """Does it answer again by itself? If not, it is ended."""
        end = time.monotonic() + 30
        while self.runs and time.monotonic() < end:
            if self.answers:
                return True
            time.sleep(0.1)
        self.stop("immediate")
        return False

    def kill(self) -> None:
        """Ends the server as a power cut would; its children see that and follow it."""
        os.kill(self.pid, signal.SIGKILL)
        while self._processes():
            time.sleep(0.02)
        # Where nobody buries the dead, the next one would take this one for alive.
        for lock in (self.data / "postmaster.pid", self.folder / ".s.PGSQL.5432.lock"):
            lock.unlink()

    def become_replica(self) -> None:
        """Starts it again as a standby that follows nobody: it can be read and not written."""
        self.stop()
        signal_ = self.data / "standby.signal"
        signal_.touch()
        if AS_OWNER:
            shutil.chown(signal_, "postgres")
        self.start()

    def promote(self) -> None:
        self._run("pg_ctl", "--pgdata", self.data, "--wait", "--silent", "promote")

    def standby(self, folder: Path) -> "Postgres":
        """A server that follows this one, which from then on answers only when that one has its commits on disk."""
        folder.mkdir(parents=True, exist_ok=True)
        if AS_OWNER:
            shutil.chown(folder, "postgres")
        other = Postgres(folder)
        self._run(
            "pg_basebackup", "--host", self.folder, "--username", "postgres", "--pgdata", other.data,
            "--write-recovery-conf", "--wal-method", "stream", "--checkpoint", "fast",
        )
        other.start()
        self.ask("ALTER SYSTEM SET synchronous_standby_names = '*'", "postgres")
        self.ask("SELECT pg_reload_conf()", "postgres")
        state = "SELECT sync_state FROM pg_stat_replication"
        wait_until(lambda: self.ask(state, "postgres").strip() == "sync", "the standby does not follow")
        return other

    def kill_backend(self) -> None:
        """Ends one process that works for Kith; the server then ends all others and recovers."""
        backends = self.ask("SELECT pid FROM pg_stat_activity WHERE usename = 'kith' AND application_name = 'kith'")
        os.kill(int(backends.split()[0]), signal.SIGKILL)

    def ask(self, statement: str, database: str = "kith") -> str:
        return self._run(
            "psql", "--host", self.folder, "--username", "postgres", "--quiet", "--no-align", "--tuples-only",
            "--set", "ON_ERROR_STOP=1", "--command", statement, database,
        ).stdout

    def address(self, role: str = "kith", *others: "Postgres", database: str = "kith") -> str:
        """Its address, or that of a cluster with `others` in it."""
        hosts = ",".join(urllib.parse.quote(str(one.folder), safe="") for one in (self, *others))
        return f"postgresql:///{database}?host={hosts}&user={role}"

    def _last_words(self) -> str:
        return "".join(self.log.read_text(errors="replace").splitlines(keepends=True)[-10:]) if self.log.exists() else ""

    def _processes(self) -> list[str]:
        """Every process of the cluster works in its folder."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if os.readlink(process / "cwd") == str(self.data):
                    found.append(process.name)
            except OSError:
                continue  # it has ended meanwhile, or is not ours
        return found

    def _run(self, program: str, *words, around: dict[str, str] | None = None, check: bool = True):
        preload = ["env", *(f"{name}={value}" for name, value in (around or {}).items())]
        # pg_ctl's server keeps the pipes of whoever started it, so what it says goes to a file.
        with tempfile.TemporaryFile("w+") as said:
            done = subprocess.run(
                [*AS_OWNER, *preload, PROGRAMS / program, *map(str, words)], cwd="/", text=True, timeout=2 * PATIENCE,
                stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT,
            )
            said.seek(0)
            done.stdout = said.read()
        assert not check or done.returncode == 0, f"{program}: {done.stdout}\n{self._last_words()}"
        return done
