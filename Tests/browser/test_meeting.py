"""A review conference round the room: a chair, a screen on the wall, and people with phones and without an account."""

import re

from playwright.sync_api import expect

from look import look
from people import choose, follow, heading, press, sign_in, write

FAMILY = "Rhian, Craig, Cadi, Macsen and Lili"
SECRET = "Zebra-crossing-before-the-reveal"


def begin(chair, kith, kind="Review child protection conference"):
    """Plans and begins a review conference with two people of the family, and opens the room to phones."""
    sign_in(chair, kith.accounts()[0].who)
    chair.goto("/families")
    follow(chair, FAMILY)
    follow(chair, "Meetings")
    look(chair, "meetings")
    chair.get_by_role("link", name="Plan a meeting").first.click()
    choose(chair, kind)
    chair.get_by_label(re.compile("^Where?")).fill("The Hub")
    look(chair, "meeting-plan")
    press(chair, "Save")

    chair.locator("summary", has_text="Add people").click()
    for name in ("Rhian", "Cadi"):
        chair.get_by_role("group", name="From this family's record").get_by_label(re.compile(f"^{name}")).check()
    press(chair, "Add to the meeting")
    expect(chair.locator("#expected")).to_contain_text("Cadi")
    look(chair, "meeting-planned")
    press(chair, "Begin the meeting")
    chair.get_by_role("button", name=re.compile("^Let people join")).click()
    return chair.locator("b.code").inner_text()


def join(phone, code, name):
    phone.goto("/join")
    write(phone, "The code on the screen", code.lower())
    write(phone, "Your name", name)
    press(phone, "Ask to join")
    expect(phone.locator("h1")).to_have_text("Wait a moment")


def let_in(chair, name, as_whom):
    chair.reload()
    row = chair.locator("li", has=chair.get_by_label(f"Who is “{name}”?"))
    row.locator("select").select_option(label=as_whom)
    row.get_by_role("button", name=re.compile("^Let in")).click()
    expect(chair.locator("#now")).not_to_contain_text(f"Who is “{name}”?")


def answer(phone, number, reason):
    phone.get_by_role("radio", name=re.compile(rf"^{number}\b")).check()
    phone.get_by_label("Why that number?", exact=True).fill(reason)
    phone.get_by_role("button", name=re.compile("I am ready|Change my answer")).click()


def test_a_conference_goes_round_the_room(kith, open_page):
    chair, wall = open_page(), open_page()
    code = begin(chair, kith)
    chair.get_by_role("button", name=re.compile("^Is here ?: Rhian")).click()
    chair.get_by_role("button", name=re.compile("^Is here ?: Cadi")).click()

    phones = {name: open_page("phone", script=script) for name, script in (("Craig", True), ("Mrs Bowen", False), ("Sunita", True))}
    for name, phone in phones.items():
        join(phone, code, name)
    look(phones["Craig"], "guest-waiting")
    let_in(chair, "Craig", "Craig")
    let_in(chair, "Mrs Bowen", "Somebody new: professional")
    let_in(chair, "Sunita", "Somebody new: friend or neighbour")
    look(chair, "meeting-running")

    sign_in(wall, kith.accounts()[0].who)
    wall.goto(chair.url.split("#")[0] + "/room")
    look(wall, "meeting-room-waiting")

    chair.reload()
    press(chair, "Ask it now")
    expect(wall.locator("dl.ends")).to_be_visible()
    ends = wall.locator("dl.ends dt").all_inner_texts()
    assert ends == ["10 means", "0 means"]

    craig = phones["Craig"]
    expect(craig.locator("dl.ends")).to_be_visible()
    look(craig, "guest-question")
    craig.get_by_role("radio", name=re.compile(r"^8\b")).check()
    press(craig, "I am ready")
    expect(craig.locator(".error").first).to_be_visible()
    look(craig, "guest-refused")
    answer(craig, 8, SECRET)
    expect(craig.get_by_role("status").first).to_have_text("Your answer is kept.")
    look(craig, "guest-answered")

    bowen = phones["Mrs Bowen"]
    follow(bowen, "Show what is new")
    answer(bowen, 3, "He fell asleep in class again.")
    expect(bowen.get_by_role("status").first).to_have_text("Your answer is kept.")

    expect(wall.locator("#room")).to_contain_text("Have answered: 2")
    follow(phones["Sunita"], "Show what is new")
    for page in (wall, bowen, phones["Sunita"], chair):
        page.reload()
        assert SECRET not in page.content(), "an answer reached another screen before the numbers were shown"
    look(wall, "meeting-room-asking")
    sunita = phones["Sunita"]
    sunita.get_by_label("Why that number?", exact=True).fill("Half a thought.")

    chair.get_by_role("link", name=re.compile("^Write it down for them ?: Cadi")).click()
    look(chair, "meeting-write-down")
    chair.locator("input[name=answer][value='4']").check()  # a child's ways are faces first
    chair.get_by_label("Why that number?", exact=True).fill("I still listen at night.")
    choose(chair, "Everybody here")
    press(chair, "Write it down")
    look(chair, "meeting-asking")
    chair.get_by_role("button", name=re.compile("^Show the numbers without 2")).click()

    expect(wall.locator("ol.ladder")).to_be_visible()
    expect(wall.locator("#room")).to_contain_text(SECRET)
    expect(wall.locator("#room")).to_contain_text("Craig and Mrs Bowen are far apart")
    expect(wall.locator("#room")).not_to_contain_text("I still listen at night.")
    look(wall, "meeting-room-shown")
    expect(craig.locator("ol.ladder")).to_be_visible()
    look(craig, "guest-shown")
    # Who is still writing is told, keeps what is typed, and looks when they want to.
    expect(sunita.locator(".told")).to_contain_text("The numbers are shown now.")
    assert sunita.get_by_label("Why that number?", exact=True).input_value() == "Half a thought."
    look(sunita, "guest-told")
    press(sunita, "Look, and keep my words")
    expect(sunita.locator("main")).to_contain_text("Half a thought.")
    expect(sunita.locator("ol.ladder")).to_be_visible()
    look(sunita, "guest-looked")

    expect(chair.locator("#now")).to_contain_text("I still listen at night.")
    look(chair, "meeting-shown")
    chair.get_by_role("button", name="Show what Cadi said to everybody").click()
    expect(wall.locator("#room")).to_contain_text("I still listen at night.")

    write(chair, "Write under “Welcome”", "We met at the Hub.")
    chair.locator("details.step", has_text="Welcome").first.get_by_role("button", name="Add").click()
    chair.get_by_text("Write down a decision").click()
    write(chair, "The decision, in plain words", "The plan goes on.")
    press(chair, "Add the decision")
    chair.get_by_role("link", name=re.compile("^Somebody sees it otherwise")).click()
    choose(chair, "Craig")
    write(chair, "In their own words", "I do not think we need it.")
    look(chair, "meeting-dissent")
    press(chair, "Save")
    press(chair, "End the meeting")
    look(chair, "meeting-ended")
    expect(craig.locator("h1")).to_have_text("You are not in a meeting here")

    chair.get_by_role("link", name="Minutes").click()
    for words in (SECRET, "The plan goes on.", "I do not think we need it.", "We met at the Hub."):
        expect(chair.locator("main")).to_contain_text(words)
    look(chair, "meeting-minutes")
    chair.go_back()
    follow(chair, "Scales")
    chair.locator("main").get_by_role("link", name=re.compile("^Reasons and story")).first.click()
    expect(chair.locator("main")).to_contain_text(SECRET)


def test_a_wrong_code_says_nothing_and_a_link_opened_by_a_robot_changes_nothing(kith, open_page):
    phone = open_page("phone")
    phone.goto("/join")
    write(phone, "The code on the screen", "zzzzzz")
    write(phone, "Your name", "Somebody")
    press(phone, "Ask to join")
    expect(phone.locator(".error").first).to_contain_text("There is no meeting with this code now.")
    look(phone, "join-refused")

    phone.goto("/come/0123456789abcdef0123456789abcdef")
    assert heading(phone) == "Join the meeting"
    look(phone, "come")
    press(phone, "Come in")
    assert heading(phone) == "You are not in a meeting here"
