"""A notice to everybody: it stands on the pages, is said aloud once, and goes when its time is over."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from look import look
from people import press, sign_in, write, write_day

TEXT = "Kith is away tonight from 10pm. If a child is in danger, ring 999."


def give(page, words: str, welsh: str) -> None:
    page.goto("/administration/notice")
    now = datetime.now(ZoneInfo("Europe/London"))
    later = now + timedelta(days=2)
    page.get_by_label("What everybody should know", exact=True).fill(words)
    page.get_by_label("What everybody should know, in Welsh", exact=True).fill(welsh)
    write_day(page, "From which day?", now - timedelta(days=1))
    write(page, "From what time?", "9am")
    write_day(page, "Until which day?", later)
    write(page, "Until what time?", "00:30")
    press(page, "Save")


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_notice_stands_on_every_page_is_said_once_and_is_taken_down(open_page, size):
    administrator, stranger = open_page(size), open_page(size)
    sign_in(administrator, "administrator")
    administrator.goto("/administration/notice")
    look(administrator, "notice-form")
    write(administrator, "From what time?", "soon")
    administrator.get_by_label("What everybody should know", exact=True).fill(TEXT)
    press(administrator, "Save")
    look(administrator, "notice-refused")
    try:
        give(administrator, TEXT, "Ni fydd Kith ar gael heno o 10yh.")
        expect(administrator.get_by_role("complementary", name="Notice to everybody")).to_contain_text(TEXT)
        look(administrator, "notice-administration")

        stranger.goto("/referral")
        bar = stranger.get_by_role("complementary", name="Notice to everybody")
        expect(bar).to_contain_text(TEXT)
        expect(bar.get_by_role("status")).to_have_text(TEXT)
        expect(bar.get_by_role("status")).to_have_text("")
        look(stranger, "notice-referral")
        stranger.clock.install()
        stranger.goto("/sign-in")
        stranger.clock.run_for(2_000)
        expect(bar.get_by_role("status")).to_have_text("")
        expect(bar).to_contain_text(TEXT)
        stranger.clock.fast_forward(4 * 86_400_000)
        expect(bar).to_have_count(0)
    finally:
        give(administrator, "", "")
    stranger.goto("/referral")
    expect(stranger.get_by_text(TEXT)).to_have_count(0)
