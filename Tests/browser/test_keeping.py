"""What is kept no longer goes for good, on the command line and on both engines: referrals that are due, and records."""

import os
import re
import subprocess
import urllib.request
from pathlib import Path

import pytest

from patience import PATIENCE
from place import ENGINES
from server import PROGRAM
from test_faults import place, set_number, shim  # noqa: F401  fixtures
from test_kill import Visitor

SEVEN_YEARS = 7 * 366 * 24 * 60 * 60


def kith(place, command: str, *words, owner: bool = True):  # noqa: F811
    """A command on a place, with the rights of the tables' owner; what it says, and its status."""
    role = "kith_owner" if owner else "kith"
    database = ["--database", place.postgres.address(role)] if place.postgres else []
    return subprocess.run(
        [PROGRAM, command, "--data", place.folder / "data", *database, *map(str, words)], capture_output=True, text=True,
        timeout=PATIENCE, env=os.environ | place.around)


@pytest.mark.parametrize("engine", ENGINES)
def test_referrals_that_are_due_lose_their_words(place):  # noqa: F811
    if place.postgres:
        place.postgres.start(**place.around)
    early = kith(place, "remove", "--due")
    assert early.returncode == 0 and "The words of 0 referrals are removed." in early.stdout, early.stdout + early.stderr

    set_number(Path(place.around["KITH_BAD_CLOCK"]), SEVEN_YEARS)
    if place.postgres:
        served = kith(place, "remove", "--due", owner=False)
        assert served.returncode == 1 and "may not do that" in served.stderr
    due = kith(place, "remove", "--due")
    assert due.returncode == 0, due.stdout + due.stderr
    # One of the demonstration's referrals was decided; those that wait for a decision stay.
    assert "The words of 1 referrals are removed." in due.stdout
    again = kith(place, "remove", "--due")
    assert again.returncode == 0 and "The words of 0 referrals are removed." in again.stdout
    assert kith(place, "verify", "--index", owner=False).returncode == 0


@pytest.mark.parametrize("engine", ENGINES)
def test_a_record_is_destroyed_and_every_node_forgets_it(place):  # noqa: F811
    server = place.start()
    visitor = Visitor(server)
    family = visitor.families[0]
    record = family.removeprefix("/families/")
    assert visitor.add(family, "qqcanary")

    looked = kith(place, "destroy", record)
    assert looked.returncode == 0, looked.stdout + looked.stderr
    entries = re.search(r"^(\d+)\tentries$", looked.stdout, re.M)[1]
    who = ("--because", "qqdue", "--by", "nia.roberts")
    if place.postgres:
        served = kith(place, "destroy", record, "--entries", entries, *who, owner=False)
        assert served.returncode == 1 and "may not do that" in served.stderr
        assert visitor.add(family, "still there")
        entries = str(int(entries) + 1)
    done = kith(place, "destroy", record, "--entries", entries, *who)
    assert done.returncode == 0, done.stdout + done.stderr

    assert visitor.status(urllib.request.Request(f"{server.url}{family}/map")) == 404
    assert not visitor.add(family, "too late")
    assert visitor.add(visitor.families[1], "goes on")
    verified = server.command("verify", "--index")
    assert verified.returncode == 0 and "lawfully destroyed" in verified.stdout, verified.stdout
    place.stop()
    for file in (path for path in place.folder.rglob("*") if path.is_file()):
        assert b"qqcanary" not in file.read_bytes(), file
