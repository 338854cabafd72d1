"""A decision not to share: from the worker who writes it down to whoever looks after the records."""

import re

import pytest
from playwright.sync_api import expect

from look import look
from people import choose, heading, press, sign_in


@pytest.mark.parametrize(("size", "script"), [("desktop", True), ("phone", False)])
def test_what_was_not_shared_is_written_down_and_reported(open_page, size, script):
    page = open_page(size, script=script)
    sign_in(page, "tomos.parry")
    page.goto("/families")
    page.locator("main").get_by_role("link", name="Kelly, Shane").first.click()
    page.get_by_role("link", name="Print and share").first.click()
    page.get_by_role("link", name="See the decisions").click()
    expect(page.locator("main")).to_contain_text("Which nursery Teddy goes to")
    look(page, "sharing")
    page.get_by_role("link", name="Write down a decision").click()
    look(page, "sharing-new")
    press(page, "Keep the decision")
    expect(page.get_by_role("link", name="What is it about? Write something here.")).to_be_visible()
    look(page, "sharing-refused")
    what = f"Where they moved to ({size})"
    page.get_by_label("What is it about?").fill(what)
    page.get_by_label("With whom?").fill("A solicitor for Shane")
    choose(page, "Not to share it")
    choose(page, "Sharing would harm the child more than not sharing")
    page.get_by_label("Why?").fill("He would find them.")
    choose(page, "Yes")
    press(page, "Keep the decision")
    assert heading(page) == "Decisions about sharing"
    row = page.locator("main li.item").filter(has_text=what)
    expect(row).to_contain_text("Sharing would harm the child more than not sharing. He would find them.")
    row.get_by_role("link", name="Take the decision back").click()
    page.get_by_label("Why?").fill("A judge has it now.")
    press(page, "Take the decision back")
    expect(row).to_contain_text("Taken back: A judge has it now.")
    look(page, "sharing-taken-back")


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_whoever_looks_after_the_records_reads_why_and_no_words(open_page, size):
    page = open_page(size)
    sign_in(page, "Information governance")
    page.goto("/administration")
    page.get_by_role("link", name="Decisions about sharing").click()
    expect(page.locator("main")).to_contain_text("Sharing would harm the child more than not sharing")
    assert "Teddy" not in page.content()
    look(page, "sharing-list")
    page.get_by_label("For which reason?").select_option("It would put somebody in danger")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("main")).to_contain_text("There is no such decision.")


@pytest.mark.parametrize(("size", "script"), [("desktop", True), ("phone", False)])
def test_a_copy_is_given_as_a_link_opened_and_recalled(open_page, size, script):
    page = open_page("desktop", script=script)
    sign_in(page, "tomos.parry")
    page.goto("/families")
    page.locator("main").get_by_role("link", name="Kelly, Shane").first.click()
    page.goto(page.url.split("?")[0].rstrip("/") + "/print/copy")
    choose(page, "Kelly")
    press(page, "See what it holds")
    look(page, "copy-check-link")
    press(page, "Make a link")
    look(page, "copy-link")
    link = re.search(r"/copy/[0-9a-f]{32}", page.content())[0]
    reader = open_page(size, script=script)
    reader.goto(link)
    assert "Kelly" not in reader.content()
    look(reader, "copy-closed")
    press(reader, "Show it")
    expect(reader.locator("main")).to_contain_text("Kelly, this is your copy.")
    assert "nursery Teddy goes to" not in reader.content()
    look(reader, "copy-open")
    page.get_by_role("link", name="Decisions about sharing").click()
    row = page.locator("main li.item").filter(has=page.get_by_text("For Kelly", exact=True)).first
    expect(row).to_contain_text("Opened once")
    row.get_by_role("link", name="Recall the copy").click()
    page.get_by_label("Why?").fill("She lost her phone.")
    press(page, "Recall the copy")
    expect(row).to_contain_text("Recalled: She lost her phone.")
    look(page, "copy-recalled")
    reader.goto(link)
    assert heading(reader) == "This link does not work"
