"""What people set for their own eyes: forced colours, wider text spacing (WCAG 1.4.12), and the question before locking."""

import re

import pytest
from playwright.sync_api import Page, expect

from look import AXE_SCRIPT, OVERFLOW, accessibility, save_picture, violations, where_axe_can_run
from test_pages import first, record

SPACING = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

CUT = """() => [...document.querySelectorAll('main *')].filter(one => {
    const style = getComputedStyle(one);
    const hides = [style.overflowX, style.overflowY].some(way => way === 'hidden' || way === 'clip');
    const seen = one.getClientRects().length && one.clientWidth > 1 && one.clientHeight > 1;
    return hides && seen && one.innerText?.trim()
        && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);
}).map(one => one.outerHTML.slice(0, 120))"""


def map_page(page: Page) -> None:
    page.goto(record(page) + "/map")


def scale_story(page: Page) -> None:
    page.goto(first(page, record(page) + "/scales", re.compile(r"/scales/\w{26}$")))


def check_page(page: Page) -> None:
    page.goto(record(page) + "/print/copy")
    page.locator("input[name=person]").first.check()
    page.locator("main form button").click()
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")


def refused_form(page: Page) -> None:
    page.goto(record(page) + "/people/new")
    page.locator("main form button.go").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()


PAGES = pytest.mark.parametrize("go", [map_page, scale_story, check_page, refused_form])


@PAGES
@pytest.mark.parametrize("size", ["desktop", "narrow"])
def test_wider_text_spacing_cuts_nothing_off(open_page, size, go):
    page = open_page(size)
    go(page)
    page.evaluate(SPACING)

    save_picture(page, f"spaced-{go.__name__}")
    assert page.evaluate(OVERFLOW) == []
    assert page.evaluate(CUT) == []


@PAGES
def test_forced_colours_leave_every_word_readable(open_page, go):
    page = open_page()
    page.emulate_media(forced_colors="active")
    go(page)

    save_picture(page, f"forced-{go.__name__}")
    with where_axe_can_run(page) as seen:
        seen.evaluate(AXE_SCRIPT)
        assert list(violations(seen, ["color-contrast"])) == []
    boxes = page.locator("main input:visible, main textarea:visible, main select:visible, main .btn:visible")
    bare = boxes.evaluate_all(
        "all => all.filter(one => getComputedStyle(one).borderTopStyle === 'none' && !['checkbox', 'radio']"
        ".includes(one.type)).map(one => one.outerHTML.slice(0, 100))"
    )
    assert bare == []


def test_the_question_before_locking_can_be_read_and_answered(open_page):
    page = open_page()
    page.clock.install()
    map_page(page)
    span = int(page.evaluate("document.body.dataset.lockAfter"))
    page.clock.fast_forward((span - 60) * 1000)

    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_be_visible()
    expect(dialog).to_have_accessible_name(re.compile(r"\w"))
    save_picture(page, "lock-dialog")
    assert list(accessibility(page, "lock-dialog")) == []
    page.evaluate(SPACING)
    assert page.evaluate(OVERFLOW) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
