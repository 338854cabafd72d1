"""Moving between engines, backups of both, rehearsals and the change of the master key, through the command line."""

import os
import re
import shutil
import subprocess
import threading

import pytest

from postgres import Postgres
from patience import PATIENCE
from server import PROGRAM, Server
from test_care import flip, kith
from test_kill import Visitor


@pytest.fixture(scope="module")
def postgres():
    server = Postgres.in_memory()
    yield server
    server.remove()


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A stopped demo authority with one item of its own on a map."""
    folder = tmp_path_factory.mktemp("moving")
    server = Server(folder)
    visitor = Visitor(server)
    assert visitor.add(visitor.families[0], "written before the move")
    assert server.stop() == 0
    return folder / "data"


@pytest.fixture
def data(saved, tmp_path):
    shutil.copytree(saved, tmp_path / "data", ignore=shutil.ignore_patterns("kith.sock"))
    return tmp_path / "data"


def maps(server: Server) -> str:
    visitor = Visitor(server)
    return "".join(visitor.get(f"{family}/map") for family in visitor.families)


def test_a_record_moves_to_postgresql_works_there_and_moves_back(data, postgres, tmp_path):
    owner, address = postgres.database("there_and_back")
    there = kith("copy", "--from", data, "--to", owner)
    assert there.returncode == 0, there.stdout + there.stderr
    assert "The record is as it was written." in there.stdout
    assert "the index tables equal the record" in there.stdout

    server = Server(tmp_path, database=address)
    visitor = Visitor(server)
    assert "written before the move" in maps(server)
    assert visitor.add(visitor.families[0], "written on PostgreSQL")
    assert server.command("verify", "--index", "--database", address).returncode == 0
    assert server.stop() == 0

    key = data / "master.key"
    back = kith("copy", "--from", address, "--to", tmp_path / "back/data", "--key-file", key,
                "--checkpoint-file", data / "checkpoints.jsonl")
    assert back.returncode == 0, back.stdout + back.stderr
    assert "Proved by a signed checkpoint" in back.stdout
    shutil.copy(key, tmp_path / "back/data/master.key")
    server = Server(tmp_path / "back")
    both = maps(server)
    assert "written before the move" in both and "written on PostgreSQL" in both
    assert server.command("verify", "--index").returncode == 0
    assert server.stop() == 0


def test_what_cannot_be_copied_is_refused_in_words_and_left_alone(data, postgres, tmp_path):
    owner, address = postgres.database("refusing")
    assert kith("copy", "--from", data, "--to", owner).returncode == 0
    (tmp_path / "other").write_text("0" * 64)

    again = kith("copy", "--from", data, "--to", owner)
    over = kith("copy", "--from", address, "--to", data, "--key-file", data / "master.key")
    wrong = kith("copy", "--from", data, "--to", tmp_path / "new", "--key-file", tmp_path / "other")
    nothing = kith("copy", "--from", tmp_path / "nowhere", "--to", tmp_path / "new")
    unprivileged = kith("copy", "--from", data, "--to", postgres.database("unprivileged")[1])

    assert again.returncode == 1 and "not empty" in again.stderr
    assert over.returncode == 1 and "not empty" in over.stderr
    assert wrong.returncode == 1 and "not the one" in wrong.stderr
    assert nothing.returncode == 1 and "no record" in nothing.stderr
    assert unprivileged.returncode == 1 and unprivileged.stderr
    assert not (tmp_path / "new/kith.sqlite").exists()


def test_a_copy_that_broke_off_is_not_served(data, postgres):
    owner, address = postgres.database("broken_off")
    assert kith("copy", "--from", data, "--to", owner).returncode == 0
    postgres.ask("INSERT INTO setting VALUES ('copy', 'unfinished')", database="broken_off")

    served = kith("demo", "--data", data, "--database", address, "--port", "1")
    verified = kith("verify", "--data", data, "--database", address)

    assert served.returncode == 1 and "not finished" in served.stderr
    assert verified.returncode == 2 and "copy that was not finished" in verified.stdout


def test_a_backup_of_postgresql_is_a_folder_like_any_other_and_goes_into_both_engines(data, postgres, tmp_path):
    owner, address = postgres.database("saved")
    assert kith("copy", "--from", data, "--to", owner).returncode == 0
    server = Server(tmp_path, database=address)
    beside = server.command("backup", tmp_path / "backups/one", "--database", address)
    assert beside.returncode == 0, beside.stdout + beside.stderr
    assert server.stop() == 0
    stopped = kith("backup", "--data", data, "--database", address, tmp_path / "backups/two")
    assert stopped.returncode == 0, stopped.stdout + stopped.stderr
    names = {path.name for path in (tmp_path / "backups/one").iterdir()} - {"kith.sqlite-shm", "kith.sqlite-wal"}
    assert names == {"kith.sqlite", "manifest.json", "checkpoints.jsonl", "witness.pub"}

    into_file = kith("restore", "--data", tmp_path / "file/data", tmp_path / "backups/one")
    assert into_file.returncode == 0, into_file.stdout + into_file.stderr
    shutil.copy(data / "master.key", tmp_path / "file/data/master.key")
    assert kith("reindex", "--data", tmp_path / "file/data").returncode == 0
    assert kith("verify", "--index", "--data", tmp_path / "file/data").returncode == 0

    other, there = postgres.database("restored")
    into_server = kith("restore", "--database", other, tmp_path / "backups/two")
    assert into_server.returncode == 0, into_server.stdout + into_server.stderr
    server = Server(tmp_path, database=there)
    assert "written before the move" in maps(server)
    assert server.stop() == 0
    assert kith("verify", "--index", "--data", data, "--database", there).returncode == 0


def test_a_changed_backup_is_not_restored_into_postgresql(data, postgres, tmp_path):
    owner, _ = postgres.database("unharmed")
    assert kith("backup", "--data", data, tmp_path / "backup").returncode == 0
    flip(tmp_path / "backup/kith.sqlite", 5_000)

    refused = kith("restore", "--database", owner, tmp_path / "backup")

    assert refused.returncode == 1 and "not the one that was saved" in refused.stderr
    assert postgres.ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", database="unharmed").strip() == "0"


def test_migrating_an_existing_database_saves_it_first(data, postgres, tmp_path):
    owner, _ = postgres.database("older")
    assert kith("copy", "--from", data, "--to", owner).returncode == 0
    postgres.ask("DROP TABLE rehearsal; DELETE FROM setting WHERE name = 'schema.operations'", "older")

    migrated = kith("migrate", "--database", owner, "--backups", tmp_path / "backups")
    again = kith("migrate", "--database", owner, "--backups", tmp_path / "none")

    assert migrated.returncode == 0, migrated.stdout + migrated.stderr
    (copy,) = (tmp_path / "backups").glob("before-migration-*.sqlite")
    assert copy.stat().st_size > 100_000
    assert again.returncode == 0 and not (tmp_path / "none").exists()


@pytest.mark.parametrize("engine", ["file", "postgresql"])
def test_a_rehearsal_restores_the_newest_backup_and_is_shown(engine, data, postgres, tmp_path):
    words = []
    if engine == "postgresql":
        owner, address = postgres.database("rehearsed")
        assert kith("copy", "--from", data, "--to", owner).returncode == 0
        words = ["--database", address]
    without = kith("rehearse", "--data", data, *words)
    assert without.returncode == 2 and "there is no backup" in without.stdout
    assert kith("backup", "--data", data, *words, data / "backups/one").returncode == 0

    server = Server(tmp_path, database=words[-1] if words else None)
    beside = server.command("rehearse", *words)
    assert beside.returncode == 0, beside.stdout + beside.stderr
    assert re.search(r"Today, in order, \d+ s", beside.stdout)
    administrator = Visitor(server, server.account("administrator"), home="/administration")
    assert re.search(r"Today, in order, \d+ s", administrator.get("/administration"))
    assert server.stop() == 0
    assert not (data / "rehearsal").exists()


@pytest.mark.parametrize("engine", ["file", "postgresql"])
def test_the_master_key_changes_while_people_write(engine, data, postgres, tmp_path):
    words = []
    if engine == "postgresql":
        owner, address = postgres.database("rotated")
        assert kith("copy", "--from", data, "--to", owner).returncode == 0
        words = ["--database", address]
    new = tmp_path / "new.key"
    new.write_bytes(os.urandom(32))
    server = Server(tmp_path, database=words[-1] if words else None)
    visitor, written, stop = Visitor(server), [], threading.Event()

    def write():
        while not stop.is_set():
            text = f"during{len(written)}e"
            assert visitor.add(visitor.families[0], text)
            written.append(text)

    writer = threading.Thread(target=write)
    writer.start()
    rotated = server.command("rotate-key", "--next-key-file", new, *words)
    stop.set()
    writer.join(timeout=PATIENCE)
    assert rotated.returncode == 0, rotated.stdout + rotated.stderr
    assert visitor.add(visitor.families[0], "after the change")
    assert server.stop() == 0

    old = kith("verify", "--index", "--data", data, *words)
    assert old.returncode == 1 and "not the one that this folder was sealed with" in old.stderr
    new.replace(data / "master.key")
    assert kith("verify", "--index", "--data", data, *words).returncode == 0
    server = Server(tmp_path, database=words[-1] if words else None)
    shown = maps(server)
    assert "after the change" in shown and all(text in shown for text in written)
    assert server.stop() == 0


def test_a_change_of_the_key_that_was_killed_is_finished_by_running_it_again(data, tmp_path):
    new = tmp_path / "new.key"
    new.write_bytes(os.urandom(32))
    rotate = [PROGRAM, "rotate-key", "--data", data, "--next-key-file", new]
    for patience in (0.05, 0.1, 0.2, 0.4):
        process = subprocess.Popen(rotate, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        both = kith("verify", "--index", "--data", data, "--next-key-file", new)
        assert both.returncode == 0, both.stdout + both.stderr

    finished = subprocess.run(rotate, capture_output=True, text=True, timeout=PATIENCE)

    assert finished.returncode == 0, finished.stderr
    new.replace(data / "master.key")
    assert kith("verify", "--index", "--data", data).returncode == 0
