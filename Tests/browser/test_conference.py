"""A chair with a projector and six phones runs a review conference, from the invitation to the printed copy of a parent."""

import re
from datetime import date

from playwright.sync_api import expect

from look import look, save_picture
from people import choose, follow, press, question, sign_in, write, write_day
from test_meeting import FAMILY, answer, join, let_in

WALL = {"width": 1920, "height": 1080}
SIX = {
    "Rhian": ("Rhian", 6, "Samir comes when I ring. Nobody has tried a Sunday."),
    "Craig": ("Craig", 7, "It was calm both times I was away."),
    "Samir": ("Samir", 6, "She rang me at seven, as we said."),
    "Mrs Bowen": ("Mrs Bowen", 5, "Macsen is in school every day. Cadi still yawns."),
    "Sally": ("Sally", 3, "I have not seen a low day since the plan."),
    "Eirlys": ("Eirlys", 6, "Lili is fed and dry when I come."),
}


def looks(page, name):
    """Looks at a page on a desk and on a phone."""
    for size in ({"width": 390, "height": 844}, {"width": 1280, "height": 900}):
        page.set_viewport_size(size)
        look(page, name)


def planned(chair, kith):
    sign_in(chair, kith.accounts()[0].who)
    chair.goto("/families")
    follow(chair, FAMILY)
    follow(chair, "Meetings")
    chair.get_by_role("link", name="Plan a meeting").first.click()
    choose(chair, "Review child protection conference")
    write_day(chair, "On which day?", date.today())
    chair.get_by_label(re.compile("^At what time")).fill("2:30pm")
    chair.get_by_label(re.compile("^How many minutes")).fill("90")
    chair.get_by_label(re.compile("^Where?")).fill("The Hub")
    press(chair, "Save")
    chair.locator("summary", has_text="Add people").click()
    record = chair.get_by_role("group", name="From this family's record")
    for name in ("Rhian", "Craig", "Cadi", "Samir", "Mrs Bowen", "Sally"):
        record.get_by_label(re.compile(f"^{name}")).first.check()
    press(chair, "Add to the meeting")
    looks(chair, "conference-planned")


def invited(chair, parent):
    """Rhian gets a letter, says that she comes, and writes three columns and a number before the meeting."""
    follow(chair, "Invitations")
    chair.get_by_role("link", name="How to reach Rhian").click()
    write(chair, "E-mail address", "rhian@example.org")
    press(chair, "Save")
    question(chair, "Which question may they answer with a number?").get_by_role("radio").nth(1).check()
    press(chair, "Save")
    looks(chair, "conference-invitations")
    chair.get_by_label("Rhian", exact=True).check()  # the first message to an address is ticked by hand
    press(chair, "Send to those ticked")
    chair.get_by_role("link", name="Post that would have gone out").first.click()
    link = re.search(r"/invited/[0-9a-f]{32}", chair.locator("pre.letter").first.inner_text())[0]
    chair.go_back()

    parent.goto(link)
    look(parent, "conference-invited")
    choose(parent, "Yes, I will come")
    press(parent, "Send my answer")
    follow(parent, "Write it now")
    parent.get_by_label("What are we worried about?").fill("Sundays when Craig is away.")
    parent.get_by_label("What's working well?").fill("Samir and Nan come when I ring.")
    parent.get_by_label("What needs to happen?").fill("Somebody who comes without being asked.")
    parent.get_by_role("radio", name=re.compile(r"^6\b")).check()
    parent.get_by_label("Why that number?", exact=True).fill("I can ring. I do not always.")
    look(parent, "conference-views")
    press(parent, "Send it")
    chair.get_by_role("link", name="Back to the meeting").first.click()


def reported(chair):
    """The report is written, and Rhian has it in her hand."""
    follow(chair, "The report")
    chair.get_by_label("What we make of all this").fill("On low days the children have somebody now. A Sunday was not tried yet.")
    press(chair, "Save")
    chair.get_by_role("link", name=re.compile("^Hand it over ?: Rhian")).click()
    looks(chair, "conference-hand-over")
    choose(chair, "Read together")
    press(chair, "Make the copy and note it")
    looks(chair, "conference-report-copy")
    chair.go_back()
    chair.goto(chair.url.split("/report")[0])


def gathered(chair, wall, open_page, kith):
    press(chair, "Begin the meeting")
    chair.get_by_role("button", name=re.compile("^Let people join")).click()
    code = chair.locator("b.code").inner_text()
    chair.get_by_role("button", name=re.compile("^Is here ?: Cadi")).click()
    sign_in(wall, kith.accounts()[0].who)
    wall.set_viewport_size(WALL)
    wall.goto(chair.url.split("#")[0] + "/room")
    look(wall, "conference-wall-waiting")
    phones = {}
    for name, (as_whom, _, _) in SIX.items():
        phones[name] = open_page("phone")
        join(phones[name], code, name)
    chair.reload()
    looks(chair, "conference-door")
    for name, (as_whom, _, _) in SIX.items():
        let_in(chair, name, as_whom)
    expect(wall.locator("#room")).to_contain_text("Eirlys")
    looks(chair, "conference-running")
    return phones


def gone_round(chair, wall, phones):
    press(chair, "Ask it now")
    for name, phone in phones.items():
        expect(phone.locator("dl.ends")).to_be_visible()
        if name == "Rhian":
            look(phone, "conference-question")
        answer(phone, *SIX[name][1:])
        expect(phone.get_by_role("status").first).to_have_text("Your answer is kept.")
    look(phones["Rhian"], "conference-answered")
    expect(wall.locator("#room")).to_contain_text("Have answered: 6")
    look(wall, "conference-wall-asking")
    chair.get_by_role("link", name=re.compile("^Write it down for them ?: Cadi")).click()
    chair.locator("input[name=answer][value='4']").check()
    chair.get_by_label("Why that number?", exact=True).fill("I still listen at night.")
    chair.get_by_label(re.compile("^What would make it")).fill("If Samir slept here on Sundays.")
    choose(chair, "Everybody here")
    press(chair, "Write it down")
    looks(chair, "conference-asked")
    chair.get_by_role("button", name=re.compile("^Show the numbers")).click()
    for name, phone in phones.items():
        expect(phone.locator("ol.ladder")).to_be_visible()
    chair.get_by_role("button", name="Show what Cadi said to everybody").click()
    expect(wall.locator("#room")).to_contain_text("I still listen at night.")
    look(wall, "conference-wall-shown")
    expect(phones["Craig"].locator("#here")).to_contain_text("I still listen at night.")
    look(phones["Craig"], "conference-shown")
    looks(chair, "conference-shown-chair")


def mapped(chair, wall, phones):
    """What would make it one higher goes on the map by hand, and Samir adds something from his phone."""
    chair.get_by_role("link", name=re.compile("^Choose what goes into the map")).first.click()
    question(chair, "As next steps").get_by_role("checkbox").first.check()
    looks(chair, "conference-choose")
    press(chair, "Add to the map")
    chair.go_back()
    chair.goto(chair.url.split("/rounds")[0])
    follow(chair, "Make the map together")
    press(chair, "Show the map on the wall and phones")
    samir = phones["Samir"]
    samir.goto("/here/map")
    choose(samir, "What's working well?")
    samir.get_by_label("What do you want to say?").fill("The children ring me themselves now.")
    look(samir, "conference-map-phone")
    press(samir, "Send it")
    expect(chair.locator("#proposals")).to_contain_text("The children ring me themselves now.")
    looks(chair, "conference-map")
    chair.locator("#proposals").get_by_role("button", name=re.compile("^Put on the map")).click()
    expect(wall.locator("#room")).to_contain_text("The children ring me themselves now.")
    look(wall, "conference-wall-map")
    expect(samir.locator("#our-map")).to_contain_text("The children ring me themselves now.")
    press(chair, "Take the map off the phones")
    follow(chair, "Back to the meeting")


def decided(chair):
    write(chair, "Write under “Welcome”", "We met at the Hub. Everybody said who they are to the children.")
    chair.locator("details.step", has_text="Welcome").first.get_by_role("button", name="Add").click()
    chair.get_by_role("link", name=re.compile("^Read what was written before")).click()
    looks(chair, "conference-beforehand")
    chair.get_by_role("button", name=re.compile("^This was read out ?: Rhian")).click()
    follow(chair, "Back to the meeting")
    chair.get_by_text("Write down a decision").click()
    write(chair, "The decision, in plain words", "The child protection plan goes on for all three children.")
    press(chair, "Add the decision")
    chair.get_by_role("link", name=re.compile("^Somebody sees it otherwise")).click()
    choose(chair, "Craig")
    write(chair, "In their own words", "I do not think we need it any more.")
    press(chair, "Save")
    chair.get_by_text("Write down who does what").click()
    write(chair, "What will be done?", "Sleep at Rhian's on Sundays when Craig is away.")
    write(chair, "Who does it?", "Samir")
    press(chair, "Add it")
    looks(chair, "conference-decided")


def written_down(chair):
    press(chair, "End the meeting")
    looks(chair, "conference-ended")
    follow(chair, "Minutes")
    looks(chair, "conference-minutes")
    follow(chair, "Copies of the minutes")
    chair.get_by_role("link", name="A copy of the minutes for Rhian").click()
    chair.locator("summary", has_text="What it holds").click()
    looks(chair, "conference-copy-check")
    press(chair, "Make the copy for Rhian")
    for words in ("I still listen at night.", "I do not think we need it any more.", "Sleep at Rhian's on Sundays"):
        expect(chair.locator("main")).to_contain_text(words)
    looks(chair, "conference-copy")
    chair.emulate_media(media="print")
    chair.set_viewport_size({"width": 794, "height": 1123})
    save_picture(chair, "conference-copy-print")
    chair.emulate_media(media="screen")
    chair.set_viewport_size({"width": 1280, "height": 900})


def test_a_review_conference_from_invitation_to_printed_copy(kith, open_page):
    chair, wall, parent = open_page(), open_page(), open_page("phone")
    planned(chair, kith)
    invited(chair, parent)
    reported(chair)
    phones = gathered(chair, wall, open_page, kith)
    gone_round(chair, wall, phones)
    mapped(chair, wall, phones)
    decided(chair)
    written_down(chair)
    chair.goto(re.sub(r"/meetings/.*", "/scales", chair.url))
    chair.locator("main").get_by_role("link", name=re.compile("^Reasons and story")).first.click()
    for words in (SIX["Sally"][2], "It was calm both times I was away."):
        expect(chair.locator("main")).to_contain_text(words)
    looks(chair, "conference-story")
