"""What a chair sees of invitations, and what a parent sees on a phone, in a demonstration that sends nothing."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from look import look
from people import choose, follow, press, sign_in, write, write_day

FAMILY = "Rhian, Craig, Cadi, Macsen and Lili"


def planned(chair, kith):
    """A meeting in two weeks to which Rhian is expected; leaves the chair on its page."""
    sign_in(chair, kith.accounts()[0].who)
    chair.goto("/families")
    follow(chair, FAMILY)
    follow(chair, "Meetings")
    chair.get_by_role("link", name="Plan a meeting").first.click()
    choose(chair, "Core group")
    write_day(chair, "On which day?", date.today() + timedelta(days=14))
    chair.get_by_label(re.compile("^At what time")).fill("2:30pm")
    chair.get_by_label(re.compile("^How many minutes")).fill("60")
    chair.get_by_label(re.compile("^Where?")).fill("The Hub")
    press(chair, "Save")
    chair.locator("summary", has_text="Add people").click()
    for name in ("Rhian", "Craig"):
        chair.get_by_role("group", name="From this family's record").get_by_label(re.compile(f"^{name}")).check()
    press(chair, "Add to the meeting")


def both(page, name):
    """Looks at a page on a desk and on a phone."""
    for size in ({"width": 1280, "height": 900}, {"width": 390, "height": 844}):
        page.set_viewport_size(size)
        look(page, name)


def test_a_parent_is_invited_and_writes_beforehand(kith, open_page):
    chair, parent = open_page(), open_page("phone")
    planned(chair, kith)
    follow(chair, "Invitations")
    both(chair, "invitations-nobody")
    chair.get_by_role("link", name="How to reach Rhian").click()
    write(chair, "E-mail address", "rhian.example.org")
    press(chair, "Save")
    both(chair, "invitation-contact-refused")
    write(chair, "E-mail address", "rhian@example.org")
    press(chair, "Save")
    chair.get_by_role("group", name="Which question may they answer with a number?").get_by_role("radio").nth(1).check()
    press(chair, "Save")
    chair.locator("summary", has_text="What they get").click()
    both(chair, "invitations")
    chair.get_by_label("Rhian", exact=True).check()  # the first message to an address is ticked by hand
    press(chair, "Send to those ticked")
    expect(chair.get_by_text("About to go")).to_be_visible()
    both(chair, "invitations-sent")

    chair.get_by_role("link", name="Post that would have gone out").first.click()
    both(chair, "post-kept")
    link = re.search(r"/invited/[0-9a-f]{32}", chair.locator("pre.letter").first.inner_text())[0]
    chair.go_back()

    parent.goto(link)
    both(parent, "invited")
    press(parent, "Send my answer")
    both(parent, "invited-refused")
    choose(parent, "I will be there by phone")
    press(parent, "Send my answer")
    expect(parent.get_by_role("status")).to_contain_text("Your answer is kept.")
    both(parent, "invited-answered")
    follow(parent, "Write it now")
    both(parent, "views")
    parent.get_by_label("What are we worried about?").fill("The stairs are dark.")
    expect(parent.locator("[data-saved]")).to_contain_text("Saved")
    parent.reload()
    expect(parent.get_by_label("What are we worried about?")).to_have_value("The stairs are dark.")
    press(parent, "Send it")

    chair.reload()
    expect(chair.locator("main")).to_contain_text("Will be there by phone")
    follow(chair, "Back to the meeting")
    both(chair, "meeting-invited")
    chair.get_by_role("link", name=re.compile("^Read what was written before")).click()
    expect(chair.locator("main")).to_contain_text("The stairs are dark.")
    both(chair, "beforehand")
    follow(chair, "Back to the meeting")
    chair.get_by_role("link", name="Cancel the meeting").click()
    both(chair, "meeting-cancel")
    chair.goto(chair.url.replace("/cancel", "/minutes/copies"))
    both(chair, "minutes-copies")
    chair.get_by_role("link", name="A copy of the minutes for Rhian").click()
    both(chair, "minutes-copy-check")
    press(chair, "Make the copy for Rhian")
    both(chair, "minutes-copy")
    parent.goto("/invited/0")
    both(parent, "invited-ended")
