"""Whatever is wrong with a database, Kith says so in a sentence, ends with a status that is not 0, and changes nothing; and a
migration that is killed anywhere is finished by the next one."""

import itertools
import shutil
import socket
import subprocess
import time

import pytest

from postgres import AS_OWNER, PROGRAMS, Postgres
from patience import PATIENCE, wait_until
from server import PROGRAM, Server
from test_care import kith

SECRET = "not-the-password-7319"


@pytest.fixture(scope="module")
def postgres():
    server = Postgres.in_memory()
    server.ask("CREATE ROLE locked LOGIN PASSWORD 'the-password'")
    access = server.data / "pg_hba.conf"
    access.write_text("local all locked scram-sha-256\n" + access.read_text())
    server.ask("SELECT pg_reload_conf()")
    yield server
    server.remove()


def serve(folder, address: str) -> subprocess.CompletedProcess:
    key = folder / "key"
    key.write_text("ab" * 32)
    return kith("serve", "--database", address, "--data", folder / "data", "--key-file", key, "--port", "1")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda address: "kith", "has to begin with postgresql://"),
        (lambda address: "postgresql://kith@db:what/kith", "database"),
        (lambda address: "postgresql://kith@[::1", "cannot be read"),
        (lambda address: address.replace("user=kith", "user=nobody"), 'role "nobody" does not exist'),
        (lambda address: address.replace("/sound?", "/elsewhere?"), 'database "elsewhere" does not exist'),
        (lambda address: address.replace("user=kith", f"user=locked&password={SECRET}"), "password authentication failed"),
        (lambda address: address.replace("kith-postgres-", "kith-nowhere-"), "The database cannot be opened"),
    ],
    ids=["no-address", "no-port", "no-host", "no-role", "no-database", "wrong-password", "no-server"],
)
def test_a_wrong_address_is_named_without_its_password(postgres, tmp_path, change, words):
    if not postgres.ask("SELECT 1 FROM pg_database WHERE datname = 'sound'").strip():
        postgres.database("sound")
    address = postgres.address(database="sound")

    refused = serve(tmp_path, change(address))

    assert refused.returncode == 1
    assert words in refused.stderr, refused.stderr
    assert SECRET not in refused.stderr + refused.stdout
    assert len(refused.stderr.strip().splitlines()) == 1


def test_a_database_without_tables_or_with_those_of_a_newer_kith_is_refused_and_left_alone(postgres, tmp_path):
    owner, address = postgres.database("tables")
    empty = serve(tmp_path, address)
    migrate = ["migrate", "--database", owner, "--backups", tmp_path / "backups"]
    nobody = kith(*migrate, "--application-role", "nobody")
    assert kith(*migrate).returncode == 0
    as_owner = serve(tmp_path, owner)
    postgres.ask("UPDATE setting SET value = '99' WHERE name = 'schema.accounts'", database="tables")
    before = schema(postgres, "tables")
    newer = serve(tmp_path, address)
    migrated = kith(*migrate)

    assert empty.returncode == 1 and "kith migrate" in empty.stderr
    assert nobody.returncode == 1 and "has no role nobody" in nobody.stderr
    assert as_owner.returncode == 1 and "must not" in as_owner.stderr
    assert newer.returncode == 1 and "newer Kith" in newer.stderr
    assert migrated.returncode == 1 and "newer Kith" in migrated.stderr
    assert schema(postgres, "tables") == before


def schema(postgres: Postgres, database: str) -> str:
    """Every table, index, trigger and right, and the marks of what was made."""
    words = [*AS_OWNER, PROGRAMS / "pg_dump", "--host", str(postgres.folder), "--username", "postgres"]
    shape = subprocess.run([*words, "--schema-only", database], cwd="/", capture_output=True, text=True, check=True).stdout
    marks = postgres.ask(
        "SELECT name, value FROM setting WHERE name LIKE 'schema.%' OR name LIKE 'index.%' ORDER BY name", database=database)
    return "\n".join(line for line in shape.splitlines() if "restrict" not in line) + marks


def moments():
    """Times at which something is killed: every few milliseconds of its way, and less often the longer that is."""
    return itertools.accumulate(itertools.repeat(0.006), lambda moment, step: max(moment + step, moment * 1.05), initial=0.006)


def test_a_migration_that_is_killed_anywhere_is_finished_by_the_next_one(postgres, tmp_path):
    whole, _ = postgres.database("whole")
    assert kith("migrate", "--database", whole).returncode == 0
    broken, address = postgres.database("broken")
    kills = 0
    for moment in moments():
        process = subprocess.Popen(
            [PROGRAM, "migrate", "--database", broken, "--backups", tmp_path / "backups"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            assert process.wait(timeout=moment) == 0
            break
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1

    assert kills > 3, "it was too quick to be killed"
    assert schema(postgres, "broken") == schema(postgres, "whole")
    server = Server(tmp_path, database=address)
    assert server.command("verify", "--index").returncode == 0
    assert server.stop() == 0


def test_a_folder_whose_path_is_too_long_is_refused_before_anything_is_made(tmp_path):
    folder = tmp_path / ("x" * 100)

    refused = kith("demo", "--data", folder / "data", "--port", "1")

    assert refused.returncode == 1
    assert "The path of the data folder is too long" in refused.stderr
    assert not folder.exists()


def test_a_port_that_is_taken_is_named(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = kith("demo", "--data", tmp_path / "data", "--port", str(port))
    assert refused.returncode == 1
    assert refused.stderr == (
        f"kith: Something already answers on 127.0.0.1:{port}. Stop it, or choose another port with --port.\n"
    )


def test_a_first_start_on_a_file_that_is_killed_anywhere_is_finished_by_the_next_one(tmp_path):
    key = tmp_path / "key"
    key.write_text("ab" * 32)
    data, kills = tmp_path / "data", 0
    for moment in moments():
        process = subprocess.Popen(
            [PROGRAM, "serve", "--data", data, "--key-file", key, "--port", "0"], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
        time.sleep(moment)
        process.kill()
        said = process.communicate(timeout=PATIENCE)[0].decode()
        if "Kith is ready" in said:
            break
        kills += 1

    assert kills > 3, "it was too quick to be killed"
    # What was killed may have had no time to witness what it made; a start that is left alone does that.
    begun = subprocess.Popen(
        [PROGRAM, "serve", "--data", data, "--key-file", key, "--port", "0"], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    wait_until((data / "checkpoints.jsonl").exists, "nothing was witnessed")
    begun.terminate()
    begun.wait(timeout=PATIENCE)
    verified = kith("verify", "--index", "--data", data, "--key-file", key)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert verified.stdout.count("as it was written") == 1
    shutil.rmtree(data)
