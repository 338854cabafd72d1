"""Looking after a data folder: backup, restore, verify, reindex, and every way in which it is refused."""

import re
import shutil
import sqlite3
import subprocess
import urllib.request

import pytest

from patience import PATIENCE
from server import PROGRAM, Server
from test_kill import Visitor


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A demo authority with one more item, saved while it was running, then stopped."""
    folder = tmp_path_factory.mktemp("care")
    server = Server(folder)
    visitor = Visitor(server)
    assert visitor.add(visitor.families[0], "written before the backup")
    backup = server.command("backup", str(folder / "backup"))
    assert backup.returncode == 0, backup.stdout + backup.stderr
    assert visitor.add(visitor.families[0], "written after the backup")
    assert server.stop() == 0
    return folder


@pytest.fixture
def folder(saved, tmp_path):
    """A copy of the stopped folder, to be harmed."""
    shutil.copytree(saved / "data", tmp_path / "data", ignore=shutil.ignore_patterns("kith.sock"))
    return tmp_path


def kith(*words) -> subprocess.CompletedProcess:
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=PATIENCE)


def test_a_backup_holds_the_record_and_never_the_key(saved):
    names = {path.name for path in (saved / "backup").iterdir()}

    assert {"kith.sqlite", "manifest.json", "checkpoints.jsonl", "witness.pub"} <= names
    assert "master.key" not in names


def test_a_restored_backup_is_proved_and_can_be_served(saved, tmp_path):
    restored = kith("restore", "--data", tmp_path / "data", saved / "backup")
    assert restored.returncode == 0, restored.stdout + restored.stderr
    assert "The record is as it was written." in restored.stdout

    shutil.copy(saved / "data/master.key", tmp_path / "data/master.key")
    server = Server(tmp_path)
    visitor = Visitor(server)
    pages = [visitor.get(f"{family}/map") for family in visitor.families]
    assert any("written before the backup" in page for page in pages)
    assert not any("written after the backup" in page for page in pages)
    assert server.command("verify", "--index").returncode == 0
    assert server.stop() == 0


def test_a_backup_is_not_put_over_a_record_nor_taken_from_a_changed_one(saved, folder, tmp_path):
    over = kith("restore", "--data", folder / "data", saved / "backup")
    assert over.returncode == 1 and "not empty" in over.stderr

    shutil.copytree(saved / "backup", tmp_path / "changed")
    flip(tmp_path / "changed/kith.sqlite", 5_000)
    changed = kith("restore", "--data", tmp_path / "new", tmp_path / "changed")
    assert changed.returncode == 1 and "not the one that was saved" in changed.stderr
    assert not (tmp_path / "new/kith.sqlite").exists()


def test_words_that_must_not_be_kept_are_removed_beside_a_running_server(tmp_path):
    server = Server(tmp_path)
    visitor = Visitor(server)
    family = visitor.families[0]
    assert visitor.add(family, "qqaddress of somebody in hiding")
    record = family.removeprefix("/families/")
    listed = server.command("remove", record)
    assert listed.returncode == 0 and "qqaddress" not in listed.stdout
    entry = listed.stdout.splitlines()[-1].split("\t")[0]

    silent = server.command("remove", record, "--entry", entry, "--by", "nia.roberts")
    assert silent.returncode != 0 and "--because" in silent.stdout
    done = server.command("remove", record, "--entry", entry, "--because", "qqreason", "--by", "nia.roberts")
    assert done.returncode == 0, done.stdout + done.stderr

    assert "qqaddress" not in visitor.get(f"{family}/map")
    history = visitor.get(f"{family}/history")
    assert "qqaddress" not in history and "qqreason" in history
    assert visitor.add(family, "qqlater")
    assert server.command("verify", "--index").returncode == 0
    assert server.stop() == 0


def test_a_record_is_destroyed_beside_a_running_server_and_nothing_of_it_is_left_in_the_folder(tmp_path):
    server = Server(tmp_path)
    visitor = Visitor(server)
    family, *others = visitor.families
    assert visitor.add(family, "qqaddress of somebody in hiding")
    record = family.removeprefix("/families/")
    key = wrapped_key(server.data, record)
    assert any(key in path.read_bytes() for path in server.data.iterdir() if path.is_file())

    looked = server.command("destroy", record)
    assert looked.returncode == 0, looked.stdout + looked.stderr
    assert "Nothing was changed" in looked.stdout and "qqaddress" not in looked.stdout
    entries = re.search(r"^(\d+)\tentries$", looked.stdout, re.M)[1]
    wrong = server.command("destroy", record, "--entries", "1", "--because", "due", "--by", "nia.roberts")
    assert wrong.returncode == 2 and "Nothing was destroyed" in wrong.stdout
    done = server.command("destroy", record, "--entries", entries, "--because", "qqdue", "--by", "nia.roberts")
    assert done.returncode == 0, done.stdout + done.stderr

    assert visitor.status(urllib.request.Request(f"{server.url}{family}/map")) == 404
    assert visitor.add(others[0], "qqlater")
    verified = server.command("verify", "--index")
    assert verified.returncode == 0 and "lawfully destroyed" in verified.stdout
    assert "by Nia Roberts: qqdue" in server.command("destroy", record).stdout
    assert server.command("reindex").returncode == 0
    assert server.command("export", str(tmp_path / "export"), "--by", "gareth.lloyd").returncode == 0
    for path in server.data.iterdir():
        if path.is_file():
            assert key not in path.read_bytes() and b"qqaddress" not in path.read_bytes(), path.name
    backup = server.command("backup", str(tmp_path / "backup"))
    assert backup.returncode == 0, backup.stdout
    assert server.stop() == 0
    assert kith("restore", "--data", tmp_path / "restored", tmp_path / "backup").returncode == 0


def wrapped_key(data, record: str) -> bytes:
    """The key of a record as it lies in the database, wrapped."""
    digits = "0123456789abcdefghjkmnpqrstvwxyz"
    number = 0
    for sign in record:
        number = number * 32 + digits.index(sign)
    connection = sqlite3.connect(f"file:{data / 'kith.sqlite'}?mode=ro", uri=True)
    (key,) = connection.execute(
        "SELECT wrapped FROM stream_key WHERE stream = ?", (number.to_bytes(16, "big"),)).fetchone()
    connection.close()
    return key


def flip(path, place: int) -> None:
    with open(path, "r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 0x10]))


def test_verify_names_a_flipped_byte(folder):
    database = folder / "data/kith.sqlite"
    connection = sqlite3.connect(database)
    (sealed,) = connection.execute("SELECT sealed FROM body ORDER BY length(sealed) DESC LIMIT 1").fetchone()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    place = database.read_bytes().find(sealed[:40])
    assert place > 0
    flip(database, place + 20)

    verified = kith("verify", "--data", folder / "data")

    assert verified.returncode == 2
    assert "was changed" in verified.stdout and "NOT as it was written" in verified.stdout


def test_reindex_mends_an_index_table(folder):
    connection = sqlite3.connect(folder / "data/kith.sqlite")
    connection.execute("DELETE FROM family_token")
    connection.commit()
    connection.close()
    assert kith("verify", "--index", "--data", folder / "data").returncode == 2

    assert kith("reindex", "--data", folder / "data").returncode == 0

    assert kith("verify", "--index", "--data", folder / "data").returncode == 0


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda data: (data / "master.key").write_text("0" * 64), "not the one that this folder was sealed with"),
        (lambda data: (data / "master.key").write_text("hello"), "does not hold a key"),
        (lambda data: (data / "master.key").unlink(), "is not there"),
        (lambda data: newer(data), "written by a newer Kith"),
    ],
)
def test_a_folder_that_cannot_be_opened_is_refused_in_words_and_left_alone(folder, harm, words):
    harm(folder / "data")
    before = rows(folder / "data")

    refused = kith("demo", "--data", folder / "data", "--port", "1")

    assert refused.returncode == 1
    assert words in refused.stderr
    assert rows(folder / "data") == before


def newer(data) -> None:
    connection = sqlite3.connect(data / "kith.sqlite")
    connection.execute("UPDATE setting SET value = '99' WHERE name = 'schema.journal'")
    connection.commit()
    connection.close()


def rows(data) -> list[int]:
    connection = sqlite3.connect(data / "kith.sqlite")
    counts = [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("event", "access", "command")]
    connection.close()
    return counts


def test_the_demonstration_and_real_work_never_share_a_folder(folder, tmp_path):
    beside = kith("serve", "--data", folder / "data", "--port", "1")
    assert beside.returncode == 1 and "outside the data folder" in beside.stderr
    shutil.copy(folder / "data/master.key", tmp_path / "key")
    real = kith("serve", "--data", folder / "data", "--port", "1", "--key-file", tmp_path / "key")
    assert real.returncode == 1 and "holds the demonstration" in real.stderr


def test_a_second_server_on_the_same_folder_is_refused(tmp_path):
    server = Server(tmp_path)
    second = kith("demo", "--data", server.data, "--port", "1")
    assert second.returncode == 1 and "in use by another Kith" in second.stderr
    assert server.stop() == 0


def test_a_public_address_without_tls_is_refused(tmp_path):
    refused = kith("serve", "--data", tmp_path / "new", "--public-url", "http://kith.example")
    assert refused.returncode == 1 and "https://" in refused.stderr


def test_somebody_who_forgot_their_password_gets_a_code(tmp_path):
    server = Server(tmp_path)
    name = server.accounts()[0].name
    code = server.command("user", name)
    assert code.returncode == 0 and "One-time code: " in code.stdout
    nobody = server.command("user", "nobody.at.all")
    assert nobody.returncode == 2 and "Nobody signs in with this name" in nobody.stdout
    assert server.stop() == 0
