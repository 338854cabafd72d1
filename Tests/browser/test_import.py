"""Families come in from files and leave again, beside a running server and without one, through the command line."""

import json
import os
import shutil
import signal
import subprocess

import pytest

from postgres import Postgres
from patience import wait_until
from server import PROGRAM, Server
from test_care import kith
from test_kill import Visitor


@pytest.fixture(scope="module")
def postgres():
    server = Postgres.in_memory()
    yield server
    server.remove()


@pytest.fixture(scope="module")
def stopped(tmp_path_factory):
    folder = tmp_path_factory.mktemp("import")
    server = Server(folder)
    assert server.stop() == 0
    return folder / "data"


@pytest.fixture
def data(stopped, tmp_path):
    shutil.copytree(stopped, tmp_path / "data", ignore=shutil.ignore_patterns("kith.sock"))
    return tmp_path / "data"


def lines(count: int, first: int = 0) -> str:
    return "".join(
        json.dumps({
            "family": f"F-{number}", "lead": "nia.roberts", "opened": "2026-01-02",
            "people": [{"id": "c", "name": f"Zebedee {number}", "born": "2019-02-03", "area": "Early help"},
                       {"id": "k", "part": "adult", "name": "Kezia"}],
            "ties": [{"from": "k", "how": "mother", "to": "c"}],
            "items": [{"category": "pastHarm", "text": "Nobody was awake.", "children": ["c"]}],
        }) + "\n" for number in range(first, first + count))


def test_a_table_comes_in_beside_a_running_server_and_its_family_can_be_opened(tmp_path):
    server = Server(tmp_path)
    table = tmp_path / "families.csv"
    table.write_bytes(
        "family;name;part;born;area;lead\r\nF-1;Siân “Mo” Zebedee;child;4/5/2018;Early help;nia.roberts\r\n"
        "F-1;Kezia;adult;;;\r\n".encode("cp1252"))

    dry = server.command("import", table, "--source", "Old system", "--by", "nia.roberts", "--dry-run")
    done = server.command("import", table, "--source", "Old system", "--by", "nia.roberts")
    again = server.command("import", table, "--source", "Old system", "--by", "nia.roberts")
    visitor = Visitor(server)
    pages = visitor.get("/families")

    assert dry.stdout == "1 family would be brought in. Nothing was changed.\n", dry.stdout + dry.stderr
    assert done.stdout == "1 family was brought in.\n", done.stdout + done.stderr
    assert again.stdout.endswith("1 family came in an earlier run and is as it was.\n")
    assert "Siân “Mo” Zebedee" in pages
    assert server.command("verify", "--index").returncode == 0
    assert server.stop() == 0


def test_what_is_wrong_is_said_and_the_exit_code_tells(data, tmp_path):
    file = tmp_path / "families.jsonl"
    file.write_text(lines(1) + '{"family":"F-9","people":[{"name":"Mia","born":"2099-01-01"}]}\n{\n')

    done = kith("import", "--data", data, file, "--by", "nia.roberts")
    nobody = kith("import", "--data", data, file, "--by", "nobody")
    missing = kith("import", "--data", data, tmp_path / "none.csv", "--by", "nia.roberts")

    assert done.returncode == 2
    assert done.stdout.splitlines() == [
        "Row 2, family F-9, people 1, born: Look at the date of birth. This day has not come yet.",
        "Row 3: This line is not JSON.",
        "1 family was brought in.",
        "1 family was not: nothing of it was kept.",
    ]
    assert nobody.returncode == 1 and "Nobody signs in as “nobody”." in nobody.stderr
    assert missing.returncode == 1 and "is not there or cannot be read." in missing.stderr


def test_an_import_that_was_killed_goes_on_where_it_was(data, tmp_path):
    file = tmp_path / "families.jsonl"
    file.write_text(lines(6_000))
    command = [PROGRAM, "import", "--data", data, file, "--by", "nia.roberts"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        before = size_of(data)
        wait_until(lambda: size_of(data) > before + 2_000_000 or running.poll() is not None, "nothing was brought in")
        os.kill(running.pid, signal.SIGKILL)
        running.communicate()
    assert running.returncode == -signal.SIGKILL, "it had ended before it was killed"

    done = kith("import", "--data", data, file, "--by", "nia.roberts")
    again = kith("import", "--data", data, file, "--by", "nia.roberts")
    verified = kith("verify", "--data", data)

    numbers = [int(line.split()[0]) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and sum(numbers) == 6_000, done.stdout + done.stderr
    assert again.stdout.splitlines()[-1] == "6000 families came in an earlier run and are as they were."
    assert verified.returncode == 0, verified.stdout


def size_of(folder) -> int:
    return sum(file.stat().st_size for file in folder.glob("kith.sqlite*"))


def test_memory_stays_flat_with_the_size_of_the_file(data, tmp_path):
    file = tmp_path / "families.csv"
    with file.open("w") as table:
        table.write("family,name,known\n")
        for number in range(60_000):
            table.write(f"F-{number // 3},Zebedee {number},{'x' * 300}\n")
        table.write("F-last,=Mia,known\n" + "a,b,c,d\n" * 50_000)
    command = [PROGRAM, "import", "--data", data, file, "--by", "nia.roberts", "--dry-run"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        said = running.stdout.read()
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)

    assert running.returncode == 2
    assert usage.ru_maxrss < 250_000, f"{usage.ru_maxrss} KB"
    assert len(said.splitlines()) < 1_010


@pytest.mark.parametrize("engine", ["file", "postgres"])
def test_everything_leaves_and_comes_into_an_empty_place(engine, data, postgres, tmp_path):
    if engine == "postgres":
        owner, address = postgres.database("leaving")
        assert kith("copy", "--from", data, "--to", owner).returncode == 0
        where = ["--database", address]
    else:
        where = []

    left = kith("export", "--data", data, *where, tmp_path / "out", "--by", "nia.roberts", "--restricted")
    some = kith("export", "--data", data, *where, tmp_path / "some", "--by", "nia.roberts")
    checked = subprocess.run(
        ["sha256sum", "--check", "--quiet", "checksums.txt"], cwd=tmp_path / "out", capture_output=True, text=True)
    server = Server(tmp_path / "new") if (tmp_path / "new").mkdir() is None else None
    back = server.command("import", tmp_path / "out", "--source", "Kith", "--by", "nia.roberts")
    verified = server.command("verify", "--index")
    assert server.stop() == 0

    assert left.returncode == 0, left.stdout + left.stderr
    assert "restricted" in some.stdout
    assert checked.returncode == 0, checked.stdout + checked.stderr
    records = [json.loads(line) for line in (tmp_path / "out/families.jsonl").read_text().splitlines()]
    assert len(records) > len((tmp_path / "some/families.jsonl").read_text().splitlines())
    # The new demo has the same invented families already: each is known again, and none is harmed.
    assert "here already" in back.stdout
    assert verified.returncode == 0, verified.stdout
    first = (tmp_path / f"out/families/{records[0]['family']}.html").read_text()
    assert "<script" not in first and "http://" not in first
