"""Whatever breaks below Kith or around it: nothing acknowledged is lost, nothing is done twice, and it comes back.

Each test harms a running installation under load, on both engines. `make test` does it once each; `make torture` again
and again, for its share of KITH_TORTURE_SECONDS.
"""

import errno
import os
import random
import re
import shutil
import socket
import struct
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from forms import Forms
from load import Load, check
from patience import PATIENCE, wait_until
from place import ENGINES, Place
from server import PROGRAM
from test_full_disk import fill
from test_kill import Visitor

TORTURE = float(os.environ.get("KITH_TORTURE_SECONDS", "0"))
SHARES = 20  # about as many as there are tests with rounds
TIMES = 3 if TORTURE else 1  # how often something is harmed before everything is checked


@pytest.fixture(scope="session")
def shim(scratch):
    """The little library that stands between a program and its disk and clock."""
    library = scratch / "shim.so"
    compiler = shutil.which("cc") or shutil.which("clang")
    source = Path(__file__).with_name("shim.c")
    subprocess.run([compiler, "-std=gnu11", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


@pytest.fixture
def place(engine, made, scratch, shim):
    """A copy of the demo authority with the shim around it; nothing is started yet."""
    folder = Path(tempfile.mkdtemp(prefix="place-", dir=scratch))
    folder.chmod(0o755)
    place = made(engine).copy(folder)
    (folder / "faults").mkdir(mode=0o755)
    bad_folder = folder / "pg" / "cluster" if engine == "postgres" else folder / "data"
    place.around = {
        "LD_PRELOAD": str(shim), "KITH_BAD_FOLDER": str(bad_folder), "KITH_BAD_DISK": str(folder / "faults/disk"),
        "KITH_BAD_CLOCK": str(folder / "faults/clock"),
    }
    yield place
    place.end()
    shutil.rmtree(folder, ignore_errors=True)


def rounds():
    """One round, or as many as this test's share of the time allows."""
    end = time.monotonic() + TORTURE / SHARES
    yield 0
    number = 1
    while time.monotonic() < end:
        yield number
        number += 1


def rest(most: float = 0.6) -> None:
    """Lets the work go on for a random while, so that each round breaks another moment of it."""
    time.sleep(random.uniform(0.05, most))


def set_number(file: Path, number: int) -> None:
    """Appears at once and whole."""
    unfinished = file.with_suffix(".new")
    unfinished.write_text(str(number))
    unfinished.chmod(0o644)
    unfinished.rename(file)


def kill_kith(place: Place, _) -> None:
    place.server.kill()
    place.start()


def kill_postgres(place: Place, _) -> None:
    place.postgres.kill()
    rest()
    place.postgres.start(**place.around)


def kill_backend(place: Place, _) -> None:
    place.postgres.kill_backend()


def break_disk(code: int):
    """Every write and sync below the database's folder fails for a while; then the disk works again."""

    def harm(place: Place, load: Load) -> None:
        disk = Path(place.around["KITH_BAD_DISK"])
        set_number(disk, code)
        wait_until(lambda: load.notices_harm, "nobody noticed that the disk was broken")
        rest(1.5)
        disk.unlink()
        # PostgreSQL gives up when it cannot write its log; whoever looks after it starts it again.
        if place.postgres and not place.postgres.comes_back():
            place.postgres.start(**place.around)

    return harm


def turn_clock(place: Place, load: Load) -> None:
    clock = Path(place.around["KITH_BAD_CLOCK"])
    # Whoever is answered in the very moment of a jump counts as seen after it, and their screen does not lock.
    for hours in range(1, 9):
        set_number(clock, hours * 3_600)
        before = load.asked
        wait_until(lambda: load.notices_harm or load.asked >= before + 20, "nobody is answered since the clock was turned")
        if load.notices_harm:
            break
    rest(1.0)
    for seconds in (-3_600, 0):
        set_number(clock, seconds)
        rest(1.0)


# Each harm with the answers of which one shows that it did harm: 0 for none at all. A server that ended shows in no answer where
# Kith waits for the next one.
HARMS = [
    pytest.param(engine, harm, signs, id=f"{name}-{engine}")
    for name, harm, signs, engines in [
        ("kith-is-killed", kill_kith, {0}, ENGINES),
        ("postgres-is-killed", kill_postgres, set(), ["postgres"]),
        ("a-backend-is-killed", kill_backend, set(), ["postgres"]),
        ("the-disk-reports-errors", break_disk(errno.EIO), {503, 507}, ENGINES),
        ("the-disk-is-read-only", break_disk(errno.EROFS), {503, 507}, ENGINES),
        ("the-disk-has-no-space", break_disk(errno.ENOSPC), {507}, ["sqlite"]),
        ("the-disk-has-no-space", break_disk(errno.ENOSPC), {503, 507}, ["postgres"]),
        ("the-clock-jumps-an-hour-both-ways", turn_clock, {401}, ENGINES),
    ]
    for engine in engines
]


@pytest.mark.parametrize(("engine", "harm", "signs"), HARMS)
def test_nothing_acknowledged_is_lost_or_doubled_when(place, harm, signs):
    place.start()
    for _ in rounds():
        with Load(place) as load:
            for _ in range(TIMES):
                rest()
                harm(place, load)
                load.wait_for_more()
        assert not signs or signs & load.statuses, f"no harm was done: the answers were {load.statuses}"
        check(place, load)
    place.stop()


@pytest.mark.parametrize("engine", ENGINES)
def test_a_connection_that_is_cut_leaves_every_change_once_and_the_server_well(place):
    place.start()
    visitor = Visitor(place.server)
    family = visitor.families[0]
    files = Path(f"/proc/{place.server.process.pid}/fd")
    for turn in rounds():
        before = len(list(files.iterdir()))
        texts = [f"cut{turn}n{number}" for number in range(24)]
        for number, text in enumerate(texts):
            request = visitor.request(f"{family}/map/add/existingStrength", text=text)
            whole = as_bytes(visitor, request)
            # In the middle of the head, of the body, or of the answer, of which not a byte or a few are read.
            sent = len(whole) if number % 2 else random.randrange(20, len(whole))
            cut(place.port, whole[:sent], random.choice([0, 0, 40, 400]) if sent == len(whole) else 0)
            cut(place.port, as_bytes(visitor, f"{family}/map"), random.choice([0, 1, 5_000]))
            assert visitor.status(request) == 303, text
        page = visitor.get(f"{family}/map")
        assert [page.count(f">{text}</p>") for text in texts] == [1] * len(texts)
        wait_until(lambda: len(list(files.iterdir())) <= before + 8, "connections that were cut are still held open")
        check(place)
    place.stop()


def as_bytes(visitor: Visitor, asked) -> bytes:
    """A request as it goes over the wire."""
    path, data = (asked, b"") if isinstance(asked, str) else (asked.selector, asked.data)
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in visitor.jar.cookiejar)
    head = (
        f"{'POST' if data else 'GET'} {path} HTTP/1.1\r\nHost: {visitor.origin.removeprefix('http://')}\r\n"
        f"Origin: {visitor.origin}\r\nCookie: {cookies}\r\nContent-Length: {len(data)}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
    )
    return head.encode() + data


def cut(port: int, sent: bytes, read: int) -> None:
    """Sends, perhaps reads a little, and is gone at once: whatever is still under way is refused."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.sendall(sent)
        if read:
            connection.recv(read)


@pytest.mark.parametrize("engine", ["postgres"])
def test_two_nodes_that_decide_on_the_same_item_agree_on_one_of_them(place, scratch):
    place.start()
    other = Place("postgres", Path(tempfile.mkdtemp(prefix="place-", dir=scratch)))
    other.postgres = place.postgres
    shutil.copytree(place.folder / "data", other.folder / "data", ignore=shutil.ignore_patterns("kith.sock"))
    other.start()
    try:
        visitors = [Visitor(place.server), Visitor(other.server)]
        family = visitors[0].families[0]
        for turn in rounds():
            for number in range(6):
                text = f"both{turn}n{number}"
                assert visitors[0].add(family, text)
                address = item_address(visitors[0].get(f"{family}/map"), text)
                asked = [
                    next(form for form in Forms.of(visitor.get(address)) if form.action == address).filled(
                        text=f"{text} by node {node}")
                    for node, visitor in enumerate(visitors)
                ]
                with ThreadPoolExecutor(2) as people:
                    outcomes = list(people.map(lambda visitor, form: visitor.post(address, form), visitors, asked))
                assert sorted(outcomes) == [303, 409], outcomes
                winner = outcomes.index(303)
                for visitor in visitors:
                    page = visitor.get(f"{family}/map")
                    assert f"{text} by node {winner}" in page and f"{text} by node {1 - winner}" not in page
            check(place)
    finally:
        other.server.stop()
    place.stop()


def item_address(page: str, text: str) -> str:
    """Where the item of a map with these words is changed."""
    return re.search(re.escape(text) + r'</p>.*?href="(/families/\w+/map/items/\w+)"', page, re.DOTALL)[1]


@pytest.fixture
def small_disk(scratch):
    disk = Path(tempfile.mkdtemp(prefix="disk-", dir=scratch))
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=160m,mode=755", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_below_postgresql_loses_nothing_and_heals(made, small_disk, request):
    place = made("postgres").copy(small_disk)
    request.addfinalizer(place.end)
    place.start()
    with Load(place) as load:
        rest()
        fill(small_disk / "ballast")
        wait_until(lambda: load.statuses & {503, 507}, lambda: f"the disk was never full: {load.statuses}")
        rest(2)
        (small_disk / "ballast").unlink()
        if not place.postgres.comes_back():
            place.postgres.start()
        load.wait_for_more()
    check(place, load)
    place.stop()


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_read_only_disk_is_named_at_the_start_and_nothing_is_changed(place, small_disk):
    shutil.copytree(place.folder / "data", small_disk / "data")
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    refused = subprocess.run(
        [PROGRAM, "demo", "--data", small_disk / "data", "--port", "1"], capture_output=True, text=True, timeout=PATIENCE)
    assert refused.returncode == 1
    assert "cannot be written" in refused.stderr
