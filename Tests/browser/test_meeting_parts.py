"""A core group with a part that is not for everybody, a second chair, the report, and a team that looks at its own work."""

import re
from datetime import date

from playwright.sync_api import expect

from look import look
from people import choose, follow, press, sign_in, write, write_day
from test_meeting import FAMILY, join, let_in


def plan(chair, kith, kind):
    sign_in(chair, kith.accounts()[0].who)
    chair.goto("/families")
    follow(chair, FAMILY)
    follow(chair, "Meetings")
    chair.get_by_role("link", name="Plan a meeting").first.click()
    choose(chair, kind)
    press(chair, "Save")


def test_a_part_for_some_leaves_no_trace_for_others(kith, open_page):
    chair, craig, wall = open_page(), open_page("phone"), open_page()
    plan(chair, kith, "Core group")
    chair.locator("summary", has_text="Add people").click()
    chair.get_by_role("group", name="From this family's record").get_by_label(re.compile("^Rhian")).check()
    press(chair, "Add to the meeting")
    press(chair, "Begin the meeting")
    chair.get_by_role("button", name=re.compile("^Is here ?: Rhian")).click()
    chair.get_by_role("button", name=re.compile("^Let people join")).click()
    join(craig, chair.locator("b.code").inner_text(), "Craig")
    let_in(chair, "Craig", "Craig")

    follow(chair, "Add a step")
    chair.get_by_label("What is it about?").select_option(label="What the parents say")
    chair.get_by_label(re.compile("^What do you call it")).fill("With Rhian alone")
    chair.get_by_role("group", name="Who may be there?").get_by_label("Only these people", exact=True).check()
    look(chair, "meeting-step-new")
    press(chair, "Add a step")
    expect(chair.locator(".error").first).to_be_visible()
    look(chair, "meeting-step-refused")
    chair.get_by_role("group", name="These people").first.get_by_label("Rhian", exact=True).check()
    press(chair, "Add a step")
    step = chair.locator("details.step", has=chair.locator("h3", has_text="With Rhian alone"))
    expect(step).to_contain_text("Not for everybody")
    step.locator("summary").click()
    step.get_by_role("button", name=re.compile("^Go to this step")).click()
    step = chair.locator("details.step", has=chair.locator("h3", has_text="With Rhian alone"))
    expect(step).to_contain_text("There: Rhian")
    write(chair, "Write under “With Rhian alone”", "She keeps a bag at Nan's.")
    step.get_by_role("button", name="Add").click()
    look(chair, "meeting-step-limited")

    follow(chair, "Who speaks when")
    look(chair, "meeting-order")
    chair.get_by_role("button", name=re.compile("^Later ?: Rhian")).click()
    expect(chair.locator("ol.items li").first).to_contain_text("Craig")
    follow(chair, "Back to the meeting")

    sign_in(wall, kith.accounts()[0].who)
    wall.goto(chair.url.split("#")[0].split("?")[0] + "/room")
    craig.reload()
    for page in (wall, craig):
        content = page.content()
        for sign in ("Rhian alone", "bag at Nan", "Not for everybody"):
            assert sign not in content, f"{page.url} tells of a part that is not for everybody"
    look(craig, "guest-outside-part")
    press(chair, "End the meeting")
    chair.get_by_role("link", name="Minutes").click()
    expect(chair.locator("main")).to_contain_text("For the file only")
    look(chair, "meeting-minutes-file")
    chair.go_back()
    follow(chair, "History")
    expect(chair.locator("main")).to_contain_text("With Rhian alone")
    look(chair, "history-meetings")


def test_the_report_is_written_once_and_handed_over(kith, open_page):
    worker = open_page()
    plan(worker, kith, "Review child protection conference")
    follow(worker, "The report")
    look(worker, "report-empty")
    write(worker, "What we make of all this", "Nights are calm when Nan is there.")
    write(worker, "What we think should happen", "The plan goes on for three months.")
    press(worker, "Save")
    worker.get_by_role("link", name=re.compile("^Hand it over ?: Rhian")).click()
    write_day(worker, "On which day?", date.today())
    press(worker, "Make the copy and note it")
    expect(worker.locator(".error").first).to_be_visible()
    choose(worker, "Read together")
    look(worker, "report-hand-over")
    press(worker, "Make the copy and note it")
    expect(worker.locator("main")).to_contain_text("Nights are calm when Nan is there.")
    look(worker, "report-copy")
    follow(worker, "Back to the report")
    expect(worker.locator("main")).to_contain_text("Has it since")
    look(worker, "report-handed")
    follow(worker, "Print it for the file")
    look(worker, "report-file")


def test_a_team_looks_at_its_own_work(kith, open_page):
    lead = open_page()
    sign_in(lead, kith.accounts()[0].who)
    lead.goto("/")
    lead.locator("section", has=lead.get_by_role("heading", name="My teams")).get_by_role("link").first.click()
    look(lead, "team")
    follow(lead, "Plan a team meeting")
    look(lead, "team-plan")
    press(lead, "Save")
    press(lead, "Begin the meeting")
    write(lead, "Write under “What are we worried about?”", "Two of us cover for four.")
    lead.locator("section.worry").get_by_role("button", name="Add").click()
    write(lead, "Your question", "How well do we look after each other?")
    press(lead, "Ask it now")
    expect(lead.locator(".error").first).to_be_visible()
    look(lead, "team-meeting")
    write(lead, "What 10 means", "Nobody goes home with it alone.")
    write(lead, "What 0 means", "Everybody is on their own.")
    press(lead, "Ask it now")
    lead.locator("summary", has_text="Add people").click()
    lead.get_by_role("group", name="Who is in the team").get_by_role("checkbox").first.check()
    press(lead, "Add to the meeting")
    lead.get_by_role("button", name=re.compile("^Is here")).first.click()
    lead.get_by_role("link", name=re.compile("^Write it down for them")).first.click()
    look(lead, "team-answer")
    lead.get_by_role("radio", name=re.compile(r"^6\b")).check()
    lead.get_by_label("Why that number?", exact=True).fill("We talk on Mondays.")
    press(lead, "Write it down")
    lead.get_by_role("button", name=re.compile("^Show the numbers")).click()
    expect(lead.locator("#now")).to_contain_text("We talk on Mondays.")
    look(lead, "team-shown")
    follow(lead, "Screen for the room")
    look(lead, "team-room")


def test_an_authority_makes_its_own_kind_of_meeting(kith, open_page):
    keeper = open_page()
    sign_in(keeper, kith.account("administrator").who)
    keeper.goto("/administration")
    follow(keeper, "New kind of meeting")
    look(keeper, "meeting-type-new")
    press(keeper, "Save")
    expect(keeper.locator(".error").first).to_be_visible()
    keeper.get_by_label("Name", exact=True).fill("Pathway review")
    keeper.get_by_label("What is it about?").first.select_option(label="What's working well?")
    press(keeper, "Save")
    follow(keeper, "Pathway review")
    look(keeper, "meeting-type")
    keeper.goto("/administration")
    follow(keeper, "Change it")
    look(keeper, "report-days")
