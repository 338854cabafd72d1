"""The screen that locks when nobody is there, and what is typed meanwhile; the clock is the browser's, and is moved."""

import re

from playwright.sync_api import Page, expect

from look import look
from people import sign_in, sign_in_form

MINUTE = 60_000


def new_pair(page: Page, asked: str = "") -> str:
    """Opens the form of a new pair of some family, signed in afresh: the password ends this session and begins another."""
    page.clock.install()
    sign_in(page, "Practitioner", afresh=True)
    link = page.locator("a[href^='/families/']").evaluate_all(
        "links => links.map(a => a.getAttribute('href')).find(href => /^\\/families\\/\\w{20,}$/.test(href))"
    )
    page.goto(f"{link}/pairs/new{asked}")
    return page.url


def test_the_screen_warns_stays_open_for_a_key_and_leads_back_to_the_same_work(page):
    form = new_pair(page, "?item=1")
    dialog = page.get_by_role("alertdialog")

    page.clock.fast_forward(27 * MINUTE)
    expect(dialog).to_be_hidden()
    page.clock.fast_forward(MINUTE + 2000)
    expect(dialog).to_be_visible()
    expect(dialog.locator("[data-left]")).to_have_text(re.compile(r"^1:\d\d$"))
    look(page, "lock-warning")

    with page.expect_request("**/stay"):
        page.keyboard.press("Shift")
    expect(dialog).to_be_hidden()
    page.clock.fast_forward(27 * MINUTE)
    expect(dialog).to_be_hidden()

    page.clock.fast_forward(3 * MINUTE)
    page.wait_for_url("**/locked?back=*")
    look(page, "locked")
    account = page.context.kith.account("Practitioner")
    page.locator("input[name=password]").fill(account.password)
    sign_in_form(page).get_by_role("button").first.click()
    page.wait_for_url(form)


def test_whoever_types_without_a_pause_has_it_kept_all_the_same(page):
    new_pair(page)
    words = page.locator("textarea[name=happened]")
    words.focus()
    with page.expect_response("**/draft") as kept:
        for _ in range(22):
            page.keyboard.type("word ")
            page.clock.run_for(1000)
    assert kept.value.status == 200
    expect(page.locator("[data-saved]").first).to_contain_text("Saved")
    assert "word word" in words.input_value()
