"""Several phones at once round one room: a child's faces, paper strips, a question of the day, and the map made together."""

import re

from playwright.sync_api import expect

from look import look
from people import choose, follow, heading, press, sign_in, write
from test_meeting import begin, join, let_in

SECRET = "Kingfisher-before-the-reveal"


def people(chair, open_page, code):
    """A father, a neighbour without script, and a child, each with a phone of their own."""
    phones = {}
    for name, script, as_whom in (
        ("Craig", True, "Craig"), ("Mrs Bowen", False, "Somebody new: professional"), ("Lili", True, "Lili"),
    ):
        phones[name] = open_page("phone", script=script)
        join(phones[name], code, name)
        let_in(chair, name, as_whom)
    return phones


def test_a_child_answers_with_faces_and_a_paper_strip_comes_in_late(kith, open_page):
    chair, wall = open_page(), open_page()
    code = begin(chair, kith, "Family network meeting")
    chair.get_by_role("button", name=re.compile("^Is here ?: Rhian")).click()
    phones = people(chair, open_page, code)
    sign_in(wall, kith.accounts()[0].who)
    wall.goto(chair.url.split("#")[0] + "/room")

    chair.reload()
    follow(chair, "Ask who is ready to do their part")
    look(chair, "question-of-the-day")
    chair.get_by_label("0 means", exact=True).fill("")
    press(chair, "Ask it now")
    expect(chair.locator(".error").first).to_be_visible()
    chair.get_by_label("0 means", exact=True).fill("I do not want to do any of it.")
    press(chair, "Ask it now")
    expect(wall.locator("h1")).to_have_text("How ready are you to do your part?")

    lili = phones["Lili"]
    expect(lili.get_by_role("group", name="Pick the face that fits.")).to_be_visible()
    look(lili, "child-faces")
    for way in ("Ladder", "Thermometer", "Numbers", "Faces"):
        follow(lili, way)
        if way in ("Ladder", "Thermometer"):
            lili.get_by_role("radio", name=re.compile(r"^6\b")).check()
        look(lili, f"child-{way.lower()}")
    choose(lili, "A big smile")
    lili.keyboard.press("ArrowDown")
    expect(lili.get_by_label("A small smile", exact=True)).to_be_checked()
    lili.get_by_label("Why that one?", exact=True).fill("Nan comes.")
    choose(lili, "Everybody here")
    press(lili, "I am ready")
    expect(lili.get_by_role("status").first).to_have_text("Your answer is kept.")
    look(lili, "child-answered")

    craig = phones["Craig"]
    craig.get_by_role("radio", name=re.compile(r"^9\b")).check()
    craig.get_by_label("Why that number?", exact=True).fill(SECRET)
    press(craig, "I am ready")
    expect(craig.get_by_role("status").first).to_have_text("Your answer is kept.")
    expect(wall.locator("#room")).to_contain_text("Have answered: 2")
    for page in (wall, lili, phones["Mrs Bowen"], chair):
        page.reload()
        assert SECRET not in page.content(), "an answer reached another screen before the numbers were shown"

    follow(chair, "Paper strips")
    assert "Rhian" not in chair.title(), "the sheet's title names the family"
    look(chair, "paper-strips")
    choose(chair, "Put the family's name on them")
    press(chair, "Show the strips so")
    expect(chair.locator(".sheet").first).to_contain_text("Rhian, Craig, Cadi")
    follow(chair, "Back to the meeting")

    chair.get_by_role("button", name=re.compile("^Show the numbers without 2")).click()
    expect(wall.locator("#room")).to_contain_text(SECRET)
    expect(wall.locator("#room")).not_to_contain_text("Nan comes.")
    expect(craig.locator("ol.ladder")).to_be_visible()
    chair.get_by_role("button", name="Show what Lili said to everybody").click()
    expect(wall.locator("#room")).to_contain_text("shown with faces")
    expect(craig.locator("#here")).to_contain_text("Nan comes.")

    chair.locator("summary", has_text="Write down a paper strip").click()
    chair.locator("details[open]").get_by_role("link", name="Rhian", exact=True).click()
    look(chair, "paper-late")
    chair.get_by_role("radio", name=re.compile(r"^5\b")).check()
    chair.get_by_label("Why that number?", exact=True).fill("I wrote it on paper.")
    press(chair, "Write it down")
    expect(wall.locator("#room")).to_contain_text("from paper")
    look(wall, "room-with-paper")
    look(chair, "meeting-with-paper")


def test_the_map_is_made_together(kith, open_page):
    chair, wall, colleague = open_page(), open_page(), open_page()
    code = begin(chair, kith, "Initial child protection conference")
    phones = people(chair, open_page, code)
    meeting = chair.url.split("#")[0]
    for page in (wall, colleague):
        sign_in(page, kith.accounts()[0].who)
    wall.goto(meeting + "/room")
    colleague.goto(meeting + "/map")
    chair.goto(meeting)
    follow(chair, "Make the map together")
    look(chair, "map-together-closed")
    press(chair, "Show the map on the wall and phones")
    expect(wall.locator("h1")).to_have_text("Our map")

    craig, bowen = phones["Craig"], phones["Mrs Bowen"]
    follow(craig, "Look at our map and add to it")
    look(craig, "guest-map")
    follow(bowen, "Show what is new")
    follow(bowen, "Look at our map and add to it")
    press(bowen, "Send it")
    expect(bowen.locator(".error").first).to_be_visible()
    look(bowen, "guest-map-refused")
    choose(bowen, "What's working well?")
    write(bowen, "What do you want to say?", "He has been on time all week.")
    press(bowen, "Send it")
    expect(bowen.locator("#yours")).to_contain_text("It is waiting to be read.")

    proposals = chair.locator("#proposals")
    expect(proposals).to_contain_text("He has been on time all week.")
    expect(colleague.locator("#proposals")).to_contain_text("He has been on time all week.")
    look(chair, "map-together-proposal")
    assert "on time all week" not in wall.content()
    chair.get_by_label("Where on the map?").select_option(label="Strengths")
    chair.get_by_role("button", name=re.compile("^Put on the map")).click()
    expect(wall.locator("#room")).to_contain_text("He has been on time all week.")
    expect(craig.locator("#our-map")).to_contain_text("He has been on time all week.")

    colleague.get_by_label("What is said").nth(0).fill("The lock on the shed is broken.")
    colleague.get_by_label("What is said").nth(0).press("Enter")
    expect(wall.locator("#room")).to_contain_text("The lock on the shed is broken.")
    expect(chair.locator("#together")).to_contain_text("The lock on the shed is broken.")
    expect(colleague.get_by_label("What is said").nth(0)).to_have_value("")
    expect(colleague.get_by_label("What is said").nth(0)).to_be_focused()

    craig.get_by_role("link", name=re.compile("^That is not how it was")).first.click()
    assert heading(craig) == "That is not how it was"
    look(craig, "guest-correction")
    write(craig, "How was it?", "It was once, and I was asleep.")
    press(craig, "Send it")
    expect(craig.locator("#yours")).to_contain_text("It was once, and I was asleep.")
    expect(proposals).to_contain_text("It was once, and I was asleep.")
    chair.get_by_role("button", name=re.compile("^Put on the map")).first.click()
    expect(wall.locator(".disputed", has_text="It was once, and I was asleep.")).to_have_count(1)
    look(wall, "room-map")
    look(craig, "guest-map-shown")
    look(chair, "map-together")

    lili = phones["Lili"]
    lili.reload()
    follow(lili, "Look at our map and add to it")
    choose(lili, "What are we worried about?")
    write(lili, "What do you want to say?", "I do not like the shed.")
    choose(lili, "Only my worker")
    press(lili, "Send it")
    expect(proposals).to_contain_text("I do not like the shed.")
    chair.get_by_role("link", name=re.compile("^Set aside")).first.click()
    look(chair, "set-aside")
    write(chair, "Why?", "We talk about it on Friday.")
    press(chair, "Set aside")
    expect(lili.locator("#yours")).to_contain_text("We talk about it on Friday.")
    assert "I do not like the shed." not in wall.content()
