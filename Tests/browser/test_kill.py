"""What was acknowledged is there after the server was killed: twenty times, at random moments, under load."""

import random
import re
import secrets
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

from patience import PATIENCE, wait_until
from server import Account, Server

KILLS = 20
WRITERS = 6
DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"


class Writer(threading.Thread):
    """Adds one item after another to a family, and remembers which were acknowledged."""

    def __init__(self, visitor, family: str, tag: str):
        super().__init__(daemon=True)
        self.visitor, self.family, self.tag = visitor, family, tag
        self.acknowledged: list[str] = []
        self.tried: list[str] = []
        self.stopped = threading.Event()

    def run(self):
        number = 0
        while not self.stopped.is_set():
            text = f"{self.tag}-{number}"
            number += 1
            self.tried.append(text)
            try:
                if self.visitor.add(self.family, text):
                    self.acknowledged.append(text)
            except (OSError, urllib.error.URLError):
                return  # the server was killed in the middle of it


class Visitor:
    """Somebody who is signed in, without a browser around them."""

    def __init__(self, server: Server, account: Account | None = None, home: str = "/families"):
        self.origin = server.url
        self.jar = urllib.request.HTTPCookieProcessor()
        self.opener = urllib.request.build_opener(self.jar, NoRedirect())
        account = account or server.accounts()[0]
        self.send("/sign-in", {"name": account.name, "password": account.password, "back": "/"})
        page = self.get(home)
        self.token = re.search(r'name="csrf" content="([0-9a-f]+)"', page)[1]
        self.families = sorted(set(re.findall(r'href="(/families/[0-9a-z]{26})"', page)))

    def get(self, path: str) -> str:
        return self.opener.open(self.origin + path, timeout=PATIENCE).read().decode()

    def send(self, path: str, fields: dict[str, str]) -> int:
        request = urllib.request.Request(
            self.origin + path, data=urllib.parse.urlencode(fields).encode(), headers={"Origin": self.origin}
        )
        return self.status(request)

    def request(self, path: str, **fields: str) -> urllib.request.Request:
        """A form of a family's record, with a command of its own."""
        command = random.choice(DIGITS[:8]) + "".join(secrets.choice(DIGITS) for _ in range(25))
        fields |= {"csrf": self.token, "command": command, "base": "1", "form": ""}
        data = urllib.parse.urlencode(fields).encode()
        return urllib.request.Request(self.origin + path, data=data, headers={"Origin": self.origin})

    def post(self, path: str, pairs: list[tuple[str, str]]) -> int:
        """Sends a form as it stands."""
        data = urllib.parse.urlencode(pairs).encode()
        return self.status(urllib.request.Request(self.origin + path, data=data, headers={"Origin": self.origin}))

    def told(self, path: str, form: list[tuple[str, str]] | bytes, kind: str | None = None) -> tuple[int, str]:
        """Sends a form as it stands; the status, and where it leads or else the page that came back."""
        data = form if isinstance(form, bytes) else urllib.parse.urlencode(form).encode()
        headers = {"Origin": self.origin} | ({"Content-Type": kind} if kind else {})
        try:
            answer = self.opener.open(urllib.request.Request(self.origin + path, data=data, headers=headers), timeout=PATIENCE)
        except urllib.error.HTTPError as refused:
            answer = refused
        return answer.status, answer.headers["Location"] or answer.read().decode(errors="replace")

    def status(self, request: urllib.request.Request) -> int:
        try:
            return self.opener.open(request, timeout=PATIENCE).status
        except urllib.error.HTTPError as answer:
            return answer.code

    def add(self, family: str, text: str) -> bool:
        return self.status(self.request(f"{family}/map/add/existingStrength", text=text)) == 303


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def test_every_acknowledged_change_survives_a_killed_server(tmp_path):
    acknowledged: dict[str, list[str]] = {}
    dice = random.Random(20)
    server = Server(tmp_path)
    for kill in range(KILLS):
        visitor = Visitor(server)
        families = visitor.families[:3]
        assert families, "the demo practitioner has no families"
        writers = [
            Writer(visitor, families[place % len(families)], f"kill{kill}w{place}") for place in range(WRITERS)
        ]
        for writer in writers:
            writer.start()
        wait_until(lambda: any(writer.acknowledged for writer in writers), "nothing was acknowledged")
        time.sleep(dice.uniform(0, 0.6))  # so that each kill meets another moment
        server.kill()
        for writer in writers:
            writer.stopped.set()
            writer.join(timeout=PATIENCE)
            acknowledged.setdefault(writer.family, []).extend(writer.acknowledged)
        server = Server(tmp_path, port=server.port)

    visitor = Visitor(server)
    total = 0
    for family, texts in acknowledged.items():
        page = visitor.get(f"{family}/map")
        found = re.findall(r"kill\d+w\d+-\d+(?=</p>)", page)
        missing = set(texts) - set(found)
        doubled = [text for text in set(found) if found.count(text) > 1]
        assert not missing, f"acknowledged, then lost: {sorted(missing)[:5]}"
        assert not doubled, f"written twice: {sorted(doubled)[:5]}"
        total += len(texts)
    assert total >= KILLS, f"only {total} changes were acknowledged; the test proves little"
    verified = server.command("verify", "--index")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert server.stop() == 0
