"""Families are brought in from a file that somebody sends from their browser."""

import re

from playwright.sync_api import expect

from look import look
from patience import PATIENCE, wait_until
from people import sign_in


def table(name: str, good: int, bad: int) -> bytes:
    rows = ["family;name;part;born;area;lead"]
    rows += [f"{name}-{n};Zelda {n};child;4/5/2018;Early help;nia.roberts" for n in range(good)]
    rows += [f"=B-{name}-{n};Zelda;child;31/2/2018;Early help;nia.roberts" for n in range(bad)]
    return ("\r\n".join(rows) + "\r\n").encode("cp1252")


def press_until(page, words: str) -> None:
    """With script the page moves by itself; without, somebody asks how far it is."""
    heading = page.get_by_role("heading", name=words)
    if page.context.has_script:
        expect(heading).to_be_visible(timeout=PATIENCE * 1_000)
        return

    def is_there() -> bool:
        if not heading.count():
            page.get_by_role("link", name="Show how far it is").click()
        return heading.count() > 0

    wait_until(is_there, f"“{words}” never came", pause=0.3)


def test_a_file_is_sent_looked_through_and_brought_in(each_page):
    page = each_page
    name = f"S{page.viewport_size['width']}{page.context.has_script}"
    sign_in(page, "Records officer")
    page.get_by_role("link", name="Bring families in").first.click()
    look(page, "imports")

    page.get_by_label("System the families come from").fill("Old system")
    file = {"name": f"{name}.csv", "mimeType": "text/csv", "buffer": table(name, 30, 3)}
    page.get_by_label("File", exact=True).set_input_files(file)
    page.get_by_role("button", name="Look through the file").click()
    press_until(page, "Looked through: you decide")

    expect(page.get_by_text("30 families would be brought in.")).to_be_visible()
    expect(page.get_by_text("“31/2/2018” is no day.").first).to_be_visible()
    look(page, "import-checked")
    page.get_by_role("button", name="Bring these 30 families in").click()
    press_until(page, "Done")

    expect(page.get_by_text("30 families were brought in.")).to_be_visible()
    look(page, "import-done")
    with page.expect_download() as sent:
        page.get_by_role("link", name="All as a table (CSV)").click()
    lines = sent.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Row,Family,Part,Field,What is wrong"
    assert len(lines) == 4 and all(",'=B-" in line for line in lines[1:])


def test_what_is_missing_is_said_beside_its_field(open_page):
    page = open_page("desktop")
    sign_in(page, "Records officer")
    page.goto("/imports")
    page.get_by_role("button", name="Look through the file").click()

    expect(page.get_by_role("link", name="Choose a file")).to_be_visible()
    expect(page.get_by_role("link", name="Write which system the families come from")).to_be_visible()


def test_nobody_else_finds_the_page(open_page):
    page = open_page("desktop")
    sign_in(page, "Administrator")
    assert page.goto("/imports").status == 404
    expect(page.get_by_role("link", name=re.compile("Bring families in"))).to_have_count(0)
