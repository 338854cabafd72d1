"""The front door: what somebody meets who has not signed in, and how they come in and go out."""

import re

import pytest
from playwright.sync_api import expect

from look import look
from people import give_name_and_password, heading, press, problems, sign_in


def test_who_has_not_signed_in_is_led_to_the_front_door(each_page):
    each_page.goto("/")

    expect(each_page).to_have_url(re.compile(r"/sign-in$"))
    expect(each_page.locator("input[name=name]")).to_be_visible()
    expect(each_page.locator("input[name=password]")).to_have_attribute("type", "password")
    look(each_page, "sign-in")


@pytest.mark.parametrize(("size", "script"), [("desktop", True), ("desktop", False), ("phone", True)])
def test_a_wrong_password_is_said_in_words_and_the_name_is_kept(open_page, size, script):
    page = open_page(size, script=script)
    page.goto("/sign-in")

    give_name_and_password(page, "nobody.at.all", "not the password at all")

    assert problems(page)
    assert page.title().startswith("Error: ")
    expect(page.locator("input[name=name]")).to_have_value("nobody.at.all")
    expect(page.locator("input[name=password]")).to_have_value("")
    look(page, "sign-in-refused")


def test_every_demo_account_is_introduced_with_its_password(kith):
    accounts = kith.accounts()

    assert accounts, f"no line of three columns in:\n{kith.said()}"
    assert all(len(account.password) >= 15 for account in accounts)


def test_signing_in_leads_to_the_first_page(kith, each_page):
    sign_in(each_page, kith.accounts()[0].who)

    assert heading(each_page)
    look(each_page, "first-page")


@pytest.mark.parametrize("script", [True, False])
def test_signing_out_closes_the_door(kith, open_page, script):
    page = open_page(script=script)
    sign_in(page, kith.accounts()[0].who, afresh=True)

    page.locator("details.menu > summary").click()
    press(page, "Sign out")

    page.goto("/")
    expect(page).to_have_url(re.compile(r"/sign-in$"))
