"""Invitations from the running program to a real mail server, and every diary entry read by a library for them."""

import http.cookiejar
import re
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
import pytest

from forms import Forms
from patience import PATIENCE, wait_until
from postbox import HOST, PASSWORD, USER, Postbox
from server import PROGRAM, READY, free_port

NAMES = ("Zebedee", "Philomena", "Zwinglistrasse")  # a child, a mother, a place: nothing of them may go out
LONDON = ZoneInfo("Europe/London")


class Real:
    """`kith serve` on an empty folder: no invented people, so its mail really goes."""

    def __init__(self, folder, *words: str):
        self.folder, self.port = folder, free_port()
        (folder / "key").write_bytes(bytes(range(32)))
        (folder / "mail-password").write_text(PASSWORD + "\n")
        self.log = folder / "kith.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve", "--data", folder / "data", "--key-file", folder / "key", "--port", str(self.port),
                 "--rehearse-days", "0", *words],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        wait_until(lambda: READY.search(self.said()) or self.process.poll() is not None, self.said)
        assert self.process.poll() is None, self.said()
        self.url = READY.search(self.said())[1]

    def said(self) -> str:
        return self.log.read_text()

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=PATIENCE)


class Person:
    """Somebody with a browser that keeps cookies and follows redirects."""

    def __init__(self, kith: Real):
        self.kith = kith
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)
        self.at = ""

    def open(self, path: str, pairs: list[tuple[str, str]] | None = None) -> str:
        data = None if pairs is None else urllib.parse.urlencode(pairs).encode()
        request = urllib.request.Request(self.kith.url + path, data=data, headers={"Origin": self.kith.url})
        try:
            answer = self.opener.open(request, timeout=PATIENCE)
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{path}: {error.code}\n{error.read().decode()[-3000:]}") from None
        self.at = urllib.parse.urlsplit(answer.url).path
        return answer.read().decode()

    def fill(self, path: str, needs: str, **others) -> str:
        """Sends the form of a page that has a field of this name, with these answers; a list answers several times."""
        form = next(form for form in Forms.of(self.open(path)) if needs in form.fields and form.method == "post")
        pairs = form.filled(**{name: value for name, value in others.items() if not isinstance(value, list)})
        several = {name: value for name, value in others.items() if isinstance(value, list)}
        pairs = [(name, value) for name, value in pairs if name not in several]
        return self.open(form.action, pairs + [(name, one) for name, all in several.items() for one in all])

    def press(self, path: str, action: str) -> str:
        form = next(form for form in Forms.of(self.open(path)) if form.action.endswith(action))
        return self.open(form.action, form.filled())

    def sign_up(self, name: str, code: str) -> None:
        word = "correct-horse-battery-staple-7"
        form = next(form for form in Forms.of(self.open("/new-password")) if "code" in form.fields)
        passwords = {field: word for field in form.fields if "password" in field or field == "again"}
        self.open(form.action, form.filled(name=name, code=code, **passwords))
        self.fill("/sign-in", "password", name=name, password=word)


def worker(kith: Real) -> Person:
    """The first administrator makes an account, and its owner signs in."""
    administrator = Person(kith)
    administrator.sign_up("administrator", re.search(r"One-time code: (\S+)", kith.said())[1])
    page = administrator.open("/administration/accounts/new")
    role = re.search(r'value="([0-9a-z]{26})"[^>]*>\s*(?:<div>)?(?:<label[^>]*>)?Practitioner', page)[1]
    made = administrator.fill("/administration/accounts/new", "login", name="Nia", login="nia", job="", role=role)
    nia = Person(kith)
    nia.sign_up("nia", re.search(r'class="num">([^<]+)<', made)[1])
    return nia


def meeting(nia: Person, day: date, time_of_day: str) -> str:
    """A family with a meeting to which two people with addresses are expected. Returns the meeting's path."""
    page = nia.open("/families/new")
    area = re.search(r'name="area" value="([^"]+)"', page)[1]
    form = next(form for form in Forms.of(page) if "name1" in form.fields)
    lead = next(value for value in form.fields["lead"].values if value)
    nia.fill(
        "/families/new", "name1", name1=NAMES[0], part1="child", name2=NAMES[1], part2="adult", birth1="notKnown",
        birth2="notKnown", area=area, lead=lead)
    family = re.match(r"/families/[0-9a-z]{26}", nia.at)[0]
    plan(nia, f"{family}/meetings/new", day, time_of_day, type="reviewConference", place=NAMES[2])
    path = re.match(r"/families/\w+/meetings/[0-9a-z]{26}", nia.at)[0]
    for name in ("Mrs Ali", NAMES[1] + "'s aunt"):
        nia.fill(path, "known", name=name)
    people = dict.fromkeys(re.findall(rf"{path}/people/(\w+)/contact", nia.open(f"{path}/invitations")))
    for number, person in enumerate(people):
        nia.fill(f"{path}/people/{person}/contact", "email", email=f"person{number}@example.org", tongue=("both", "english")[number])
    return path


def plan(nia: Person, path: str, day: date, time_of_day: str, **others: str) -> None:
    parts = {"on-day": str(day.day), "on-month": str(day.month), "on-year": str(day.year)}
    nia.fill(path, "time", time=time_of_day, minutes="90", **parts, **others)


def invite(nia: Person, path: str) -> None:
    page = nia.open(f"{path}/invitations")
    form = next(form for form in Forms.of(page) if "people" in form.fields)
    nia.fill(f"{path}/invitations", "people", people=form.fields["people"].values)


def settings(box: Postbox, folder, *more: str) -> tuple[str, ...]:
    return (
        "--mail-server", f"smtp://{HOST}:{box.port}", "--mail-from", "meetings@example.gov.uk", "--mail-name",
        "Cyfarfodydd – meetings", "--mail-user", USER, "--mail-password-file", str(folder / "mail-password"),
        "--mail-certificates", str(box.certificate), "--mail-hold", "0", *more,
    )


def waits_for(box: Postbox, number: int) -> None:
    wait_until(lambda: len(box.taken) >= number, lambda: f"{len(box.taken)} of {number} letters came")


def event(taken):
    """The one event of a letter's diary entry, with the method under which it came."""
    text = taken.diary
    assert text.endswith(b"\r\n") and b"\n" not in text.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in text.split(b"\r\n")), "a line is longer than 75 octets"
    calendar = icalendar.Calendar.from_ical(text)
    [one] = calendar.walk("VEVENT")
    part = next(part for part in taken.message.walk() if part.get_content_type() == "text/calendar")
    assert part.get_param("method") == str(calendar["METHOD"])
    return str(calendar["METHOD"]), one


def names_nobody(taken, address: str) -> None:
    """Neither a header nor the diary entry nor the text says who or where it is about, or who else was asked."""
    assert taken.recipients == [address]
    message = taken.message
    assert [message[name] for name in ("Cc", "Bcc", "Reply-To")] == [None] * 3
    assert message["To"].addresses[0].addr_spec == address and len(message["To"].addresses) == 1
    said = "\n".join([*(str(value) for value in message.values()), taken.text, taken.diary.decode()])
    others = {f"person{number}@example.org" for number in range(2)} - {address}
    for word in (*NAMES, "Mrs Ali", "onference", *others):
        assert word.lower() not in said.lower(), word


@pytest.fixture
def box(tmp_path):
    with Postbox(tmp_path) as box:
        yield box


def test_invited_moved_and_called_off(tmp_path, box):
    kith = Real(tmp_path, *settings(box, tmp_path))
    nia = worker(kith)
    winter = date(date.today().year + 1, 1, 15)
    path = meeting(nia, winter, "2:30pm")

    invite(nia, path)
    waits_for(box, 2)
    summer = winter.replace(month=7)
    plan(nia, f"{path}/plan", summer, "10am")
    assert "Send the new time" in nia.open(path)
    invite(nia, path)
    waits_for(box, 4)
    nia.fill(f"{path}/cancel", "why", why=f"{NAMES[1]} is ill")
    waits_for(box, 6)
    assert kith.stop() == 0

    for number in range(2):
        address = f"person{number}@example.org"
        own = [taken for taken in box.taken if taken.recipients == [address]]
        assert len(own) == 3
        for taken in own:
            names_nobody(taken, address)
            assert taken.sender == "meetings@example.gov.uk"
        methods, events = zip(*(event(taken) for taken in own))
        assert methods == ("REQUEST", "REQUEST", "CANCEL")
        assert len({str(one["UID"]) for one in events}) == 1
        assert [int(one["SEQUENCE"]) for one in events] == [0, 1, 2]
        starts = [one.decoded("DTSTART").astimezone(timezone.utc) for one in events]
        assert starts[0] == datetime(winter.year, 1, 15, 14, 30, tzinfo=timezone.utc)
        assert starts[1] == datetime(summer.year, 7, 15, 9, 0, tzinfo=timezone.utc)
        assert all(one.decoded("DTEND") - one.decoded("DTSTART") == timedelta(minutes=90) for one in events)
        assert [str(one["STATUS"]) for one in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
        for one in events:
            assert not isinstance(one["ATTENDEE"], list)
            assert str(one["ATTENDEE"]) == f"mailto:{address}" and str(one["ORGANIZER"]) == "mailto:meetings@example.gov.uk"
            assert str(one["CLASS"]) == "PRIVATE" and "LOCATION" not in one and "/invited/" not in one.to_ical().decode()
        assert len({own[number].message["Message-ID"] for number in range(3)}) == 3
    both = next(taken for taken in box.taken if taken.recipients == ["person0@example.org"])
    assert both.message["Subject"].startswith("Cyfarfod ") and " / Meeting " in both.message["Subject"]
    assert both.message["From"].addresses[0].display_name == "Cyfarfodydd – meetings"
    said = kith.said() + (tmp_path / "data/kith.sqlite").read_bytes().decode("latin-1")
    for word in ("person0@example.org", "person1@example.org", *re.findall(r"/invited/(\w+)", both.text)):
        assert word not in said, "an address or a link can be read outside the program"


def test_a_link_answers_and_whoever_is_taken_off_is_told(tmp_path, box):
    kith = Real(tmp_path, *settings(box, tmp_path))
    nia = worker(kith)
    path = meeting(nia, date.today() + timedelta(days=20), "14:30")
    invite(nia, path)
    waits_for(box, 2)
    links = {taken.recipients[0]: re.search(r"/invited/[0-9a-f]{32}", taken.text)[0] for taken in box.taken}

    guest = Person(kith)
    guest.open(links["person0@example.org"])
    guest.fill(links["person0@example.org"], "reply", reply="cannotCome", why="at work")
    guest.fill(links["person0@example.org"] + "/views", "worries", worries="The stairs are dark.")
    page = nia.open(path)
    assert "Cannot come: at work" in page and "The stairs are dark." not in page
    assert "The stairs are dark." in nia.open(f"{path}/beforehand")
    assert "The stairs are dark." not in Person(kith).open(links["person1@example.org"] + "/views")

    person = re.findall(rf"{path}/people/(\w+)/off", nia.open(f"{path}/invitations"))[0]
    off = Forms.of(nia.open(f"{path}/people/{person}/off"))
    form = next(form for form in off if form.action.endswith("/off"))
    nia.open(form.action, form.filled())
    waits_for(box, 3)
    method, one = event(box.taken[2])
    assert method == "CANCEL" and "STATUS" not in one and int(one["SEQUENCE"]) == 1
    names_nobody(box.taken[2], "person0@example.org")
    with pytest.raises(AssertionError, match="404"):
        guest.open(links["person0@example.org"])
    assert kith.stop() == 0


def test_a_server_without_encryption_gets_nothing(tmp_path):
    with Postbox(tmp_path, encrypts=False) as box:
        kith = Real(
            tmp_path, "--mail-server", f"smtp://{HOST}:{box.port}", "--mail-from", "meetings@example.gov.uk",
            "--mail-hold", "0")
        nia = worker(kith)
        path = meeting(nia, date.today() + timedelta(days=20), "2pm")
        invite(nia, path)
        wait_until(lambda: "offers no encryption" in nia.open(f"{path}/invitations"), "nobody was told", pause=0.2)
        assert kith.stop() == 0
        assert box.taken == [] and box.tries == 0


def test_an_address_that_is_refused_is_shown_and_holds_nobody_up(tmp_path, box):
    box.refuses = {"person0@example.org"}
    kith = Real(tmp_path, *settings(box, tmp_path))
    nia = worker(kith)
    path = meeting(nia, date.today() + timedelta(days=20), "2pm")
    invite(nia, path)
    waits_for(box, 1)
    told = "could not be sent. The mail server refuses the address or the letter."
    wait_until(lambda: told in nia.open(f"{path}/invitations"), "nobody is told of the address that was refused", pause=0.2)
    assert kith.stop() == 0
    assert [taken.recipients for taken in box.taken] == [["person1@example.org"]]
