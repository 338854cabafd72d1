"""An installation of a demo authority on either engine, to be harmed: made once, copied for each test."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from patience import PATIENCE, wait_until
from server import PROGRAM, Server

ENGINES = ("sqlite", "postgres")
IS_ROOT = os.geteuid() == 0


class Postgres:
    """A PostgreSQL of our own below a folder, reached by a socket in it and by nothing else."""

    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), default=None)

    def __init__(self, folder: Path):
        assert self.programs, "PostgreSQL's programs are not here; scripts/prepare test installs them"
        self.folder, self.data = folder, folder / "cluster"
        self.log = folder / "postgres.log"

    def make(self, *settings: str) -> None:
        """Small WAL segments, so that the whole cluster is soon copied."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if IS_ROOT:
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

    def copy(self, folder: Path) -> "Postgres":
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", f"{self.data}", f"{folder}/"], check=True)
        if IS_ROOT:
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
        if IS_ROOT:
            shutil.chown(signal_, "postgres")
        self.start()

    def promote(self) -> None:
        self._run("pg_ctl", "--pgdata", self.data, "--wait", "--silent", "promote")

    def standby(self, folder: Path) -> "Postgres":
        """A server that follows this one, which from then on answers only when that one has its commits on disk."""
        folder.mkdir(parents=True, exist_ok=True)
        if IS_ROOT:
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

    def address(self, role: str = "kith", *others: "Postgres") -> str:
        """Its address, or that of a cluster with `others` in it."""
        hosts = ",".join(str(one.folder) for one in (self, *others))
        return f"postgresql:///kith?host={hosts}&user={role}"

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
        as_owner = ["runuser", "-u", "postgres", "--"] if IS_ROOT else []
        preload = ["env", *(f"{name}={value}" for name, value in (around or {}).items())]
        # pg_ctl's server keeps the pipes of whoever started it, so what it says goes to a file.
        with tempfile.TemporaryFile("w+") as said:
            done = subprocess.run(
                [*as_owner, *preload, self.programs / program, *map(str, words)], cwd="/", text=True, timeout=2 * PATIENCE,
                stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT,
            )
            said.seek(0)
            done.stdout = said.read()
        assert not check or done.returncode == 0, f"{program}: {done.stdout}\n{self._last_words()}"
        return done


class Place:
    """A data folder and, on PostgreSQL, a cluster of its own, in one scratch folder."""

    def __init__(self, engine: str, folder: Path):
        self.engine, self.folder = engine, folder
        self.postgres = Postgres(folder / "pg") if engine == "postgres" else None
        self.standbys: list[Postgres] = []
        self.server: Server | None = None
        self.port: int | None = None
        self.around: dict[str, str] = {}

    @classmethod
    def made(cls, engine: str, folder: Path) -> "Place":
        """A new demo authority, stopped."""
        place = cls(engine, folder)
        folder.mkdir(parents=True, exist_ok=True)
        if place.postgres:
            place.postgres.make()
            place.migrate()
        place.start()
        place.stop()
        return place

    def copy(self, folder: Path) -> "Place":
        place = Place(self.engine, folder)
        shutil.copytree(self.folder / "data", folder / "data", ignore=shutil.ignore_patterns("kith.sock"))
        if self.postgres:
            place.postgres = self.postgres.copy(folder / "pg")
        place.accounts = self.accounts
        return place

    def migrate(self) -> None:
        subprocess.run([PROGRAM, "migrate", "--database", self.postgres.address("kith_owner")], check=True)

    def start(self) -> Server:
        if self.postgres and not self.postgres.runs:
            self.postgres.start(**self.around)
        database = self.postgres.address("kith", *self.standbys) if self.postgres else None
        self.server = Server(self.folder, port=self.port, database=database, around=self.around)
        self.port = self.server.port
        self.accounts = self.server.accounts()
        return self.server

    def stop(self) -> None:
        if self.server and self.server.process.poll() is None:
            assert self.server.stop() == 0, self.server.said()[-2000:]
        for postgres in filter(None, [self.postgres, *self.standbys]):
            postgres.stop()

    def end(self) -> None:
        """Ends whatever still runs, however it does."""
        if self.server and self.server.process.poll() is None:
            self.server.kill()
        for postgres in filter(None, [self.postgres, *self.standbys]):
            postgres.stop("immediate")
