"""What people write and what lets them in is found nowhere outside the running program.

A word that stands nowhere else goes into every field of every form, into searches, drafts, names, passwords and codes.
Then the database, its write-ahead log, PostgreSQL's folder with its own log, backups, our output and the checkpoints are
searched for it, byte by byte, in every shape that a program might give it.

What may lawfully be seen there: kinds of events, times, counts, identities, who did what when by identity, source
addresses and names of browsers, the names of the authority's roles and teams, and the names of forms.
"""

import base64
import os
import random
import re
import signal
import string
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from forms import Forms
from place import ENGINES
from server import Account, Server
from test_api import Program, make_token
from test_faults import place, set_number, shim  # noqa: F401  fixtures
from test_kill import Visitor

CANARY = "kanarivog"
LAWFUL = {"english", "welsh", "name"}  # the fields of roles and teams
LEFT_OUT = re.compile(r"/(sign-out|language|stay|sign-in|locked|assets|me/sessions)")
ID = re.compile(r"[0-9a-z]{26}")


def canary() -> str:
    """A word that begins as all of them do and ends as no other does."""
    return CANARY.capitalize() + "".join(random.choices(string.ascii_lowercase, k=8))


def needles(secret: bytes) -> list[bytes]:
    """The shapes in which a secret could stand in a file."""
    found = [secret.upper()]
    for text in {secret, secret.capitalize()}:
        found += [text, text.hex().encode(), text.hex().upper().encode()]
        if text.isascii():
            found += [text.decode().encode("utf-16-le"), text.decode().encode("utf-16-be")]
        for shift in range(3):
            # What stands before and after changes the outermost characters, so these are left out.
            inner = base64.b64encode(b"x" * shift + text)[4 if shift else 0:]
            found.append(inner[: len(inner) // 4 * 4 - 4])
    return [needle for needle in found if len(needle) >= 6]


def leaks(folder: Path, secrets: dict[str, bytes]) -> list[str]:
    """Every file below a folder that holds one of the secrets."""
    shapes = {name: needles(secret) for name, secret in secrets.items()}
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "master.key"):
        content = file.read_bytes()
        for name, wanted in shapes.items():
            for needle in wanted:
                if (at := content.find(needle)) >= 0:
                    found.append(f"{name} in {file.relative_to(folder)}: {content[max(0, at - 80):at + 40]!r}")
                    break
    return found


class Walker:
    """Goes everywhere a person can, and writes the word into every field there is."""

    def __init__(self, visitor: Visitor):
        self.visitor = visitor
        self.seen: set[str] = set()
        self.sent: dict[str, int] = {}

    def walk(self, *starts: str, most: int = 120) -> None:
        waiting = list(starts)
        while waiting and len(self.seen) < most:
            path = waiting.pop(0)
            kind = ID.sub(":id", path.split("?")[0].split("#")[0])
            if kind in self.seen or LEFT_OUT.search(path):
                continue
            self.seen.add(kind)
            try:
                page = self.visitor.get(path)
            except (urllib.error.HTTPError, UnicodeDecodeError):
                continue
            waiting += re.findall(r'href="(/[^"#]*)', page)
            for form in Forms.of(page):
                self.fill(form)

    def fill(self, form) -> None:
        kind = ID.sub(":id", form.action)
        if form.method != "post" or kind in self.sent or LEFT_OUT.search(form.action):
            return
        others = {}
        for one in form.fields.values():
            # Nobody's account is closed and nobody's role changed: the ones who do this are still needed.
            may_choose = "/accounts/" not in form.action
            if one.kind in ("radio", "checkbox") and may_choose and not one.chosen and one.values:
                others[one.name] = one.values[0]
            is_date = re.search(r"-(day|month|year)$|^(from|to|value|number|score)", one.name)
            if one.kind in ("text", "textarea", "search", "password", "email", "tel") and not is_date:
                is_lawful = re.search(r"/(roles|teams)/", form.action) and one.name in LAWFUL
                others[one.name] = "Open name" if is_lawful else canary()
                if one.name == "email":  # a letter to it is kept where a real installation would send it
                    others[one.name] += "@example.org"
        others = {name: others[name] for name in others if name != "form"}
        filled = form.filled(**others)
        self.sent[kind] = self.visitor.post(form.action, filled)
        # Once more, a little differently and from an old version: a conflict, a refusal or one more change.
        again = [(name, "1" if name == "base" else new_command() if name == "command" else value)
                 for name, value in filled]
        self.visitor.post(form.action, again)
        if "form" in form.fields and "/families/" in form.action:
            self.visitor.post(re.match(r"/families/\w+", form.action)[0] + "/draft", filled)


def new_command() -> str:
    return "1" + "".join(random.choices("0123456789abcdefghjkmnpqrstvwxyz", k=25))


def session(visitor: Visitor) -> str:
    return next(cookie.value for cookie in visitor.jar.cookiejar if cookie.name == "kith")


def call(server: Server, family: str) -> str:
    """Another program writes and asks, rightly and wrongly, with the word in every place. Returns its token."""
    token = make_token(server, server.accounts()[0])
    program = Program(server.url, token)
    part = family.removeprefix("/")
    program.add(f"{part}/items", {"category": "pastHarm", "text": canary(), "sourceName": canary()})
    url, word = f"{program.url}/{part}", canary()
    key = {"Idempotency-Key": word}
    answers = [
        program.session.post(f"{url}/items", headers=key, json={"category": "pastHarm", "text": word, word: word}),
        program.session.post(f"{url}/items", headers=key, data=f'{{"text": "{word}'),
        program.session.get(f"{url}/{word}?{word}={word}"),
        program.session.get(program.url + f"/families?after={word}"),
        program.session.get(url, headers={"Authorization": f"Bearer kith_{word}"}),
    ]
    assert [answer.status_code for answer in answers] == [422, 415, 404, 400, 401]
    assert program.session.post(f"{program.url}/families/search", json={"name": word}).status_code == 200
    return token


def signed_in_again(server: Server) -> Visitor:
    """Whoever gave wrong passwords on the way has to wait before the right one is looked at."""
    end = time.monotonic() + 60
    while True:
        try:
            return Visitor(server)
        except urllib.error.HTTPError:
            if time.monotonic() > end:
                raise
            time.sleep(1)


def exercise(place) -> tuple[dict[str, bytes], list[Walker]]:
    """Lets people do everything they can, and returns what nobody else may learn of it."""
    server = place.server
    practitioner, administrator = Visitor(server), Visitor(server, server.account("administrator"), "/administration")
    family = practitioner.families[0]
    assert practitioner.add(family, canary())
    token = call(server, family)
    walkers = [Walker(practitioner), Walker(administrator)]
    form = [f"/referral/{page}" for page in ("you", "people", "well", "worries", "times", "contact", "check", "code")]
    walkers[0].walk("/referral", *form, family, f"{family}/map", "/families/new", "/families/search", "/", most=140)
    ended = session(practitioner)
    practitioner = signed_in_again(server)  # among what can be done is to end one's own sessions
    for words in ({"words": canary()}, {"text": canary()}, {"q": canary()}, {"name": canary()}):
        practitioner.post("/families/search", [("csrf", practitioner.token), *words.items()])
    for path in (f"/families/{canary()}", f"/nothing/{canary()}?q={canary()}", f"/{canary()}"):
        with pytest.raises(urllib.error.HTTPError):
            practitioner.get(path)
    # Wrong names and passwords, a one-time code, and a new password made with it.
    practitioner.send("/sign-in", {"name": canary(), "password": canary(), "back": f"/{canary()}"})
    account = server.accounts()[1]
    said = server.command("user", account.name).stdout
    code = re.search(r"One-time code: (\S+)", said)[1]
    password = f"{canary()} {canary()}"
    practitioner.send("/new-password", {"name": account.name, "code": code, "password": canary()})
    page = urllib.request.urlopen(server.url + "/new-password").read().decode()
    form = next(form for form in Forms.of(page) if "code" in form.fields)
    wanted = {name: password for name in form.fields if "password" in name or name == "again"}
    stranger = Visitor(server)
    outcome = stranger.post("/new-password", form.filled(
        name=account.name, code=code, csrf=stranger.token, **wanted))
    assert outcome == 303, "the new password was not taken"
    renamed = Visitor(server, Account(account.who, account.name, password), "/me")
    walkers[1].walk("/administration", family, "/")
    walkers[0].visitor = practitioner
    secrets = {
        "what was written": CANARY.encode(), "a one-time code": code.encode(),
        "a session": session(practitioner).encode(), "another session": session(renamed).encode(),
        "a session that was ended": ended.encode(),
        "a token of another program": token.encode(),
        "the master key": (place.folder / "data/master.key").read_text().strip().encode(),
        "the master key's bytes": bytes.fromhex((place.folder / "data/master.key").read_text().strip()),
        "the name of a child": b"Macsen", "the name of a neighbour": b"Mrs Bowen",
    }
    return secrets, walkers


def test_the_search_finds_a_secret_in_every_shape(tmp_path):
    text = f"before {canary()} after"
    shapes = [
        text.encode(), text.upper().encode(), text.encode("utf-16-le"), text.encode("utf-16-be"), text.encode().hex().encode(),
        *(base64.b64encode(b"y" * shift + text.encode()) for shift in range(3)),
    ]
    for number, shape in enumerate(shapes):
        (tmp_path / str(number)).write_bytes(b"\0\xff" + shape + b"\0")

    assert len(leaks(tmp_path, {"it": CANARY.encode()})) == len(shapes)


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_that_was_written_or_lets_anybody_in_is_found_outside_the_program(place):  # noqa: F811
    if place.postgres:
        # The worst that an administrator can ask of PostgreSQL's log.
        with (place.postgres.data / "postgresql.conf").open("a") as settings:
            settings.write("log_statement = 'all'\nlog_min_error_statement = 'debug1'\nlog_error_verbosity = 'verbose'\n")
            settings.write("log_parameter_max_length = -1\nlog_parameter_max_length_on_error = -1\n")
    place.start()
    secrets, walkers = exercise(place)
    family = walkers[0].visitor.families[0]
    accepted = [kind for walker in walkers for kind, status in walker.sent.items() if status == 303]
    shown = sum(walkers[0].visitor.get(f"{family}/{area}").count(CANARY.capitalize()) for area in ("map", "people"))
    assert len(accepted) >= 12 and shown >= 3, f"the word hardly got anywhere: {accepted}, {shown}"

    if place.postgres:
        dump = subprocess.run(
            [place.postgres.programs / "pg_dump", "--dbname", place.postgres.address("postgres")], capture_output=True)
        assert dump.returncode == 0
        (place.folder / "dump.sql").write_bytes(dump.stdout)
    else:
        assert place.server.command("backup", str(place.folder / "backup")).returncode == 0
    # An error in the middle of writing, and then a crash.
    set_number(Path(place.around["KITH_BAD_DISK"]), 5)
    statuses = [walkers[0].visitor.status(walkers[0].visitor.request(
        f"{family}/map/add/existingStrength", text=canary())) for _ in range(3)]
    assert 303 not in statuses
    os.kill(place.server.process.pid, signal.SIGABRT)
    assert place.server.process.wait(timeout=20) == -signal.SIGABRT
    assert not re.search("[Bb]acktrace|Registers", place.server.said()), "a crash prints what stood in memory"
    set_number(Path(place.around["KITH_BAD_DISK"]), 0)

    assert leaks(place.folder, secrets) == []
