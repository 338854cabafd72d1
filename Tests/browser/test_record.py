"""The main journey: open a family, map it, write a pair, hear five people, print, and look back."""

import re

import pytest
from playwright.sync_api import expect

from look import PICTURES, look
from people import press, problems, sign_in

# Each way has a mother of its own, so that every page of the run has a title of its own.
WAYS = [("desktop", True, "Delyth"), ("phone", True, "Ffion"), ("desktop", False, "Beti")]
PRACTITIONER = "nia.roberts"


@pytest.mark.parametrize(("size", "script", "mother"), WAYS, ids=["desktop", "phone", "desktop-no-script"])
def test_a_newcomer_maps_a_family_hears_five_people_prints_and_looks_back(open_page, size, script, mother):
    page = open_page(size, script=script)
    sign_in(page, PRACTITIONER)
    family = open_family(page, mother)
    map_it(page, family, script)
    pair = write_a_pair(page, family)
    scale = ask_a_scale(page, family)
    hear_five_people(page, family, scale, mother)
    page.goto(f"{family}/map")
    expect(page.locator(".pair .ladder")).to_be_visible()
    look(page, "journey-map")
    page.goto(pair)
    look(page, "journey-pair")
    print_it(page, family, mother)
    look_back(page, family)


def open_family(page, mother: str) -> str:
    page.goto("/families/new")
    for place, (name, part) in enumerate([("Gwen", "child"), ("Sion", "child"), (mother, "adult")], start=1):
        folded = page.locator(f"main details:not([open]):has([name=name{place}]) > summary")
        if folded.count():
            folded.first.click()
        page.locator(f"[name=name{place}]").fill(name)
        page.locator(f"[name=part{place}][value={part}]").check()
        page.locator(f"[name=birth{place}][value=unknown]").check()
    page.locator("[name=area]").nth(1).check()
    look(page, "journey-new-family")
    press(page, "Open this family")
    if "/families/new" in page.url:  # somebody of that name is known already: the page asks once
        page.locator("main form button.go").last.click()
    expect(page).to_have_url(re.compile(r"/families/[0-9a-z]{26}"))
    look(page, "journey-overview")
    return re.search(r"/families/[0-9a-z]{26}", page.url)[0]


def map_it(page, family, script) -> None:
    page.goto(f"{family}/map")
    look(page, "journey-empty-map")
    add(page, "pastHarm", "Gwen was alone in the flat on Sunday night and cried at the window.")
    if script:
        expect(page.locator("#add-pastHarm")).to_be_focused()
    add(page, "existingStrength", "Delyth sings with both children every evening.")
    add(page, "complicatingFactor", "Delyth works nights.")
    expect(page.locator("#list-complicatingFactor .item")).to_have_count(1)

    open_menu(page, "#list-pastHarm", "Reword, or say more")
    page.locator("[name=children]").first.check()
    page.locator("[name=source][value=told]").check()
    page.locator("[name=sourceName]").fill("a neighbour")
    page.locator("[name=happened-year]").fill("2026")
    look(page, "journey-reword")
    press(page, "Save")
    expect(page.locator("#list-pastHarm")).to_contain_text("told: a neighbour")

    page.locator("#list-complicatingFactor details.change summary").click()
    page.locator("#list-complicatingFactor select[name=category]").select_option("existingStrength")
    page.locator("#list-complicatingFactor").get_by_role("button", name="Move", exact=True).click()
    expect(page.locator("#list-existingStrength .item")).to_have_count(2)

    open_menu(page, "#list-existingStrength .item:last-of-type", "Withdraw")
    press(page, "Withdraw")
    assert problems(page), "a withdrawal without a reason was taken"
    look(page, "journey-withdraw-refused")
    page.locator("[name=why]").fill("It is not a strength.")
    press(page, "Withdraw")
    expect(page.locator("#list-existingStrength .item")).to_have_count(1)


def add(page, category: str, text: str) -> None:
    field = page.locator(f"#add-{category}")
    field.fill(text)
    field.press("Enter")
    expect(page.locator(f"#list-{category}")).to_contain_text(text)


def open_menu(page, place: str, link: str) -> None:
    page.locator(f"{place} details.change summary").first.click()
    page.locator(place).get_by_role("link", name=link).first.click()


def write_a_pair(page, family) -> str:
    page.goto(f"{family}/pairs/new")
    press(page, "Save statement and goal")
    assert problems(page), "an empty pair was taken"
    look(page, "journey-pair-refused")
    for name, text in {
        "who": "Nia, a neighbour and Delyth",
        "happened": "twice since March Gwen and Sion were alone at night",
        "ifNothingChanges": "one of them could get hurt and nobody would know",
        "doingInstead": "A grown-up the children trust is there every night.",
        "childExperience": "Gwen and Sion fall asleep knowing who is there.",
    }.items():
        page.locator(f"[name={name}]").fill(text)
    press(page, "Save statement and goal")
    expect(page.locator("main")).to_contain_text("could get hurt")
    return re.search(r"/families/[0-9a-z]{26}/pairs/[0-9a-z]{26}", page.url + " " + page.content())[0]


def ask_a_scale(page, family) -> str:
    page.goto(f"{family}/scales/new")
    page.locator("[name=pair]").select_option(index=1)
    page.locator("[name=kind][value=safety]").check()
    page.locator("[name=question]").fill("How sure are you that a grown-up is there every night?")
    page.locator("[name=ten]").fill("every night, whatever happens")
    page.locator("[name=zero]").fill("the children are alone and nobody knows")
    look(page, "journey-new-scale")
    press(page, "Save the scale")
    return re.search(r"/families/[0-9a-z]{26}/scales/[0-9a-z]{26}", page.url + " " + page.content())[0]


def hear_five_people(page, family, scale, mother: str) -> None:
    for name, part in [("Mair", "network"), ("Mr Khan", "professional")]:
        page.goto(f"{family}/people/new?part={part}")
        page.locator("#name").fill(name)
        page.locator(f"[name=part][value={part}]").check()
        page.locator("[name=birth][value=unknown]").check()
        page.locator("#safeContact").fill("ring after six" if part == "network" else "")
        press(page, "Add a person")
    rate(page, scale, mother, 6, "")
    assert problems(page), "a number without a reason was taken"
    expect(page.locator("[name=answer][value='6']")).to_be_checked()
    look(page, "journey-rating-refused")
    for name, number, reason in [
        (mother, 6, "I have not worked a night for two weeks."), ("Mair", 7, "She rings me at nine."),
        ("Gwen", 4, "I still wake up."), ("Sion", 8, "Mam is there."), ("Mr Khan", 5, "I cannot see the nights."),
    ]:
        rate(page, scale, name, number, reason)
        expect(page.locator("main")).to_contain_text(reason)
    look(page, "journey-scale")
    text = page.locator("main").inner_text()
    assert text.index("every night, whatever happens") < text.index("the children are alone and nobody knows")
    assert not re.search(r"\b(average|mean)\b", text)


def rate(page, scale, name: str, number: int, reason: str) -> None:
    page.goto(f"{scale}/ratings/new")
    page.get_by_label(name, exact=True).check()
    page.locator(f"[name=answer][value='{number}']").check()
    page.locator("[name=reason]").fill(reason)
    page.locator("[name=shownTo][value=everyone]").check()
    press(page, "Add this answer")


def print_it(page, family, mother: str) -> None:
    page.goto(f"{family}/print")
    look(page, "journey-print")
    page.goto(f"{family}/print/map")
    look(page, "journey-poster")
    page.goto(f"{family}/print/copy")
    page.get_by_label(mother).check()
    press(page, "See what it holds")
    look(page, "journey-check-copy")
    page.locator("main form button.go").last.click()
    expect(page.locator("body")).to_contain_text("every night, whatever happens")
    assert "ring after six" not in page.content()
    look(page, "journey-copy")


def look_back(page, family) -> None:
    page.goto(f"{family}/history")
    expect(page.locator("main")).to_contain_text("It is not a strength.")
    look(page, "journey-history")
    page.goto(f"{family}/history/as-of?on-day=31&on-month=2&on-year=2026")
    assert problems(page)
    look(page, "journey-as-of-refused")
    page.goto(f"{family}/history/as-of?on-day=1&on-month=1&on-year=2026")
    assert "cried at the window" not in page.content()
    look(page, "journey-as-of")


def test_every_page_of_a_full_record(open_page):
    page = open_page()
    sign_in(page, PRACTITIONER)
    page.goto("/families")
    family = page.locator("main a[href^='/families/']").filter(has_text="Rhian").first.get_attribute("href")
    for name in ["overview", "map", "pairs", "scales", "people", "history", "print"]:
        page.goto(f"{family}/{'' if name == 'overview' else name}".rstrip("/"))
        look(page, name)
        if name == "map":
            top = {"x": 0, "y": 0, "width": 1280, "height": 1240}
            page.screenshot(path=PICTURES / "map-top.png", clip=top, full_page=True)
    page.goto(f"{family}/map/room")
    look(page, "room")
    page.goto("/families/search")
    look(page, "search")
    page.goto("/me")
    look(page, "me")
    page.goto("/families/0/map")
    look(page, "not-found")


@pytest.mark.parametrize("size", ["phone", "narrow"])
def test_a_full_record_on_a_small_screen_and_in_welsh(open_page, size):
    page = open_page(size)
    sign_in(page, PRACTITIONER)
    page.goto("/families")
    family = page.locator("main a[href^='/families/']").filter(has_text="Rhian").first.get_attribute("href")
    for name in ["map", "pairs", "scales", "people"]:
        page.goto(f"{family}/{name}")
        look(page, name)
    press(page, "Cymraeg")
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    look(page, "people-welsh")
    page.goto(f"{family}/map")
    look(page, "map-welsh")


@pytest.mark.parametrize("who", ["Administrator", "Information governance"])
def test_who_looks_after_kith_sees_no_family(open_page, who):
    page = open_page()
    sign_in(page, who)
    page.goto("/administration")
    look(page, f"administration-{who.split()[0].lower()}")
    assert "Rhian" not in page.content()


def test_what_was_typed_is_kept_on_the_server_and_comes_back(open_page):
    page = open_page()
    sign_in(page, PRACTITIONER)
    page.goto("/families")
    family = page.locator("main a[href^='/families/']").filter(has_text="Rhian").first.get_attribute("href")
    page.goto(f"{family}/pairs/new")
    page.locator("[name=happened]").fill("half a sentence that nobody has finis")
    expect(page.locator("[data-saved]").last).to_contain_text("Saved")

    page.context.new_page().goto(f"{family}/pairs/new")
    again = page.context.pages[-1]
    expect(again.locator("[name=happened]")).to_have_value("half a sentence that nobody has finis")
    look(again, "draft-kept")
    press(again, "Throw it away")
    expect(again.locator("[name=happened]")).to_have_value("")


def test_two_people_who_reword_the_same_item_see_both(open_page):
    page = open_page()
    sign_in(page, PRACTITIONER)
    page.goto("/families")
    family = page.locator("main a[href^='/families/']").filter(has_text="Rhian").first.get_attribute("href")
    page.goto(f"{family}/map")
    item = page.locator("#list-pastHarm .item details.change a").first.get_attribute("href")
    page.goto(item)
    other = page.context.new_page()
    other.goto(item)
    other.locator("[name=text]").fill("The words of the other window.")
    press(other, "Save")

    page.locator("[name=text]").fill("The words of this window.")
    press(page, "Save")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".compare").first).to_contain_text("The words of the other window.")
    look(page, "conflict")
    press(page, "Save")
    expect(page.locator("#list-pastHarm")).to_contain_text("The words of this window.")
