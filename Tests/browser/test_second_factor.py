"""A code after the password: setting it up, signing in with it, and with the sheet when the phone is lost."""

import base64
import hmac
import re
import struct
import time

import pytest
from playwright.sync_api import expect

from look import look
from people import give_name_and_password, heading, press, sign_in, write

PEOPLE = {"desktop": "grace.adeyemi", "phone": "bethan.lewis"}


def code(secret: str, steps: int = 0) -> str:
    """The six digits of RFC 6238, worked out here from the secret as a person would type it."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.digest(key, struct.pack(">Q", int(time.time()) // 30 + steps), "sha1")
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_somebody_sets_up_a_code_and_signs_in_with_it_and_with_the_sheet(kith, open_page, size):
    account = kith.account(PEOPLE[size])
    page = open_page(size)
    sign_in(page, account.name, afresh=True)
    page.goto("/me")
    page.locator("main").get_by_role("link", name="Set up the code").click()
    look(page, "codes")
    write(page, "Your password now", account.password)
    press(page, "Set up the code")
    expect(page.get_by_role("img", name="QR code for your phone")).to_be_visible()
    look(page, "codes-set-up")
    secret = page.locator("p.num").inner_text()
    write(page, "Code", "000000")
    press(page, "Turn the code on")
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    write(page, "Code", code(secret))
    press(page, "Turn the code on")
    assert heading(page) == "Codes for when you have no phone"
    sheet = page.locator(".codes li").all_inner_texts()
    assert len(set(sheet)) == 10
    look(page, "codes-sheet")

    elsewhere = open_page(size)
    elsewhere.goto("/families")
    give_name_and_password(elsewhere, account.name, account.password)
    expect(elsewhere).to_have_url(re.compile("/sign-in/code"))
    look(elsewhere, "sign-in-code")
    write(elsewhere, "Code", "000000")
    press(elsewhere, "Sign in")
    look(elsewhere, "sign-in-code-refused")
    elsewhere.goto("/families")
    expect(elsewhere).to_have_url(re.compile("/sign-in"))
    elsewhere.goto("/sign-in/code?back=/families")
    write(elsewhere, "Code", code(secret, 1))  # the code of now was used to set it up
    press(elsewhere, "Sign in")
    expect(elsewhere).to_have_url(re.compile("/families$"))

    lost = open_page(size)
    lost.goto("/sign-in")
    give_name_and_password(lost, account.name, account.password)
    write(lost, "Code", sheet[0])
    press(lost, "Sign in")
    lost.goto("/me/codes")
    expect(lost.locator("main")).to_contain_text("9 codes of your printed sheet are unused")
    look(lost, "codes-on")

    caretaker = open_page(size)
    sign_in(caretaker, "gareth.lloyd")
    caretaker.goto("/administration")
    caretaker.get_by_role("link", name=re.compile(account.name.split(".")[0], re.I)).first.click()
    look(caretaker, "account-with-codes")
    press(caretaker, "Take the code off")
    lost.goto("/sign-in")
    give_name_and_password(lost, account.name, account.password)
    expect(lost.locator("main")).to_contain_text("took your code off")
    look(lost, "codes-taken-off")
