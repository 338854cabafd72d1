"""Several nodes over one PostgreSQL: a rolling restart loses nothing, live pages hear of changes elsewhere."""

import http.client
import json
import re
import select
import shutil
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

from nodes import Node, Schema
from patience import PATIENCE, wait_until
from postgres import PROGRAMS
from server import PROGRAM
from test_kill import Visitor

WRITERS = 4


@pytest.fixture
def nodes(tmp_path, request):
    postgres, drain = Schema(), getattr(request, "param", 2)
    started = [Node(postgres, tmp_path, "one", drain=drain)]
    started.append(Node(postgres, tmp_path, "two", drain=drain))
    yield started
    for node in started:
        if node.process.poll() is None:
            assert node.stop() == 0, node.said()[-2000:]


def get(node, path: str, **headers) -> tuple[int, str]:
    request = urllib.request.Request(f"http://127.0.0.1:{node.port}{path}", headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


class Balancer(threading.Thread):
    """Asks every node whether it is ready, ten times a second, and sends on to one that is, over connections it keeps."""

    def __init__(self, ports: list[int]):
        super().__init__(daemon=True)
        self.ready = {port: False for port in ports}
        self.seen_leaving: set[int] = set()
        self.connections = threading.local()
        self.stopped = threading.Event()
        self.start()

    def run(self):
        while not self.stopped.wait(0.1):
            for port in self.ready:
                self.ready[port] = self.ask(port)

    def ask(self, port: int) -> bool:
        try:
            answer = urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=2)
            return answer.status == 200
        except urllib.error.HTTPError as answer:
            if b"stopping" in answer.read():
                self.seen_leaving.add(port)
            return False
        except OSError:
            return False

    def send(self, path: str, fields: dict, cookie: str, turn: int) -> int:
        """Sends a form to a node. Only a node that refuses the connection is passed over: all else counts."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            ready = [port for port, is_ready in self.ready.items() if is_ready]
            if not ready:
                time.sleep(0.05)
                continue
            port = ready[turn % len(ready)]
            kept = self.connections.__dict__.setdefault("kept", {})
            connection = kept.get(port) or http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
            kept[port] = connection
            if connection.sock is not None and select.select([connection.sock], [], [], 0)[0]:
                connection.close()  # the node closed it while nobody used it
            try:
                if connection.sock is None:
                    connection.connect()
            except ConnectionRefusedError:
                turn += 1
                continue
            headers = {
                "Cookie": cookie, "Origin": f"http://127.0.0.1:{port}",
                "Content-Type": "application/x-www-form-urlencoded",
            }
            connection.request("POST", path, urllib.parse.urlencode(fields), headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        raise TimeoutError("no node was ready")


class Client(threading.Thread):
    """Adds one item after another through the balancer, and remembers how each was answered."""

    def __init__(self, balancer: Balancer, visitor: Visitor, family: str, tag: str):
        super().__init__(daemon=True)
        self.balancer, self.visitor, self.family, self.tag = balancer, visitor, family, tag
        self.answers: dict[str, object] = {}
        self.stopped = threading.Event()

    def run(self):
        number = 0
        while not self.stopped.is_set():
            text = f"{self.tag}x{number}"
            request = self.visitor.request("/", text=text)
            fields = dict(urllib.parse.parse_qsl(request.data.decode(), keep_blank_values=True))
            path = f"{self.family}/map/add/existingStrength"
            try:
                self.answers[text] = self.balancer.send(path, fields, cookie(self.visitor), number)
            except Exception as failure:
                self.answers[text] = repr(failure)
            number += 1


def cookie(visitor: Visitor) -> str:
    jar = next(handler.cookiejar for handler in visitor.opener.handlers if hasattr(handler, "cookiejar"))
    return "; ".join(f"{kept.name}={kept.value}" for kept in jar)


def wait_for_more(clients: list[Client]) -> None:
    """Everybody works on for a while."""
    before = [len(client.answers) for client in clients]
    wait_until(
        lambda: all(len(client.answers) >= count + 5 for client, count in zip(clients, before)), "too few are answered")


# So long that even a balancer that is slow to ask has heard that the node is leaving.
@pytest.mark.parametrize("nodes", [10], indirect=True, ids=["drain"])
def test_a_rolling_restart_under_load_loses_no_request(nodes):
    visitor = Visitor(nodes[0])
    families = visitor.families[:2]
    balancer = Balancer([node.port for node in nodes])
    clients = [Client(balancer, visitor, families[place % 2], f"roll{place}") for place in range(WRITERS)]
    for client in clients:
        client.start()
    for place in range(2):
        wait_for_more(clients)
        assert nodes[place].stop() == 0, nodes[place].said()[-2000:]
        nodes[place] = nodes[place].again()
        wait_until(lambda: balancer.ready[nodes[place].port], "the node is never ready again")
    wait_for_more(clients)
    for client in clients:
        client.stopped.set()
        client.join(timeout=PATIENCE)
    balancer.stopped.set()

    answers = {text: answer for client in clients for text, answer in client.answers.items()}
    strange = {text: answer for text, answer in answers.items() if answer != 303}
    assert not strange, f"{len(strange)} of {len(answers)} were not saved: {list(strange.items())[:5]}"
    assert balancer.seen_leaving == {node.port for node in nodes}
    for node in nodes:
        pages = [get(node, f"{family}/map", Cookie=cookie(visitor))[1] for family in families]
        found = [text for page in pages for text in re.findall(r"roll\d+x\d+(?=</p>)", page)]
        assert sorted(found) == sorted(answers), f"{len(found)} of {len(answers)} are on the pages"
    for node in nodes:
        assert node.stop() == 0
        verified = node.verify()
        assert verified.returncode == 0, verified.stdout + verified.stderr
    print(f"{len(answers)} changes over a rolling restart of both nodes, each present once")


class Listener(threading.Thread):
    """Listens to the room of a family, as the page in a browser does, and remembers the versions it is told."""

    def __init__(self, node: Node, family: str, cookies: str):
        super().__init__(daemon=True)
        self.connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=PATIENCE)
        self.connection.request("GET", f"{family}/map/room/events", headers={"Cookie": cookies})
        self.answer = self.connection.getresponse()
        assert self.answer.status == 200
        self.versions: list[int] = []
        self.start()

    def run(self):
        try:
            for line in self.answer:
                if line.startswith(b"data: "):
                    self.versions.append(int(line[6:]))
        except (OSError, ValueError, http.client.HTTPException):
            return  # the node was stopped

    def hears(self, version: int) -> None:
        wait_until(lambda: version in self.versions, lambda: f"{version} is not among {self.versions}")


def test_a_change_at_one_node_reaches_the_live_page_at_the_other_also_after_a_cut(nodes):
    here, there = nodes
    visitor = Visitor(here)
    family = visitor.families[0]
    listener = Listener(there, family, cookie(visitor))
    wait_until(lambda: listener.versions, "nothing was heard")
    start = listener.versions[0]

    assert visitor.add(family, "first")
    listener.hears(start + 1)

    # What is said while nobody listens is lost; whoever listens again looks at what is watched.
    ears = f"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{here.postgres.schema}' AND query LIKE 'LISTEN%'"
    wait_until(lambda: here.postgres.ask(ears).strip() == "2", "the nodes do not listen")
    assert here.postgres.cut("LISTEN") == 2
    assert visitor.add(family, "said while nobody listened")
    listener.hears(start + 2)

    assert visitor.add(family, "third")
    listener.hears(start + 3)
    status, page = get(there, f"{family}/map", Cookie=cookie(visitor))
    assert status == 200 and "said while nobody listened" in page


def test_nodes_have_one_chain_of_checkpoints_and_a_killed_witness_is_followed(nodes):
    one, two = nodes
    visitor = Visitor(two)
    assert visitor.add(visitor.families[0], "before the first node was killed")
    one.kill()
    # Told to stop, the other witnesses what was written since; the killed one makes its file good when it starts.
    assert two.stop() == 0
    nodes[0] = one.again()
    nodes[1] = two.again()
    for node in nodes:
        assert node.stop() == 0
    chains = [[json.loads(line) for line in (node.data / "checkpoints.jsonl").open()] for node in nodes]
    longest = max(chains, key=len)
    assert [line["number"] for line in longest] == list(range(1, len(longest) + 1)) and len(longest) > 1
    for node, chain in zip(nodes, chains):
        assert chain == longest[: len(chain)]
        verified = node.verify()
        assert verified.returncode == 0, verified.stdout + verified.stderr


def test_migrate_while_nodes_serve_changes_nothing_and_two_names_have_two_chains(nodes):
    here, there = nodes
    visitor = Visitor(here)
    migrated = here.postgres.migrate()
    assert migrated.returncode == 0, migrated.stderr
    assert visitor.add(visitor.families[0], "after the migration")
    assert get(there, "/ready") == (200, "ready\n") and get(there, "/health") == (200, "alive\n")
    there_too = Visitor(there)
    assert there_too.add(there_too.families[0], "and at the other")
    names = here.postgres.ask(f"SELECT DISTINCT node FROM {here.postgres.schema}.access_batch ORDER BY 1").split()
    assert names == ["one", "two"]


def test_a_node_whose_database_goes_away_says_so_and_comes_back(nodes):
    here = nodes[0]
    visitor = Visitor(here)
    family = visitor.families[0]
    here.postgres.ask("ALTER ROLE kith_app CONNECTION LIMIT 0")
    try:
        here.postgres.cut("")
        assert get(here, "/health")[0] == 200
        assert get(here, "/ready") == (503, "not ready: unreachable\n")
        status, page = get(here, f"{family}/map", Cookie=cookie(visitor))
        assert status == 503 and "Try again in a moment" in page
        with pytest.raises(urllib.error.HTTPError) as refused:
            visitor.opener.open(visitor.request(f"{family}/map/add/existingStrength", text="while it was away"))
        assert refused.value.code == 503 and refused.value.headers["Retry-After"] == "5"
        assert "Nothing was lost" in refused.value.read().decode()
    finally:
        here.postgres.ask("ALTER ROLE kith_app CONNECTION LIMIT -1")
    assert get(here, "/ready") == (200, "ready\n")
    assert visitor.add(family, "after it came back")
    page = get(here, f"{family}/map", Cookie=cookie(visitor))[1]
    assert "after it came back" in page and "while it was away" not in page


@pytest.fixture
def replica(tmp_path, request):
    """A streaming replica of the scratch server, beside it."""
    postgres = Schema()
    folder = tmp_path / "replica"
    user = subprocess.run(["stat", "-c", "%U", postgres.socket], capture_output=True, text=True).stdout.strip()
    as_owner = ["runuser", "-u", user, "--"] if user == "postgres" else []
    place = subprocess.run(["mktemp", "-d", "/dev/shm/kith-replica-XXXXXX"], capture_output=True, text=True).stdout.strip()
    if as_owner:
        shutil.chown(place, user)

    def run(*words) -> None:
        subprocess.run([*as_owner, *map(str, words)], check=True, cwd="/", capture_output=True, timeout=PATIENCE)

    data = f"{place}/data"
    request.addfinalizer(lambda: shutil.rmtree(place))
    run(PROGRAMS / "pg_basebackup", "-h", postgres.socket, "-U", "postgres", "-D", data, "-R", "-X", "stream", "-c", "fast")
    # No fewer connections than the primary has, or it refuses to follow.
    most = postgres.ask("SHOW max_connections").strip()
    options = f"-c listen_addresses='' -c unix_socket_directories='{place}' -c max_connections={most}"
    run(PROGRAMS / "pg_ctl", "-D", data, "-l", f"{place}/log", "-w", "-s", "-o", options, "start")
    folder.mkdir()
    yield postgres, postgres.address(socket=place), folder
    run(PROGRAMS / "pg_ctl", "-D", data, "-m", "immediate", "-s", "stop")


def test_a_replica_is_not_served(replica):
    _, address, folder = replica
    (folder / "key").write_text("ab" * 32)
    words = ["serve", "--database", address, "--data", folder / "data", "--key-file", folder / "key", "--port", "1"]

    refused = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=PATIENCE)

    assert refused.returncode == 1
    assert "This database is a replica and cannot be written. Give the address of its primary." in refused.stderr
