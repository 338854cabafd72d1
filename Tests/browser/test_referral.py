"""A referral in three columns: somebody outside the service writes it, and the front door takes it into a record."""

import re

import pytest
from playwright.sync_api import expect

from look import look
from patience import wait_until
from people import choose, follow, heading, press, sign_in, write

FRONT_DOOR = "Front door"
PAGES = ["About you", "The children and adults", "What is working well?", "What are you worried about?",
         "The first, the worst and the last time", "What needs to happen?", "A number from 10 to 0",
         "The child's own words", "Who knows already?", "What does the family know?", "Reaching the family safely"]


def begin(page, danger="No"):
    page.goto("/referral")
    choose(page, danger)
    press(page, "Save and begin")


def number_of(page):
    return page.locator(".say .num").inner_text()


def code_of(page):
    return page.locator("p.code").inner_text()


def test_somebody_writes_stops_comes_back_and_sends_with_holes(each_page):
    page = each_page
    page.goto("/sign-in")
    follow(page, "Worried about a child? Tell us here")
    look(page, "referral-start")
    choose(page, "Yes")
    write(page, "What is happening now?", "Somebody shouts next door.")
    press(page, "Save and begin")
    assert heading(page) == "Ring first"
    expect(page.locator("main")).to_contain_text("999")
    expect(page.locator("main")).to_contain_text("01632 960100")
    code = code_of(page)
    look(page, "referral-ring-first")
    follow(page, "Go on")

    for place, title in enumerate(PAGES):
        assert heading(page) == title
        look(page, f"referral-page-{place + 2}")
        if title == "The children and adults":
            page.locator("#name1").fill("Alys Nobody")
            press(page, "Save and name more people")
            assert heading(page) == title
            expect(page.locator("#name1")).to_have_value("Alys Nobody")
        if title == "What are you worried about?":
            write(page, "What happened, and what did it do to the child?", "She stood in the rain for an hour.")
        press(page, "Save and go on")

    assert heading(page) == "Check what you wrote"
    expect(page.locator("main")).to_contain_text("It would help us to know more")
    look(page, "referral-check")
    press(page, "Stop for now")
    assert code_of(page) == code
    look(page, "referral-stopped")
    page.goto("/referral/check")
    assert heading(page) == "Go on with a code"
    write(page, "The code", "nothing-like-it")
    press(page, "Go on")
    expect(page.locator(".error").first).to_contain_text("This code does not work.")
    look(page, "referral-wrong-code")
    write(page, "The code", code.upper())
    press(page, "Go on")
    # The tests share one address, so their wrong codes are counted together, and even a right one may have to wait.

    def is_let_in() -> bool:
        if page.get_by_text("Too many wrong codes").count():
            press(page, "Go on")
        return not page.get_by_text("Too many wrong codes").count()

    wait_until(is_let_in, "a right code has to wait for ever", pause=2)
    expect(page.locator("main")).to_contain_text("She stood in the rain for an hour.")
    if page.get_by_role("button", name="Send", exact=True).count():
        press(page, "Send")
    if page.get_by_label("I am a person and want to send this").count():
        choose(page, "I am a person and want to send this")
        press(page, "Send")
    assert heading(page) == "It has been sent"
    look(page, "referral-sent")
    assert re.fullmatch(r"[0-9A-Z]{6}", number_of(page))


def test_what_is_typed_is_kept_by_itself(kith, open_page):
    page = open_page("phone")
    begin(page)
    follow(page, "Go on")
    write(page, "Your name", "Somebody Kind")
    expect(page.locator("[data-saved]")).to_contain_text("Saved")
    page.reload()
    expect(page.get_by_label("Your name", exact=True)).to_have_value("Somebody Kind")


def test_the_form_speaks_welsh(kith, open_page):
    page = open_page("phone")
    page.goto("/referral")
    press(page, "Cymraeg")
    assert page.locator("html").get_attribute("lang") == "cy"
    choose(page, "Na")
    press(page, "Cadw a dechrau")
    look(page, "referral-begun-welsh")
    follow(page, "Ymlaen")
    look(page, "referral-you-welsh")


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_front_door_asks_decides_and_takes_it_into_a_record(kith, open_page, size):
    name = f"Wren {'Ash' if size == 'desktop' else 'Elm'}tree"
    outside, worker = open_page("phone"), open_page(size)
    begin(outside)
    follow(outside, "Go on")
    write(outside, "Your name", "Mrs Finch")
    write(outside, "Your email address", "finch@school.example")
    press(outside, "Save and go on")
    outside.locator("#name1").fill(name)
    outside.locator("#born1").fill("27 3 2019")
    press(outside, "Save and go on")
    outside.locator("textarea").first.fill("- Wren reads every night\n- Nan rings on Sundays")
    press(outside, "Save and go on")
    outside.locator("#worries").fill("She had no coat in the snow.")
    choose(outside, "I saw or heard it myself")
    press(outside, "Save and see everything")
    outside.goto("/referral/number")
    outside.get_by_role("radio", name=re.compile(r"^6\b")).check()
    write(outside, "Why that number?", "Nan is near.")
    press(outside, "Save and see everything")
    press(outside, "Send")
    if outside.get_by_label("I am a person and want to send this").count():
        choose(outside, "I am a person and want to send this")
        press(outside, "Send")
    assert heading(outside) == "It has been sent"
    assert "finch@school.example" not in outside.content()

    sign_in(worker, FRONT_DOOR)
    follow(worker, "Referrals")
    expect(worker.locator("main h2").first).to_contain_text("Probert")
    look(worker, "referrals")
    follow(worker, name)
    look(worker, "referral-read")
    columns = worker.locator(".col > h2").all_inner_texts()
    assert [one.lower() for one in columns] == ["what's working well?", "what are we worried about?", "what needs to happen?"]
    referral = worker.url

    follow(worker, "Ask whoever referred")
    look(worker, "referral-ask")
    write(worker, "Your question", "Who was with her that day?")
    press(worker, "Save and make a link")
    look(worker, "referral-link")
    address = worker.locator(".address").first.inner_text()
    outside.goto(address)
    if size == "desktop":
        look(outside, "referral-link-opened")  # the page of every link has the same title
    press(outside, "Go on")
    assert name not in outside.content()
    look(outside, "referral-question")
    write(outside, "Your answer", "Nobody. Nan came at four.")
    press(outside, "Send the answer")
    assert heading(outside) == "Thank you for your answer"
    look(outside, "referral-thanks")
    worker.goto(referral)
    expect(worker.locator("main")).to_contain_text("Nobody. Nan came at four.")

    follow(worker, "Decide")
    press(worker, "Save the decision")
    expect(worker.locator(".error").first).to_be_visible()
    look(worker, "referral-decision-refused")
    choose(worker, "Early help")
    write(worker, "Why?", "Nan can do more with somebody beside her.")
    press(worker, "Save the decision")
    look(worker, "referral-decided")

    follow(worker, "Tell whoever referred")
    look(worker, "referral-outcome")
    write(worker, "What they may be told", "Thank you. Somebody is visiting.")
    press(worker, "Save and make a link")
    outside.goto(worker.locator(".address").first.inner_text())
    press(outside, "Go on")
    expect(outside.locator("main")).to_contain_text("Thank you. Somebody is visiting.")
    look(outside, "referral-outcome-read")

    worker.goto(referral)
    follow(worker, "Put it into a record")
    look(worker, "referral-take-in")
    choose(worker, "Early help")
    press(worker, "Open a new family from it")
    assert worker.url.endswith("/map")
    for words in ("Wren reads every night", "Nan rings on Sundays", "She had no coat in the snow."):
        expect(worker.locator("main")).to_contain_text(words)
    expect(worker.locator("main")).to_contain_text("seen by Mrs Finch")
    follow(worker, "Overview")
    worker.get_by_role("link", name=re.compile("^Referral of")).click()
    expect(worker.locator("main")).to_contain_text("Nan is near.")
    look(worker, "referral-in-record")


def test_the_authority_sets_its_front_door(kith, open_page):
    page = open_page()
    sign_in(page, "Administrator")
    follow(page, "Looking after Kith")
    follow(page, "Change the front door")
    look(page, "front-door")
    write(page, "Days until something unfinished is thrown away", "0")
    press(page, "Save")
    expect(page.locator(".error").first).to_contain_text("1 to 90")
    look(page, "front-door-refused")
