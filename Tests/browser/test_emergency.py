"""Entering a restricted record in an emergency: the reason, the banner, who is told, and who looks at it afterwards."""

import re

import pytest
from playwright.sync_api import expect

from look import look
from people import choose, follow, heading, press, question, sign_in, write, write_day

FRONT_DOOR, OFFICER, LEAD = "Front door", "Information governance", "owen.price"
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]


class Born:
    def __init__(self, text: str):
        day, month, self.year = re.search(r"[Bb]orn (\d+) (\w+) (\d{4})", text).groups()
        self.day, self.month = int(day), MONTHS.index(month) + 1


@pytest.fixture
def adult(open_page):
    """Somebody of the restricted family of the demonstration: her whole name, and when she was born."""
    page = open_page()
    sign_in(page, LEAD)
    page.goto("/families/search")
    page.locator("#search-name").fill("Lowri Vaughan")
    page.locator("main").get_by_role("button", name="Find", exact=True).click()
    text = page.locator("main li", has_text="Lowri").filter(has_text="born").last.inner_text()
    return "Lowri Vaughan", Born(text), page


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_front_door_enters_a_restricted_record_and_is_looked_at(open_page, adult, size):
    name, born, lead = adult
    page = open_page(size)
    sign_in(page, FRONT_DOOR)
    page.goto("/families/search")
    look(page, "search-front-door")
    page.locator("#search-name").fill(name)
    page.locator("main").get_by_role("button", name="Find", exact=True).click()
    expect(page.locator("main")).to_contain_text("ring the duty manager")
    follow(page, "Emergency access")
    look(page, "emergency")

    press(page, "Open the record")
    look(page, "emergency-refused")
    write(page, "The whole name of one person", name)
    write_day(page, "Date of birth", born)
    choose(page, "A call out of hours")
    write(page, "What has happened?", "A neighbour rang: nobody has come home.")
    press(page, "Open the record")

    banner = page.get_by_role("complementary", name="Emergency access")
    expect(banner).to_contain_text("until")
    look(page, "emergency-overview")
    for area in ("Map", "People", "History"):
        follow(page, area)
        expect(banner).to_be_visible()
    page.goto("/")
    look(page, "emergency-home")

    lead.goto("/")
    expect(lead.locator("main")).to_contain_text("nobody has come home")
    look(lead, "emergency-told")
    lead.get_by_role("button", name=re.compile("I have seen this")).first.click()
    expect(lead.locator("main")).not_to_contain_text("nobody has come home")

    page.go_back()
    press(page, "End it now")
    assert heading(page) == "My work"
    expect(page.get_by_role("complementary", name="Emergency access")).to_have_count(0)

    officer = open_page(size)
    sign_in(officer, OFFICER)
    officer.locator("main").get_by_role("link", name=re.compile("emergency access wait|1 emergency")).click()
    expect(officer.locator("main")).to_contain_text("nobody has come home")
    expect(officer.locator("main")).not_to_contain_text("Vaughan")
    look(officer, "emergency-review")
    officer.get_by_label("What did you find?").first.fill("Rightly used; the neighbour's call is in the log.")
    officer.get_by_role("button", name="I have looked at it").first.click()
    expect(officer.locator("main")).to_contain_text("Rightly used")
    look(officer, "emergency-reviewed")
