"""The main journey: a practitioner opens a family, maps it, writes a good pair, asks everybody for a number, prints the
map, and finds out what was known before. Once with script at a desk, once on a phone, once without script."""

import re
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from look import look
from people import Family, choose, follow, heading, press, problems, question, sign_in, write, write_day


class Names(NamedTuple):
    mother: str
    elder: str
    younger: str

    @property
    def family(self) -> str:
        return f"{self.mother}, {self.elder} and {self.younger}"


class Month(NamedTuple):
    """A date of which the day is not known."""

    month: int
    year: int


WAYS = [
    pytest.param("desktop", True, Names("Tegan", "Alys", "Jac"), id="desktop"),
    pytest.param("phone", True, Names("Marged", "Beca", "Twm"), id="phone"),
    pytest.param("desktop", False, Names("Lowri", "Efa", "Gruff"), id="desktop-no-script"),
]
AUNT, TEACHER = "Aunt Dilys", "Mrs Okoro"
SAFE_CONTACT = "Text only, never after six."
WORRY = "Things could fly again, and somebody could be hurt."
QUESTION = "How safe is it at home when somebody gets angry?"
TEN, ZERO = "Everybody stays calm, and the children sleep through", "Things fly, and the children hide"


@pytest.mark.parametrize(("size", "script", "names"), WAYS)
def test_from_a_new_family_to_what_was_known_yesterday(open_page, kith, tmp_path, size, script, names):
    page = open_page(size, script=script)
    sign_in(page, kith.accounts()[0].who)
    family = Family(page, names.family)

    open_the_family(page, family, names)
    map_it(page, family, names)
    write_the_pair(page, family, names)
    ask_the_scale(page)
    ask_everybody(page, names)
    read_the_scale(page, names)
    read_the_map(page, family, names)
    print_the_poster(page, family, tmp_path if (size, script) == ("desktop", True) else None)
    make_a_copy(page, family, names)
    read_the_history(page, family)


def open_the_family(page: Page, family: Family, names: Names) -> None:
    follow(page, "New family")
    look(page, "family-new")
    page.locator("details.more > summary").first.click()
    people = [
        (names.elder, "A child of the family"), (names.mother, "An adult of the family"),
        (names.younger, "A child of the family"),
    ]
    for card, (name, part) in zip(page.locator("section.card").all(), people):
        card.get_by_label("What they like to be called", exact=True).fill(name)
        card.get_by_label(part, exact=True).check()
    choose(page, "Child protection")
    press(page, "Open this family")
    expect(page).to_have_title(re.compile(re.escape(family.name)))
    look(page, "family-overview")

    family.open("People")
    page.get_by_role("link", name=re.compile(f"^Change ?: {names.mother}$")).click()
    write(page, "Safe contact (if known)", SAFE_CONTACT)
    press(page, "Save what we know")
    family.add_person(AUNT, "Somebody from the network", f"{names.mother}'s sister")
    family.add_person(TEACHER, "A professional", "teacher at Hill School")
    look(page, "family-people")


def map_it(page: Page, family: Family, names: Names) -> None:
    family.open("Map")
    look(page, "family-map-empty")
    add(page, "What happened, to whom, when?", f"{names.mother} threw a cup. It broke beside {names.elder}.")
    add(page, "What happened, to whom, when?", f"{names.younger} hid under the bed until morning.")
    add(page, "What may happen if nothing changes?", WORRY)
    add(page, "What makes this harder?", "The flat has one room.")
    add(page, "What is good?", f"{names.elder} reads to {names.younger} every evening.")
    add(page, "When was the danger there, and somebody protected?", f"{AUNT} took the children for the night.")
    add(page, "Who does what, by when?", f"{AUNT} gives {names.elder} a key.")
    add(page, "Who does what, by when?", "Ring the landlord.")
    reword(page, family, names)
    move(page, family)
    withdraw(page, family)
    ask_what_is_not_known(page)
    look(page, "family-map")


def add(page: Page, prompt: str, text: str) -> None:
    """Types and presses Enter, as everybody in the room waits for the next word."""
    field = page.get_by_label(prompt, exact=True)
    field.fill(text)
    field.press("Enter")
    expect(page.locator("section.list p.text", has_text=text)).to_be_visible()
    expect(field).to_have_value("")
    if page.context.has_script:
        expect(field).to_be_focused()


def reword(page: Page, family: Family, names: Names) -> None:
    family.change("threw a cup", "Reword, or say more")
    write(page, "The words", f"{names.mother} threw a cup at the wall. It broke beside {names.elder}.")
    question(page, "Which children is it about?").get_by_label(names.elder, exact=True).check()
    choose(page, "Told")
    write(page, "Who saw or said it, or which record?", f"{names.elder} told {TEACHER}, school")
    write_day(page, "When did it happen?", Month(3, 2026))
    look(page, "family-reword")
    press(page, "Save")

    item = family.item("at the wall")
    expect(item.locator(".tag")).to_have_text(names.elder)
    expect(item).to_contain_text("March 2026, day not known")
    expect(item).to_contain_text(f"told: {names.elder} told {TEACHER}, school")


def move(page: Page, family: Family) -> None:
    family.change("reads to", "Move to another list")
    choose(page, "Safety that is there already")
    look(page, "family-move")
    press(page, "Move")

    expect(page.locator("#list-existingSafety")).to_contain_text("reads to")
    expect(page.locator("#list-existingStrength")).not_to_contain_text("reads to")


def withdraw(page: Page, family: Family) -> None:
    family.change("Ring the landlord", "Withdraw")
    look(page, "family-withdraw")
    write(page, "Why?", "It was done last week.")
    press(page, "Withdraw")

    expect(page.locator("#list-nextStep")).not_to_contain_text("Ring the landlord")
    page.locator("summary", has_text="1 item was withdrawn").click()
    expect(page.get_by_text("Withdrawn: It was done last week.")).to_be_visible()


def ask_what_is_not_known(page: Page) -> None:
    unknown = page.locator("#unknown")
    unknown.locator("details.more > summary").first.click()
    write(page, "What do we need to find out?", "Who heard it next door?")
    unknown.get_by_label(re.compile("^Who asks")).fill(TEACHER)
    press(page, "Add a question")

    expect(unknown).to_contain_text("Who heard it next door?")
    expect(unknown).to_contain_text(f"{TEACHER} asks")


def write_the_pair(page: Page, family: Family, names: Names) -> None:
    family.change(WORRY, "Make a statement and goal of it")
    expect(page.locator("[name=ifNothingChanges]")).to_have_value(WORRY)
    choose(page, names.elder)
    choose(page, names.younger)
    write(page, "Who is worried?", f"{TEACHER} from school and {AUNT}")
    write(page, "What happened that worries us?", f"{names.mother} threw a cup, and it broke beside {names.elder}")
    write(page, "What will the grown-ups do instead?", f"{names.mother} goes out before she throws anything")
    write(page, "What will the child live and feel?", f"{names.elder} and {names.younger} sleep through")
    look(page, "family-pair-form")
    press(page, "Save statement and goal")

    expect(page.locator(".pair .worry")).to_contain_text(TEACHER)
    expect(page.locator(".pair .need")).to_contain_text("goes out before she throws anything")
    look(page, "family-pair")


def ask_the_scale(page: Page) -> None:
    follow(page, "Write a scale for it")
    write(page, "The question", QUESTION)
    ten, zero = page.get_by_label("10 means", exact=True), page.get_by_label("0 means", exact=True)
    ten.fill(TEN)
    zero.fill(ZERO)
    assert ten.bounding_box()["y"] < zero.bounding_box()["y"], "0 is asked before 10"
    look(page, "family-scale-form")
    press(page, "Save the scale")

    expect(page.locator("h1")).to_have_text(QUESTION)


def ask_everybody(page: Page, names: Names) -> None:
    page.get_by_role("link", name=re.compile("^Ask (somebody|again)")).first.click()
    answer(page, names.elder, "4", "I still listen at the door.", seen_by="Only the worker")
    without_a_reason(page, names.mother, "7")
    answer(page, names.mother, "7", "I went out twice.")
    answer(page, AUNT, "6", "Weekdays are good.")
    answer(page, TEACHER, "5", "He falls asleep in class.")
    answer(page, names.younger, "10", "I have a bed now.", seen_by="Everybody", is_last=True)


def answer(page: Page, who: str, number: str, reason: str, *, seen_by="", is_last=False) -> None:
    choose(page, who)
    page.locator(f"input[name=answer][value='{number}']").check()
    write(page, "Why this number?", reason)
    if seen_by:
        question(page, "If it is a child: who may see this answer?").get_by_label(seen_by, exact=True).check()
    if is_last:
        look(page, "family-rating")
    press(page, "Add this answer" if is_last else "Add and ask the next person")
    if not is_last:
        expect(page.get_by_label("Why this number?", exact=True)).to_have_value("")
    assert not problems(page)


def without_a_reason(page: Page, who: str, number: str) -> None:
    """A number without a reason, from somebody who was not asked why: refused, and everything is kept."""
    higher = page.get_by_label("What would make it one higher?", exact=True)
    choose(page, who)
    page.locator(f"input[name=answer][value='{number}']").check()
    higher.fill("A week without a shout.")
    press(page, "Add this answer")

    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert len(problems(page)) == 1 and problems(page)[0].startswith("Write why this number")
    assert page.title().startswith("Error: ")
    expect(page.get_by_label(who, exact=True)).to_be_checked()
    expect(page.locator(f"input[name=answer][value='{number}']")).to_be_checked()
    expect(higher).to_have_value("A week without a shout.")
    look(page, "family-rating-refused")


def read_the_scale(page: Page, names: Names) -> None:
    expect(page.locator("h1")).to_have_text(QUESTION)
    people = [
        (names.elder, "4", "I still listen at the door."), (names.mother, "7", "I went out twice."),
        (AUNT, "6", "Weekdays are good."), (TEACHER, "5", "He falls asleep in class."),
        (names.younger, "10", "I have a bed now."),
    ]
    for name, number, reason in people:
        row = page.locator("main li", has_text=reason).last
        expect(row).to_contain_text(name)
        expect(row).to_contain_text(number)
    said = page.locator("main").inner_text()
    assert said.index(TEN) < said.index(ZERO), "0 is said before 10"
    assert not re.search(r"\b(average|mean|median)\b|6\.4", said, re.I), "the page averages people"
    look(page, "family-scale")


def read_the_map(page: Page, family: Family, names: Names) -> None:
    family.open("Map")
    pair = page.locator("#pairs .pair")
    expect(pair).to_have_count(1)
    expect(pair).to_contain_text("goes out before she throws anything")
    ladder = pair.get_by_role("list", name=f"From 10 to 0: {QUESTION}")
    expect(ladder).to_contain_text(names.mother)
    expect(ladder.locator("li").first).to_contain_text(TEN)
    expect(ladder.locator("li").last).to_contain_text(ZERO)
    look(page, "family-map-with-pair")


def print_the_poster(page: Page, family: Family, folder) -> None:
    family.open("Print and share")
    look(page, "family-print")
    follow(page, "Show the poster")
    paper = page.locator("body")
    expect(paper).to_contain_text("took the children for the night")
    expect(paper).not_to_contain_text(SAFE_CONTACT)
    expect(paper).not_to_contain_text("I still listen at the door.")
    look(page, "family-poster")
    if folder:
        assert paper_of(page, folder / "poster.pdf") == {842, 1191}, "the poster is not A3"
    page.go_back()


def make_a_copy(page: Page, family: Family, names: Names) -> None:
    follow(page, "Choose who it is for")
    look(page, "family-copy-who")
    choose(page, names.mother)
    press(page, "See what it holds")
    assert heading(page) == f"A copy for {names.mother}"
    expect(page.get_by_label(f"How to reach {names.mother} safely", exact=True)).not_to_be_checked()
    look(page, "family-copy-check")
    press(page, f"Make the copy for {names.mother}")

    expect(page.locator("h1")).to_have_text("What we wrote together")
    paper = page.locator("body")
    expect(paper).to_contain_text("goes out before she throws anything")
    for kept in (SAFE_CONTACT, "I still listen at the door.", f"told {TEACHER}, school", "Ring the landlord"):
        expect(paper).not_to_contain_text(kept)
    look(page, "family-copy")


def paper_of(page: Page, file) -> set[int]:
    """Makes the real paper, and says how wide and how high it is, in points."""
    page.pdf(path=file, prefer_css_page_size=True)
    sides = re.search(rb"/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+)", file.read_bytes()).groups()
    return {round(float(side)) for side in sides}


def read_the_history(page: Page, family: Family) -> None:
    page.goto(re.sub(r"/print.*", "/history", page.url))
    for text in ("at the wall", "It was done last week.", "Who heard it next door?", "I went out twice.", QUESTION):
        expect(page.locator("main .history").first).to_contain_text(text)
    look(page, "family-history")

    write_day(page, "Which day?", date.today() - timedelta(days=1))
    press(page, "Show that day")
    expect(page.locator("main")).to_contain_text("Nothing had been recorded here by then.")
    expect(page.locator("main")).not_to_contain_text("at the wall")
    look(page, "family-as-of-yesterday")

    write_day(page, "Which day?", date.today())
    press(page, "Show that day")
    expect(page.locator("main")).to_contain_text("at the wall")
    look(page, "family-as-of-today")
