"""Every kind of page: looked at on a desk and at 320 pixels, in Welsh, empty and refused, by keyboard alone; and what
script adds: drafts that come back and a room that shows what is new."""

import re

import pytest
from playwright.sync_api import Page, expect

from look import look
from people import press, problems, sign_in, write

WIDTHS = pytest.mark.parametrize("size", ["desktop", "narrow"])
FULL, ANOTHER = "Rhian, Craig", "Kelly, Shane"  # families of the demo: one with everything in it, and one more
SAVED = re.compile(r"Saved \d")


homes: dict[tuple[str, str], str] = {}  # the address of each record that was found in somebody's list


def record(page: Page, family: str = FULL, who: str = "Practitioner") -> str:
    """Signs in, and answers the address of a family's record."""
    sign_in(page, who)
    if (family, who) not in homes:
        page.goto("/families")
        homes[family, who] = page.get_by_role("link", name=re.compile(f"^{family}")).first.get_attribute("href")
    return homes[family, who]


def first(page: Page, place: str, address: re.Pattern) -> str:
    """The first link of a page whose address fits."""
    page.goto(place)
    links = [link.get_attribute("href") for link in page.locator("main a[href]").all()]
    return next(link for link in links if address.search(link))


def look_at(page: Page, address: str, name: str) -> None:
    answer = page.goto(address)
    assert answer.status == 200, f"{name} ({address}) answers {answer.status}"
    look(page, name)


RECORD = [
    "", "/map", "/map/room", "/map/room?reasons=shown&questions=shown", "/pairs", "/pairs/new", "/scales", "/scales/new",
    "/people", "/people/new", "/people/ties", "/history", "/history/as-of", "/history/changes", "/print", "/print/blank",
    "/print/map", "/print/copy", "/areas",
]


@WIDTHS
@pytest.mark.parametrize("place", RECORD, ids=[place.strip("/") or "overview" for place in RECORD])
def test_a_page_of_a_record(open_page, size, place):
    page = open_page(size)
    name = re.sub(r"\W+", "-", place.strip("/")) or "overview"
    look_at(page, record(page) + place, f"page-{name}")


THINGS = {
    "item": ("/map", r"/map/items/\w+$"), "item-dispute": ("/map", r"/map/items/\w+/dispute$"),
    "item-withdraw": ("/map", r"/map/items/\w+/withdraw$"), "item-pair": ("/map", r"/pairs/new\?item="),
    "answer": ("/map", r"/map/questions/\w+$"), "hint": ("/map", r"/map/hints\?"), "pair": ("/pairs", r"/pairs/\w{26}$"),
    "scale": ("/scales", r"/scales/\w{26}$"), "rating": ("/scales", r"/ratings/new$"),
    "person": ("/people", r"/people/\w{26}$"), "take-off": ("/people", r"/take-off$"),
}


@WIDTHS
@pytest.mark.parametrize("thing", THINGS)
def test_a_page_of_one_thing_in_a_record(open_page, size, thing):
    page = open_page(size)
    place, address = THINGS[thing]
    look_at(page, first(page, record(page) + place, re.compile(address)), f"page-{thing}")


@WIDTHS
def test_pages_of_one_pair_and_one_scale(open_page, size):
    page = open_page(size)
    home = record(page)
    pair = first(page, home + "/pairs", re.compile(r"/pairs/\w{26}$"))
    scale = first(page, home + "/scales", re.compile(r"/scales/\w{26}$"))
    look_at(page, f"{pair}/edit", "page-pair-edit")
    look_at(page, f"{pair}/share", "page-pair-share")
    look_at(page, f"{pair}/retire", "page-pair-retire")
    look_at(page, f"{scale}/edit", "page-scale-edit")
    look_at(page, f"{scale}/retire", "page-scale-retire")
    look_at(page, first(page, scale, re.compile(r"/ratings/\w+/withdraw$")), "page-rating-withdraw")


@WIDTHS
def test_pages_outside_a_record(open_page, size):
    page = open_page(size)
    record(page)
    for place in ("/", "/families", "/families/new", "/families/search", "/me", "/locked", "/new-password"):
        look_at(page, place, f"page-{place.strip('/').replace('/', '-') or 'home'}")
    page.goto("/families/search")
    page.locator("#search-name").fill("Rhian")
    page.locator("main form button").click()
    expect(page.get_by_role("link", name=re.compile("Rhian")).first).to_be_visible()
    look(page, "page-search-results")


@WIDTHS
def test_a_page_that_is_not_there(open_page, size):
    page = open_page(size)
    record(page)
    assert page.goto("/families/0/map").status == 404
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    look(page, "page-not-found")


@WIDTHS
def test_pages_of_a_team_manager(open_page, size):
    page = open_page(size)
    home = record(page, who="Team manager")
    for place in ("allocation", "closing", "restriction"):
        look_at(page, f"{home}/{place}", f"page-{place}")


@WIDTHS
def test_pages_of_the_administrator(open_page, size):
    page = open_page(size)
    sign_in(page, "Administrator")
    look_at(page, "/administration", "page-administration")
    look_at(page, "/administration/authority", "page-authority")
    for kind in ("accounts", "areas", "roles", "teams"):
        look_at(page, f"/administration/{kind}/new", f"page-new-{kind}")
        one = first(page, "/administration", re.compile(rf"/{kind}/(?!new)\w+$"))
        look_at(page, one, f"page-{kind}")
    assert page.goto("/families").status == 404, "an administrator sees families"


@WIDTHS
def test_who_opened_what(open_page, size):
    page, other = open_page(size), open_page()
    home = record(other)
    sign_in(page, "Information governance")
    look_at(page, first(page, "/administration", re.compile("/opened$")), "page-what-they-opened")
    look_at(page, f"{home}/openings", "page-who-opened-it")


# What is refused


EMPTY = {
    "/families/new": "Open this family", "/pairs/new": "Save statement and goal", "/scales/new": "Save the scale",
    "/people/new": "Add a person", "/people/ties": "Save how they belong together", "/history/as-of": "Show that day",
    "/history/changes": "Show what changed", "/print/copy": "See what it holds",
}


def empty(page):
    """Takes out what a draft of another test brought back: the tests of one run share a signed-in person."""
    for field in page.locator("main form.form textarea").all():
        field.fill("")


@WIDTHS
@pytest.mark.parametrize("place", EMPTY, ids=[place.strip("/").replace("/", "-") for place in EMPTY])
def test_an_empty_form_is_refused_in_words(open_page, size, place):
    page = open_page(size)
    home = record(page)
    page.goto(place if place.startswith("/families") else home + place)
    empty(page)
    press(page, EMPTY[place])

    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert page.title().startswith("Error: ")
    for link in page.locator("a", has_text=problems(page)[0]).all():
        assert page.locator(link.get_attribute("href")).count() == 1, "the summary leads nowhere"
    look(page, f"refused-{place.strip('/').replace('/', '-')}")


@WIDTHS
@pytest.mark.parametrize("thing", ["item-withdraw", "item-dispute", "answer", "rating", "take-off"])
def test_an_empty_form_of_one_thing_is_refused_in_words(open_page, size, thing):
    page = open_page(size)
    place, address = THINGS[thing]
    page.goto(first(page, record(page) + place, re.compile(address)))
    page.locator("main form.form .done button").first.click()

    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert problems(page) and page.title().startswith("Error: ")
    look(page, f"refused-{thing}")


def test_two_windows_that_reword_the_same_item_see_both_versions(open_page):
    one, two = open_page(), open_page("phone")
    home = record(one, ANOTHER)
    record(two)
    one.goto(f"{home}/map")
    start = "Written to be reworded twice"
    one.locator("#add-complicatingFactor").fill(start)
    one.locator("#add-complicatingFactor").press("Enter")
    item = one.locator("#list-complicatingFactor li.item", has_text=start)
    address = item.locator("a[href*='/map/items/']").first.get_attribute("href")
    for page in (one, two):
        page.goto(address)
        expect(page.get_by_label("The words", exact=True)).to_have_value(start)
    write(one, "The words", "As the first window has it")
    press(one, "Save")
    expect(one.locator("#list-complicatingFactor")).to_contain_text("As the first window has it")

    write(two, "The words", "As the second window has it")
    press(two, "Save")

    for kind, words in {"mine": "As the second window", "theirs": "As the first window", "was": start}.items():
        expect(two.locator(f".compare .{kind}").first).to_contain_text(words)
    expect(two.get_by_label("The words", exact=True)).to_have_value("As the second window has it")
    look(two, "conflict")
    press(two, "Save")
    expect(two.locator("#list-complicatingFactor")).to_contain_text("As the second window has it")


# In Welsh, and by keyboard


@WIDTHS
@pytest.mark.parametrize("place", ["", "/map", "/scales"], ids=["overview", "map", "scales"])
def test_a_page_in_welsh(open_page, size, place):
    page = open_page(size)
    page.goto(record(page) + place)
    press(page, "Cymraeg")

    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.get_by_role("button", name="English", exact=True)).to_be_visible()
    look(page, f"welsh-{place.strip('/') or 'overview'}")


def test_an_item_is_added_with_the_keyboard_alone(open_page):
    page = open_page()
    page.goto(record(page) + "/map")
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()

    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "add-existingStrength":
            break
    expect(page.locator("#add-existingStrength")).to_be_focused()
    page.keyboard.type("Nobody needed a mouse.")
    page.keyboard.press("Enter")

    expect(page.locator("#list-existingStrength")).to_contain_text("Nobody needed a mouse.")
    expect(page.locator("#add-existingStrength")).to_be_focused()


# What script adds


def test_what_was_typed_comes_back_in_another_window_until_it_is_thrown_away(open_page):
    page, again = open_page(), open_page("phone")
    form = record(page) + "/pairs/new"
    record(again)
    page.goto(form)
    happened = "What happened that worries us?"
    write(page, happened, "Twice in March nobody was there.")
    expect(page.locator("[data-saved]")).to_have_text(SAVED)

    again.goto(form)
    expect(again.get_by_label(happened, exact=True)).to_have_value("Twice in March nobody was there.")
    expect(again.get_by_role("heading", name="What you wrote is still here")).to_be_visible()
    look(again, "draft")
    press(again, "Throw it away")

    expect(again.get_by_label(happened, exact=True)).to_have_value("")
    expect(again.get_by_role("heading", name="What you wrote is still here")).to_have_count(0)


def test_the_room_shows_by_itself_what_is_added(open_page):
    room, worker = open_page(), open_page("phone")
    home = record(room)
    record(worker)
    room.goto(f"{home}/map/room")
    worker.goto(f"{home}/map")
    field = worker.locator("#add-existingStrength")
    field.fill("Everybody in the room saw this appear.")
    field.press("Enter")

    expect(room.locator("#room")).to_contain_text("Everybody in the room saw this appear.")
