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
    code, answers = said("\n".join([good, "{", "", many, good]).encode() + b'\n{"id":"\xc3\n' + good.encode())

    assert code == 1
    assert [answer.get("id") for answer in answers] == ["ok", None, "long", "ok", None, "ok"]
    assert ["error" in answer for answer in answers] == [False, True, True, False, True, False]


def test_the_help_names_every_kind_and_audience():
    helped = subprocess.run([PROGRAM, "help", "language"], capture_output=True, text=True, check=True).stdout
    document = (PROJECT / "docs/language.md").read_text()
    kinds = ["danger_statement", "worry_statement", "safety_goal", "scaling_question", "plan_rule", "sentence"]
    for name in [*kinds, "family", "staff", "legal"]:
        assert name in helped
        assert f"`{name}`" in document
