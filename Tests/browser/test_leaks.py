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
import time
import urllib.error
import urllib.request
from datetime import date, timedelta
from pathlib import Path

import pytest

from forms import Forms
from patience import PATIENCE
from place import ENGINES
from server import Account, Server
from test_api import Program, make_token
from test_faults import place, set_number, shim  # noqa: F401  fixtures
from test_kill import NoRedirect, Visitor

CANARY = "kanarivog"
LAWFUL = {"english", "welsh", "name"}  # the fields of roles and teams
LEFT_OUT = re.compile(r"/(sign-out|language|stay|sign-in|locked|assets|me/sessions|search/leave)|^$")
ID = re.compile(r"[0-9a-z]{26}")
SECRET = re.compile(r"(/invited/|/come/|/copy/)[0-9a-f]+")


def kind_of(path: str) -> str:
    """A path without what differs from record to record."""
    return ID.sub(":id", SECRET.sub(r"\1:secret", path.split("?")[0].split("#")[0]))


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


# Kinds of forms that no walk can have accepted, and why; the word is sent and shown again all the same.
REFUSED = {
    "/me/codes": "asks for the password", "/me/password": "asks for the password", "/me/tokens": "asks for the password",
    "/referral/code": "asks for a code", "/administration/roles/:id": "nobody would be left to look after accounts",
    "/administration/numbers": "asks for an address", "/administration/accounts/new": "asks for a role",
    "/administration/meetings/new": "asks for what each step is about",
    "/families/:id/people/ties": "asks for two people", "/families/:id/map/items/:id": "asks for a day or for words",
    "/families/:id/map": "only carries buttons that have addresses of their own",
    "/families/:id/meetings/:id/plan": "was begun before, or asks for another day",
    "/families/:id/meetings/:id/adjourn": "asks for a later day", "/families/:id/meetings/:id/proposals/:id/set-aside": "was accepted before",
    "/families/:id/meetings/:id/steps/:id/take-off": "the meeting went through it",
    "/families/:id/map/questions/:id/edit": "was answered before", "/families/:id/map/questions/:id/withdraw": "was answered before",
}
# What each part of the walk has to reach, by accepted forms.
WANTED = {
    *(f"/families/:id/{part}" for part in (
        "areas", "map/add/pastHarm", "map/hints", "map/items/:id/dispute", "map/questions", "meetings/new", "meetings/:id/people",
        "meetings/:id/notes", "meetings/:id/decisions", "meetings/:id/actions", "meetings/:id/map/add/worries", "pairs/new",
        "pairs/:id/edit", "people/new", "people/:id", "scales/new", "scales/:id/ratings")),
    "/families/new", "/families/search", "/me/coach", "/me/kin", "/referral/you", "/teams/:id/meetings/new",
    "/administration/accounts/:id", "/administration/areas/new", "/administration/authority", "/administration/access-rules",
    "/administration/front-door", "/administration/words/new", "/administration/roles/new",
    "/invited/:secret", "/invited/:secret/views", "/join", "/here/answer", "/here/map", "/here/leave",
    "/imports", "/imports/:id/start", "/imports/:id/back", "/exports", "/exports/:id/answer", "/exports/:id/file",
}
NUMBERS = {"minutes": "60", "time": "2:30pm", "beginsTime": "2:30pm", "endsTime": "3:30pm", "reportDays": "3"}


class Phone(Visitor):
    """Somebody without an account."""

    def __init__(self, server: Server):
        self.origin = server.url
        self.jar = urllib.request.HTTPCookieProcessor()
        self.opener = urllib.request.build_opener(self.jar, NoRedirect())


def press(visitor: Visitor, path: str, action: str, **fields: str) -> str:
    """Sends the form of a page whose address ends so, and says where that led, or what came back."""
    form = next(form for form in Forms.of(visitor.get(path)) if re.search(f"{action}$", form.action))
    status, said = visitor.told(form.action, form.filled(**fields))
    assert status in (200, 303), f"{form.action}: {status} {re.findall('class=.error.*?>(.*?)<', said)}"
    return said


def hold_meeting(server: Server, leader: Visitor, family: str) -> tuple[str, list]:
    """A meeting to which somebody is invited, and to which another comes with the code, while it goes on."""
    person = re.search(r'name="people"[^>]*value="([0-9a-z]{26})"', leader.get(plan(leader, family)))
    meeting = plan(leader, family)
    assert person, "nobody of the family can be asked to the meeting"
    press(leader, meeting, "/people", people=person[1])
    guest = re.search(r"/people/([0-9a-z]{26})/", leader.get(meeting))[1]
    press(leader, f"{meeting}/people/{guest}/contact", "/contact", email=f"{canary()}@example.org")
    press(leader, f"{meeting}/invitations", "/invitations", people=guest)
    invited = Walker(Phone(server))
    invited.walk(re.search(r"/invited/[0-9a-f]+", leader.get("/post"))[0], only="/invited")

    press(leader, meeting, "/begin")
    press(leader, meeting, "/door")
    code = re.search(r'<b class="code"[^>]*>(.*?)</b>', leader.get(meeting))[1]
    phone = Phone(server)
    press(phone, "/join", "/join", code=code, name=canary(), known=canary())
    press(leader, meeting, "/let-in", person="new-professional")
    scale = re.search(r'name="scale"[^>]*value="([0-9a-z]{26})"', leader.get(meeting))
    press(leader, meeting, "/rounds", scale=scale[1])
    press(leader, f"{meeting}/map", "/map/open")
    joined = Walker(phone)
    joined.sent["/join"] = 303
    joined.walk("/here/map", "/here", "/join", only="/here|/join")
    return meeting, [invited, joined]


def plan(leader: Visitor, family: str) -> str:
    on = date.today() + timedelta(days=9)
    when = {"on-day": str(on.day), "on-month": str(on.month), "on-year": str(on.year), "time": "2:30pm", "minutes": "60"}
    said = press(leader, f"{family}/meetings/new", "/meetings/new", type="reviewConference", place=canary(), **when)
    return said.split("#")[0].split("?")[0]


def upload(visitor: Visitor, path: str) -> str:
    """Brings families in from a file, and says where that is shown."""
    form = next(form for form in Forms.of(visitor.get(path)) if "file" in form.fields)
    rows = f"family;name;part;born\r\n{canary()};{canary()};child;4/5/2018\r\n{canary()};{canary()};child;31/2/2018\r\n"
    fields = [(name, value) for name, value in form.filled(source=canary()) if name != "file"]
    head = 'Content-Disposition: form-data; name="{}"'
    parts = [f"{head.format(name)}\r\n\r\n{value}" for name, value in fields]
    parts.append(f'{head.format("file")}; filename="{canary()}.csv"\r\nContent-Type: text/csv\r\n\r\n{rows}')
    data = "".join(f"--kith\r\n{part}\r\n" for part in parts) + "--kith--\r\n"
    status, said = visitor.told(form.action, data.encode(), "multipart/form-data; boundary=kith")
    assert status == 303, f"{status} {re.findall('class=.error.*?>(.*?)<', said)}"
    return said.split("#")[0]


def move(server: Server) -> list:
    """Families are brought in, and everything is taken out: one asks, another agrees."""
    officer = Visitor(server, server.account("Records officer"), "/imports")
    page = upload(officer, "/imports")
    bringing = Walker(officer)
    bringing.sent["/imports"] = 303
    agreeing = Walker(Visitor(server, server.account("Information governance"), "/exports"))
    bringing.not_yet = agreeing.not_yet = "/(end|forget|stop)$"
    # Both are done beside the pages: what can be decided changes while somebody waits.
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not {"/imports/:id/back", "/exports/:id/file"} <= bringing.sent.keys():
        for walker, starts in ((bringing, (page, "/imports", "/exports")), (agreeing, ("/exports",))):
            walker.seen.clear()
            walker.walk(*starts, only="/imports|/exports")
        time.sleep(1)
    bringing.not_yet = "^$"
    bringing.seen.clear()
    bringing.walk(page, "/exports", only="/imports|/exports")
    return [bringing, agreeing]


class Walker:
    """Goes everywhere a person can, and writes the word into every field there is."""

    def __init__(self, visitor: Visitor):
        self.visitor = visitor
        self.seen: set[str] = set()
        self.sent: dict[str, int] = {}
        self.refusals: dict[str, str] = {}
        self.not_yet = "^$"  # forms that would end what others here are about

    def walk(self, *starts: str, most: int = 120, only: str = "/") -> None:
        waiting = list(starts)
        while waiting and len(self.seen) < most:
            path = waiting.pop(0)
            kind = kind_of(path)
            if kind in self.seen or LEFT_OUT.search(path) or not re.match(only, path):
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
        kind = kind_of(form.action)
        if form.method != "post" or kind in self.sent or LEFT_OUT.search(form.action):
            return
        if re.search(self.not_yet, kind):
            return
        others = {}
        for one in form.fields.values():
            # Nobody's account is closed and nobody's role changed: the ones who do this are still needed.
            may_choose = "/accounts/" not in form.action
            if one.kind in ("radio", "checkbox", "button") and may_choose and not one.chosen and one.values:
                others[one.name] = one.values[0]
            is_date = re.search(r"-(day|month|year)$", one.name)
            if is_date and not "".join(one.chosen):
                others[one.name] = {"day": "9", "month": "10", "year": "2025"}[is_date[1]]
            elif "".join(one.chosen).isdigit() and one.kind == "text":
                continue  # what asks for a number has one
            elif one.name in NUMBERS and not "".join(one.chosen):
                others[one.name] = NUMBERS[one.name]
            elif one.kind in ("text", "textarea", "search", "password", "email", "tel") and not is_date:
                is_lawful = re.search(r"/(roles|teams)/", form.action) and one.name in LAWFUL
                others[one.name] = "Open name" if is_lawful else canary()
                if one.name == "email":  # a letter to it is kept where a real installation would send it
                    others[one.name] += "@example.org"
        others = {name: others[name] for name in others if name != "form"}
        filled = form.filled(**others)
        self.sent[kind], said = self.visitor.told(form.action, filled)
        if self.sent[kind] not in (200, 303):
            self.refusals[kind] = "; ".join(re.findall(r'<p class="error"[^>]*>(.*?)</p>', said)) or str(self.sent[kind])
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
    end = time.monotonic() + PATIENCE
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
    meeting, guests = hold_meeting(server, practitioner, family)
    walkers = [Walker(practitioner), Walker(administrator), *guests, *move(server)]
    form = [f"/referral/{page}" for page in ("you", "people", "well", "worries", "times", "contact", "check", "code")]
    walkers[0].not_yet = r"/meetings/:id/(end|cancel|rounds/:id/.*)$"
    walkers[0].walk("/referral", *form, meeting, family, f"{family}/map", "/families/new", "/families/search", "/", most=140)
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
    accepted = {kind for walker in walkers for kind, status in walker.sent.items() if status in (200, 303)}
    refused = {kind: said for walker in walkers for kind, said in walker.refusals.items() if kind not in accepted}
    shown = sum(walkers[0].visitor.get(f"{family}/{area}").count(CANARY.capitalize()) for area in ("map", "people"))
    assert {kind: said for kind, said in refused.items() if kind not in REFUSED} == {}
    assert accepted >= WANTED and shown >= 3, f"the word did not get everywhere: {WANTED - accepted}, {shown}"

    saved = place.server.command("backup", str(place.folder / "backup"))
    assert saved.returncode == 0, saved.stdout + saved.stderr
    # An error in the middle of writing, and then a crash.
    set_number(Path(place.around["KITH_BAD_DISK"]), 5)
    statuses = [walkers[0].visitor.status(walkers[0].visitor.request(
        f"{family}/map/add/existingStrength", text=canary())) for _ in range(3)]
    assert 303 not in statuses
    os.kill(place.server.process.pid, signal.SIGABRT)
    assert place.server.process.wait(timeout=PATIENCE) == -signal.SIGABRT
    assert not re.search("[Bb]acktrace|Registers", place.server.said()), "a crash prints what stood in memory"
    set_number(Path(place.around["KITH_BAD_DISK"]), 0)

    assert leaks(place.folder, secrets) == []
