"""Finding people by what somebody heard on the telephone; asking whether a new family is known already; making one record
of two, and parting them again. With script at a desk, on a phone, and without script."""

import re
from types import SimpleNamespace

import pytest
from playwright.sync_api import Page, expect

from look import look
from people import choose, follow, heading, press, problems, sign_in, write, write_day

WAYS = [
    pytest.param("desktop", True, "Eleri Prosser", "Elery Prossor", id="desktop"),
    pytest.param("phone", True, "Siwan Blethyn", "Shiwan Blethin", id="phone"),
    pytest.param("desktop", False, "Owain Tegid", "Owen Tegyd", id="desktop-no-script"),
]
BORN, SWAPPED = SimpleNamespace(day=3, month=5, year=2016), SimpleNamespace(day=5, month=3, year=2016)


def find(page: Page, name: str, born=None) -> None:
    page.goto("/families/search")
    write(page, "Name or number", name)
    if born:
        write_day(page, "Date of birth (if known)", born)
    page.locator("main").get_by_role("button", name="Find", exact=True).click()


def fill_in(page: Page, name: str, born) -> None:
    page.goto("/families/new")
    card = page.locator("section.card").first
    card.get_by_label("What they like to be called", exact=True).fill(name)
    card.get_by_label("A child of the family", exact=True).check()
    card.get_by_label("On this day", exact=True).check()
    for box in ("day", "month", "year"):
        card.get_by_label(box.capitalize(), exact=True).first.fill(str(getattr(born, box)))
    choose(page, "Child protection")
    press(page, "Open this family")


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_misspelt_name_is_found_with_the_reason(open_page, size):
    page = open_page(size)
    sign_in(page, "Practitioner")
    for asked, reason in [("Riann", "sounds like"), ("Rhi", "begins with"), ("Rhaan", "sounds like")]:
        find(page, asked)
        expect(page.locator("main li.card", has_text="Rhian").first).to_contain_text(reason)
    look(page, "finding-sounds")

    find(page, "Zzyzx")
    expect(page.get_by_role("heading", name="Nobody found")).to_be_visible()


@pytest.mark.parametrize(("size", "script", "name", "again"), WAYS)
def test_two_records_of_one_family_become_one_and_part_again(open_page, size, script, name, again):
    page = open_page(size, script=script)
    sign_in(page, "Team manager")
    fill_in(page, name, BORN)
    first = page.url.split("?")[0]
    expect(page.locator("h1")).to_have_text("Overview")

    fill_in(page, again, SWAPPED)
    assert heading(page) == "Is it one of these?"
    expect(page.locator("main li.card", has_text=name)).to_contain_text("the other way round")
    look(page, "finding-alike")
    press(page, "Change what I wrote")
    expect(page.get_by_label("What they like to be called", exact=True).first).to_have_value(again)
    press(page, "Open this family")
    press(page, "None of these: go on")
    expect(page.locator("h1")).to_have_text("Overview")
    second = page.url.split("?")[0]
    assert second != first

    page.goto(first)
    follow(page, "Is there another record of this family?")
    look(page, "merging-find")
    page.get_by_role("link", name=re.compile(f"^Look at both side by side ?: {again}")).click()
    look(page, "merging-beside")
    press(page, "Make one record of both")
    assert problems(page)
    look(page, "merging-refused")
    page.locator("select[name=same]").first.select_option(index=2)
    page.get_by_label("How do you know that they are one family?").fill("The school misspelt the name.")
    press(page, "Make one record of both")
    expect(page.get_by_role("status").first).to_have_text("The two records are one now.")
    look(page, "merging-done")

    page.goto(f"{second}/map")
    expect(page.get_by_role("status").first).to_contain_text("a part of this one now")
    assert page.url.split("?")[0] == first
    find(page, again)
    expect(page.locator("main li.card")).to_have_count(1)
    page.goto(f"{second}/history")
    expect(page.locator("main")).to_contain_text("made this record a part of another one")
    page.goto(f"{first}/history")
    expect(page.locator("main")).to_contain_text(f"took the record of {again} into this one")
    look(page, "merging-history")

    page.goto(first)
    follow(page, "Part the two records again")
    look(page, "merging-part")
    page.get_by_label("Why are they not one family?").fill("They are cousins.")
    press(page, "Part them")
    expect(page.get_by_role("status").first).to_have_text("The two records have parted again.")
    answer = page.goto(second)
    assert answer.status == 200 and page.url == second
    expect(page).to_have_title(re.compile(again))


def test_adding_somebody_who_is_known_asks_once(open_page):
    page = open_page()
    sign_in(page, "Team manager")
    fill_in(page, "Ianto Cadwgan", BORN)
    page.goto("/families")
    links = page.locator("main a[href^='/families/']", has_not_text="Cadwgan").all()
    other = next(to for link in links if re.fullmatch(r"/families/\w{26}", to := link.get_attribute("href")))
    page.goto(f"{other}/people/new")
    choose(page, "A child of the family")
    write(page, "What they like to be called", "Ieuan Cadwgan")
    press(page, "Add a person")
    assert heading(page) == "Is it one of these?"
    expect(page.locator("main li.card").first).to_contain_text("another form of")
    look(page, "finding-alike-person")
    press(page, "None of these: go on")
    expect(page.get_by_role("heading", name="Ieuan Cadwgan").first).to_be_visible()
