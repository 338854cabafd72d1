"""Why somebody opens a record of their team, and what stands out in the log of the demonstration."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from look import look
from people import choose, heading, press, sign_in

MANAGER, OFFICER = "mark.ashworth", "Information governance"


@pytest.mark.parametrize(("size", "script"), [("desktop", True), ("phone", False)])
def test_a_manager_says_once_why_they_open_a_record(open_page, size, script):
    page = open_page(size, script=script)
    sign_in(page, MANAGER if script else "sian.morgan")
    page.goto("/families")
    links = page.locator("main tbody a").filter(has_not_text="Lowri").all()
    # Whatever another test has said why to open is not asked about again.
    for address in [link.get_attribute("href") for link in links]:
        page.goto(address)
        if heading(page).startswith("Why do you open "):
            break
    assert heading(page).startswith("Why do you open ")
    look(page, "purpose")
    press(page, "Open the record")
    look(page, "purpose-refused")
    choose(page, "I supervise whoever works with them")
    press(page, "Open the record")
    assert heading(page) == "Overview"
    page.get_by_role("link", name="Map", exact=True).first.click()
    expect(page).to_have_url(re.compile("/map$"))
    page.get_by_role("link", name="Who opened this").first.click()
    expect(page.locator("main table").first).to_contain_text("I supervise whoever works with them")
    look(page, "purpose-openings")


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_hardly_anything_stands_out_where_nobody_snoops(open_page, size):
    page = open_page(size)
    sign_in(page, OFFICER)
    page.goto("/administration")
    page.get_by_role("link", name="Unusual openings").click()
    look(page, "unusual")
    told = []
    for week in range(1, 9):  # the week of today is full of tests
        page.goto(f"/unusual?week={date.today() - timedelta(days=7 * week)}")
        told += page.locator("main .cards .card").all_inner_texts()
    print(f"{len(told)} signs in 8 weeks of the demonstration: {told}")
    assert len(told) <= 8, told
