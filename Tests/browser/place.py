"""An installation of a demo authority on either engine, to be harmed: made once, copied for each test."""

import shutil
import subprocess
from pathlib import Path

from postgres import Postgres
from server import PROGRAM, Server

ENGINES = ("sqlite", "postgres")


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
