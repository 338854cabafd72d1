"""PostgreSQL changes its role under a running node: a primary becomes a replica and is promoted again, without a restart of
Kith; and a standby takes over from a primary that was killed, with everything that was answered."""

import tempfile
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from load import Load, check
from patience import PATIENCE, wait_until
from place import Place
from test_kill import Visitor


@pytest.fixture
def place(made, scratch, request) -> Place:
    folder = Path(tempfile.mkdtemp(prefix="place-", dir=scratch))
    folder.chmod(0o755)
    place = made("postgres").copy(folder)
    request.addfinalizer(place.end)
    return place


def refusal(visitor: Visitor, asked) -> tuple[int, str]:
    """How Kith says that it cannot."""
    address = f"{visitor.origin}{asked}" if isinstance(asked, str) else asked
    with pytest.raises(urllib.error.HTTPError) as refused:
        visitor.opener.open(address, timeout=PATIENCE)
    return refused.value.code, refused.value.read().decode()


def ready(place: Place) -> str:
    try:
        return urllib.request.urlopen(f"{place.server.url}/ready", timeout=PATIENCE).read().decode()
    except urllib.error.HTTPError as answer:
        return answer.read().decode()


def wait_until_ready(place: Place) -> None:
    wait_until(lambda: ready(place) == "ready\n", lambda: f"never ready again: {ready(place)}")


def test_a_primary_that_becomes_a_replica_is_said_to_take_no_changes_and_is_written_again_after_promotion(place):
    place.start()
    visitor = Visitor(place.server)
    family = visitor.families[0]
    adding = f"{family}/map/add/existingStrength"
    assert visitor.add(family, "before the change of roles")

    for turn in range(2):
        place.postgres.become_replica()
        assert ready(place) == "not ready: replica\n"
        status, page = refusal(visitor, f"{family}/map")
        assert status == 503 and "the database takes no changes" in page and "before the change" not in page
        status, page = refusal(visitor, visitor.request(adding, text=f"while it was a replica {turn}"))
        assert status == 507 and "the database takes no changes" in page and "Nothing was saved" in page
        assert urllib.request.urlopen(f"{place.server.url}/health", timeout=PATIENCE).status == 200

        place.postgres.promote()
        wait_until_ready(place)
        assert visitor.add(family, f"after promotion {turn}")

    page = visitor.get(f"{family}/map")
    assert "before the change of roles" in page and "after promotion 0" in page and "after promotion 1" in page
    assert "while it was a replica" not in page
    check(place)
    place.stop()


def test_a_standby_that_takes_over_from_a_killed_primary_has_everything_that_was_answered(place):
    place.postgres.start()
    place.standbys = [place.postgres.standby(place.folder / "standby")]
    place.start()
    with Load(place) as load:
        load.wait_for_more(20)
        place.postgres.kill()
        place.standbys[0].promote()
        load.wait_for_more(20)
    wait_until_ready(place)
    check(place, load)
    place.stop()
