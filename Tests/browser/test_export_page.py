"""Records leave from a browser: everything after somebody else has agreed, or one family at once."""

import csv
import hashlib
import io
import json
import re
import zipfile

from axe_playwright_python.base import AXE_SCRIPT
from jsonschema_rs import validator_for
from playwright.sync_api import expect

from look import WCAG, look, save_picture, violations, where_axe_can_run
from patience import PATIENCE, wait_until
from people import choose, press, problems, sign_in, write


def press_until(page, words: str) -> None:
    """With script the page moves by itself; without, somebody asks how far it is."""
    heading = page.get_by_role("heading", name=words)
    if page.context.has_script:
        expect(heading).to_be_visible(timeout=PATIENCE * 1_000)
        return

    def is_there() -> bool:
        if not heading.count():
            page.goto(page.url)
        return heading.count() > 0

    wait_until(is_there, f"“{words}” never came", pause=0.3)


def fetch(page, button: str) -> zipfile.ZipFile:
    with page.expect_download() as sent:
        page.get_by_role("button", name=re.compile(f"^{button}")).click()
    archive = zipfile.ZipFile(io.BytesIO(sent.value.path().read_bytes()))
    assert archive.testzip() is None
    return archive


def proved(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The files of the archive, each as its checksum says."""
    (top,) = {name.split("/")[0] for name in archive.namelist()}
    files = {name.removeprefix(f"{top}/"): archive.read(name) for name in archive.namelist()}
    sums = dict(reversed(line.split("  ", 1)) for line in files.pop("checksums.txt").decode().splitlines())
    assert set(sums) == set(files)
    for name, content in files.items():
        assert hashlib.sha256(content).hexdigest() == sums[name], name
    schema = validator_for(json.loads(files["schema.json"]))
    for name in (name for name in files if name.endswith(".jsonl")):
        for line in files[name].splitlines():
            schema.validate(json.loads(line))
    return files


def test_everything_is_asked_for_agreed_to_made_and_fetched_once(each_page, open_page, tmp_path):
    page = each_page
    name = f"S{page.viewport_size['width']}{page.context.has_script}"
    sign_in(page, "Records officer")
    page.get_by_role("link", name="Take everything out").first.click()
    look(page, "exports")

    press(page, "Ask for the file")
    assert problems(page) == ["Write why it is needed.", "Write who is to have it."]
    write(page, "Why is it needed?", f"We move to another system, {name}.")
    write(page, "Who is to have it?", "Siân of Otherplace")
    press(page, "Ask for the file")
    press_until(page, "Waits for a second person")
    look(page, "export-asked")
    asked = page.url

    second = open_page("phone" if page.viewport_size["width"] < 1000 else "desktop", script=page.context.has_script)
    sign_in(second, "Information governance")
    second.get_by_role("link", name="1 waits for you to agree or say no").click()
    look(second, "exports-second")
    second.goto(asked)
    expect(second.get_by_text(f"We move to another system, {name}.")).to_be_visible()
    look(second, "export-answer")
    press(second, "Say no")
    assert problems(second) == ["Say why."]
    press(second, "Agree: let the file be made")

    press_until(page, "The file waits")
    look(page, "export-ready")
    files = proved(fetch(page, "Fetch the file"))
    assert len(files["families.jsonl"].splitlines()) >= 11  # all of the demo but its restricted record
    page.goto(asked)
    expect(page.get_by_role("heading", name="Fetched")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Fetch the file"))).to_have_count(0)


def test_nobody_else_finds_the_page(open_page):
    page = open_page("desktop")
    sign_in(page, "Practitioner")
    assert page.goto("/exports").status == 404
    expect(page.get_by_role("link", name="Take everything out")).to_have_count(0)


def test_one_family_leaves_from_its_own_pages_and_is_known_where_it_came_from(open_page, tmp_path):
    page = open_page("desktop")
    sign_in(page, "Team manager")
    page.goto("/families")
    page.get_by_role("link", name=re.compile("^Rhian, Craig")).first.click()
    if page.get_by_role("heading", name=re.compile("^Why do you open")).count():
        choose(page, "To decide who works with them")
        press(page, "Open the record")
    family = page.url.split("/families/")[1].split("/")[0]
    page.goto(f"/families/{family}/print")
    page.get_by_role("link", name="Take it out").click()
    look(page, "export-family")
    write(page, "Why is it needed?", "The court ordered it.")
    write(page, "Who is to have it?", "The family court in Cardiff")
    files = proved(fetch(page, "Fetch the file"))

    assert len(files["families.jsonl"].splitlines()) == 1
    openings = [json.loads(line) for line in files["access.jsonl"].splitlines()]
    assert openings[0]["reason"] == "The family court in Cardiff: The court ordered it."
    assert not any("source" in line for line in openings)
    people = list(csv.DictReader(io.StringIO(files["lists/people.csv"].decode("utf-8-sig"))))
    assert "School number: H-2214 [from school admissions, since 2022-09-05]" in "".join(
        person["identifiers"] for person in people
    )

    folder = tmp_path / "taken"
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    (folder / "checksums.txt").write_text(sums)
    # Here it is known already: nothing is written over.
    again = page.context.kith.command("import", folder, "--by", "nia.roberts", "--dry-run")
    assert again.returncode == 2 and "This family is here already." in again.stdout


def test_the_pages_to_read_are_sound_at_every_width_and_on_paper(open_page, tmp_path):
    page = open_page("desktop")
    sign_in(page, "Team manager")
    for language in ("en", "cy"):
        page.goto("/families")
        page.get_by_role("link", name=re.compile("^Rhian, Craig")).first.click()
        if page.get_by_role("heading", name=re.compile("^Why do you open")).count():
            choose(page, "To decide who works with them")
            press(page, "Open the record")
        page.goto(page.url.split("?")[0].rstrip("/") + "/print/export")
        write(page, "Why is it needed?", "To look at it.")
        write(page, "Who is to have it?", "Us")
        choose(page, {"en": "English", "cy": "Welsh"}[language])
        files = proved(fetch(page, "Fetch the file"))
        folder = tmp_path / language
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        (record,) = (folder / "families").iterdir()
        for size, width in (("desktop", 1280), ("phone", 390)):
            reader = page.context.browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
            reader.has_script = True
            shown = reader.new_page()
            for name, file in (("export-index", folder / "index.html"), ("export-record", record)):
                shown.goto(file.as_uri())
                save_picture(shown, f"{name}-{language}")
                assert shown.locator("html").get_attribute("lang").startswith(language)
                assert shown.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                with where_axe_can_run(shown) as seen:
                    seen.evaluate(AXE_SCRIPT)
                    found = list(violations(seen, WCAG))
                assert not found, "\n".join(found)
            reader.close()
        text = record.read_text(encoding="utf-8")
        assert "Text first, between 10 and 2" not in text and "<script" not in text and "http" not in text
