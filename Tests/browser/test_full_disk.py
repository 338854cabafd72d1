"""A full disk: writing stops with a clear page, reading goes on, nothing is lost, and it heals by itself."""

import os
import subprocess
import urllib.error

import pytest

from server import Server
from test_kill import Visitor


@pytest.fixture
def small_disk(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(path) -> None:
    """Takes every byte that is left."""
    with open(path, "wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue


def test_a_full_disk_stops_writing_with_a_clear_page_and_reading_goes_on(small_disk):
    server = Server(small_disk)
    visitor = Visitor(server)
    family = visitor.families[0]
    assert visitor.add(family, "before the disk was full")

    fill(small_disk / "ballast")
    outcomes = [visitor.add(family, f"while it was full {number}") for number in range(400)]
    assert not outcomes[-1], "the disk was never full"
    page = visitor.get(f"{family}/map")
    assert "before the disk was full" in page
    for number, was_kept in enumerate(outcomes):
        assert (f"while it was full {number}<" in page) == was_kept
    with pytest.raises(urllib.error.HTTPError) as refused:
        visitor.opener.open(visitor.request(f"{family}/map/add/existingStrength", text="no room"))
    assert refused.value.code == 507
    assert "Nothing was saved and nothing is lost" in refused.value.read().decode()

    os.remove(small_disk / "ballast")
    assert visitor.add(family, "after there was room again")
    assert server.command("verify").returncode == 0
    assert server.stop() == 0
