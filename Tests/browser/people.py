"""What a person does on a page, in their words: the labels and buttons that they see."""

import re

from playwright.sync_api import Page, expect

sessions: dict[str, list] = {}  # the cookies of whoever has signed in before; signing in is slow on purpose


def sign_in(page: Page, who: str, *, afresh: bool = False) -> None:
    """Signs in as the demo account that the program introduces with these words, and waits for their first page."""
    if who in sessions and not afresh:
        page.context.add_cookies(sessions[who])
        page.goto("/")
    else:
        account = page.context.kith.account(who)
        page.goto("/sign-in")
        give_name_and_password(page, account.name, account.password)
        expect(page.locator("input[name=password]")).to_have_count(0)
    assert not page.url.endswith("/sign-in"), f"'{who}' is not signed in"
    if not afresh:
        sessions[who] = page.context.cookies()


def give_name_and_password(page: Page, name: str, password: str) -> None:
    page.locator("input[name=name]").fill(name)
    page.locator("input[name=password]").fill(password)
    sign_in_form(page).get_by_role("button").first.click()


def sign_in_form(page: Page):
    return page.locator("form", has=page.locator("input[name=password]"))


def write(page: Page, label: str, text: str) -> None:
    page.get_by_label(label, exact=True).fill(text)


def choose(page: Page, label: str) -> None:
    """Ticks a box or picks one of several answers."""
    page.get_by_label(re.compile(rf"^{re.escape(label)}(?: \(.*\))?$")).first.check()


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_load_state()  # what is counted or read at once is read from the whole page


def follow(page: Page, link: str) -> None:
    page.get_by_role("link", name=link, exact=True).first.click()
    page.wait_for_load_state()


def heading(page: Page) -> str:
    page.wait_for_load_state()
    return page.locator("h1").inner_text()


def problems(page: Page) -> list[str]:
    """What the summary "There is a problem" at the top of a refused form says; empty where there is none."""
    page.wait_for_load_state()
    summary = page.get_by_role("heading", name="There is a problem").locator("xpath=..")
    return summary.get_by_role("link").all_inner_texts() if summary.count() else []


def question(page: Page, legend: str):
    """The group of answers under one question, where several questions have the same answers."""
    return page.get_by_role("group", name=legend, exact=True)


def write_day(page: Page, legend: str, day) -> None:
    """Fills the three boxes of a date. A day is anything with a day, a month and a year; each of them may be missing."""
    for box in ("day", "month", "year"):
        if value := getattr(day, box, None):
            question(page, legend).get_by_label(box.capitalize(), exact=True).fill(str(value))


REWORD = "Reword, or say more"


class Family:
    """A family's record, moved about in by its side navigation."""

    def __init__(self, page: Page, name: str):
        self.page, self.name = page, name

    def open(self, area: str) -> "Family":
        """Opens an area, for example "Map", "Statements and goals", "Scales" or "History"."""
        follow(self.page, area)
        assert self.name in self.page.title(), f"'{area}' is titled '{self.page.title()}', without the family's name"
        return self

    def add_person(self, name: str, part: str, known: str = "") -> None:
        """Writes somebody into the record, who is "An adult of the family", "A professional" and so on."""
        self.open("People")
        follow(self.page, "Add a person")
        choose(self.page, part)
        write(self.page, "What they like to be called", name)
        write(self.page, "How are they known here?", known)
        press(self.page, "Add a person")
        expect(self.page.get_by_role("heading", name=name).first).to_be_visible()

    def item(self, text: str):
        """The item of the map that has these words."""
        return self.page.locator("main li.item").filter(has=self.page.locator("p.text", has_text=text)).first

    def change(self, text: str, way: str):
        """Follows a way of an item of the map: from its menu, or without script from its page, which rewords it."""
        change = self.item(text).locator(".change")
        if change.evaluate("element => element.localName") == "a":
            change.click()
            if way != REWORD:
                self.page.get_by_role("navigation", name="Change").get_by_role("link", name=way, exact=True).click()
            return
        change.locator("summary").click()
        change.get_by_role("link", name=way, exact=True).click()
