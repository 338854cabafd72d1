"""People who go on writing whatever happens, and what has to be true afterwards."""

import http.client
import re
import threading
import time
import urllib.error

from patience import PATIENCE, wait_until
from place import Place
from test_kill import Visitor


class Writer(threading.Thread):
    """Adds one item after another. What gets no answer, or a wrong one, is sent again with the same command."""

    def __init__(self, load: "Load", family: str, tag: str):
        super().__init__(daemon=True)
        self.load, self.family, self.tag = load, family, tag
        self.acknowledged: list[str] = []

    def run(self):
        number = 0
        while not self.load.stopped.is_set():
            text = f"{self.tag}-{number}"
            number += 1
            request = self.load.visitor.request(f"{self.family}/map/add/existingStrength", text=text)
            while not self.load.stopped.is_set():
                visitor = self.load.visitor
                try:
                    status = visitor.status(request)
                except (OSError, http.client.HTTPException):
                    status = 0
                self.load.statuses.add(status)
                self.load.asked += 1
                if status == 303:
                    self.acknowledged.append(text)
                    break
                if status in (401, 403):
                    request = self.load.sign_in_again(visitor, self.family, text, request)
                time.sleep(0.05)


class Load:
    """A few people at work for as long as the block lasts: `with Load(place) as load: …`"""

    number = 0

    def __init__(self, place: Place, writers: int = 4):
        Load.number += 1
        self.place, self.stopped, self.signing_in = place, threading.Event(), threading.Lock()
        self.statuses: set[int] = set()
        self.asked = 0  # how often somebody got an answer, or learned that none comes
        self.visitor = Visitor(place.server)
        families = self.visitor.families[:2]
        self.writers = [
            Writer(self, families[place_ % len(families)], f"load{Load.number}w{place_}") for place_ in range(writers)
        ]

    def __enter__(self) -> "Load":
        for writer in self.writers:
            writer.start()
        self.wait_for_more(5)
        return self

    def __exit__(self, *_) -> None:
        self.stopped.set()
        for writer in self.writers:
            writer.join(timeout=2 * PATIENCE)
            assert not writer.is_alive(), "a writer never got an answer"

    @property
    def acknowledged(self) -> dict[str, list[str]]:
        """What was promised, by family."""
        found: dict[str, list[str]] = {}
        for writer in self.writers:
            found.setdefault(writer.family, []).extend(writer.acknowledged)
        return found

    @property
    def count(self) -> int:
        return sum(len(writer.acknowledged) for writer in self.writers)

    def wait_for_more(self, wanted: int = 10) -> None:
        """Kith works again by itself: people who never stopped trying get their answers."""
        start = self.count
        wait_until(
            lambda: self.count >= start + wanted,
            lambda: f"only {self.count - start} answers; Kith: {self.place.server.said()[-1500:]}")

    @property
    def notices_harm(self) -> bool:
        """Whether somebody got another answer than that it is done, or none."""
        return not self.statuses <= {303}

    def sign_in_again(self, visitor: Visitor, family: str, text: str, request):
        """The same command once more, from a new session where the old one is over or locked."""
        with self.signing_in:
            if self.visitor is visitor:
                try:
                    self.visitor = Visitor(self.place.server)
                except (OSError, http.client.HTTPException, TypeError):
                    return request
        fields = dict(re.findall(r"(\w+)=([^&]*)", request.data.decode()))
        again = self.visitor.request(f"{family}/map/add/existingStrength", text=text)
        again.data = re.sub(rb"command=\w+", f"command={fields['command']}".encode(), again.data)
        return again


def check(place: Place, *loads: Load) -> None:
    """Every acknowledged change is there once, chains are whole, the index equals the fold, nothing is left over."""
    verified = place.server.command("verify", "--index")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    visitor = Visitor(place.server)
    for load in loads:
        for family, texts in load.acknowledged.items():
            page = visitor.get(f"{family}/map")
            tags = {writer.tag for writer in load.writers}
            found = [text for text in re.findall(r"(load\d+w\d+-\d+)(?=</p>)", page) if text.split("-")[0] in tags]
            missing = set(texts) - set(found)
            doubled = sorted(text for text in set(found) if found.count(text) > 1)
            assert not missing, f"acknowledged, then lost: {sorted(missing)[:5]}"
            assert not doubled, f"written twice: {doubled[:5]}"
