"""The language coach: under a form with script and without, kept words, and kith language on the command line."""

import json
import re
import subprocess

import pytest
from playwright.sync_api import Page, expect

from look import look
from people import sign_in
from server import PROGRAM, PROJECT

WIDTHS = pytest.mark.parametrize("size", ["desktop", "narrow"])


def new_pair(page: Page) -> None:
    sign_in(page, "Practitioner")
    page.goto("/families")
    record = page.get_by_role("link", name=re.compile("^Rhian, Craig")).first.get_attribute("href")
    page.goto(record + "/pairs/new")


@WIDTHS
def test_the_list_comes_while_somebody_types(open_page, size):
    page = open_page(size)
    new_pair(page)

    page.get_by_label("What happened that worries us?").fill("There were incidents of DV at home.")

    coach = page.locator("section.coach")
    expect(coach.locator("mark", has_text="DV")).to_be_visible()
    expect(coach.locator("mark", has_text="incidents")).to_be_visible()
    look(page, f"coach-{size}")

    page.get_by_label("What happened that worries us?").fill("Craig threw a chair.")
    expect(coach.locator("mark")).to_have_count(0)


def test_a_word_that_is_kept_is_not_asked_about_again(open_page):
    page = open_page("desktop")
    new_pair(page)
    page.get_by_label("What happened that worries us?").fill("There was DV.")
    coach = page.locator("section.coach")
    item = coach.locator("li", has=page.locator("mark", has_text="DV"))

    item.get_by_text("Keep, because").click()
    item.get_by_label("Why is this right here?").fill("Rhian says it so.")
    page.get_by_role("button", name="Check the words").click()

    expect(page.locator("section.coach mark", has_text="DV")).to_have_count(0)
    expect(page.get_by_label("What happened that worries us?")).to_have_value("There was DV.")


@WIDTHS
def test_a_line_on_the_map_is_read_where_it_is_typed_and_counted_when_it_is_saved(open_page, size):
    # A word that was kept once for a family is not asked about again.
    word = {"desktop": "LAC", "narrow": "CIN"}[size]
    page = open_page(size)
    sign_in(page, "Practitioner")
    page.goto("/families")
    record = page.get_by_role("link", name=re.compile("^Rhian, Craig")).first.get_attribute("href")
    page.goto(record + "/map")
    form = page.locator("#list-pastHarm form.add")
    line = form.locator("input.box, textarea.box").first

    line.fill(f"There was a {word} visit in the night.")
    expect(form.locator("mark", has_text=word)).to_be_visible()
    form.scroll_into_view_if_needed()
    look(page, f"coach-line-{size}")
    form.get_by_text("Keep, because").click()
    form.get_by_label("Why is this right here?").fill("Rhian says it so.")
    line.fill(f"There was a {word} visit and neglect in the night.")
    line.press("Enter")
    expect(page.locator("#list-pastHarm .items[data-category]")).to_contain_text(f"{word} visit and neglect")

    page.goto(record + "/map")
    count = page.locator("details.coach")
    count.locator("summary").click()
    expect(count.locator("mark", has_text="neglect").first).to_be_visible()
    expect(count.locator("mark", has_text=word)).to_have_count(0)
    count.scroll_into_view_if_needed()
    look(page, f"coach-map-{size}")


def said(lines: bytes) -> tuple[int, list[dict]]:
    answer = subprocess.run([PROGRAM, "language"], input=lines, capture_output=True)
    return answer.returncode, [json.loads(line) for line in answer.stdout.splitlines()]


def test_the_command_counts_as_python_does():
    text = "👩\u200d👧 Siôn a\u0302 neglect."
    code, answers = said(json.dumps({"id": "1", "kind": "sentence", "text": text, "audience": "staff"}).encode())

    [flag] = answers[0]["flags"]
    assert code == 0
    assert text[flag["start"] : flag["end"]] == flag["text"] == "neglect"


def test_the_command_answers_every_line_and_ends_with_one_where_some_were_bad():
    good = json.dumps({"id": "ok", "kind": "sentence", "text": "Mia slept.", "language": "en", "audience": "family"})
    many = json.dumps({"id": "long", "kind": "sentence", "text": "no " * 100_000})
    code, answers = said("\n".join([good, "{", "", many, good]).encode() + b'\n{"id":"half","kind":"sentence","text":"\xc3"}\n' + good.encode())

    assert code == 1
    assert [answer.get("id") for answer in answers] == ["ok", None, "long", "ok", "half", "ok"]
    assert ["error" in answer for answer in answers] == [False, True, False, False, True, False]
    assert answers[2]["problems"] == ["too_long"]


def test_other_scripts_and_broken_surrogates_are_answered_in_words():
    arabic = json.dumps({"id": "a", "kind": "danger_statement", "text": "الأب يضرب الأطفال عندما يشرب."})
    half = '{"id":"s","kind":"sentence","text":"\\ud83d neglect"}'
    code, answers = said(f"{arabic}\n{half}\n".encode())

    assert answers[0] == {"id": "a", "flags": [], "problems": []}
    assert answers[1] == {"id": "s", "error": "A character of this line is cut off or broken."}
    assert code == 1


def test_the_help_names_every_kind_and_audience():
    helped = subprocess.run([PROGRAM, "help", "language"], capture_output=True, text=True, check=True).stdout
    document = (PROJECT / "docs/language.md").read_text()
    kinds = ["danger_statement", "worry_statement", "safety_goal", "scaling_question", "plan_rule", "sentence"]
    for name in [*kinds, "family", "staff", "legal"]:
        assert name in helped
        assert f"`{name}`" in document
