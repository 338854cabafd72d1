"""`look(page, name)`: takes a picture of a page and holds it to what every page has to be."""

import os
import re
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

PICTURES = Path(os.environ.get("KITH_PICTURES", Path(__file__).resolve().parents[2] / "pictures"))
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

titles: dict[str, str] = {}  # every title seen, and the kind of page that has it
examined: set[tuple[str, str]] = set()  # which pages were examined, and how, where once is enough


def look(page: Page, name: str) -> None:
    """Saves pictures/<name>-<width>.png, then asserts what holds for every page, all of it in one message."""
    save_picture(page, name)
    found = [*structure(page), *accessibility(page, name), *page.context.troubles]
    assert not found, f"{name} ({page.url}, {width(page)} wide):\n" + "\n".join(f"  - {one}" for one in found)


def width(page: Page) -> int:
    return page.viewport_size["width"]


def save_picture(page: Page, name: str) -> None:
    without = "" if page.context.has_script else "-no-script"
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}-{width(page)}{without}.png", full_page=True)


def structure(page: Page):
    headings = [one for one in page.locator("h1").all() if one.is_visible()]
    if len(headings) != 1:
        yield f"has {len(headings)} level-one headings; a page has one"

    # Two meetings of one kind on one day may be called the same; two kinds of page may not.
    title, path = page.title(), re.sub(r"\b[0-9a-z]{26}\b", "*", urlsplit(page.url).path)
    if not title.strip():
        yield "has no title"
    # What somebody outside is sent says nothing of the record, so all of them look the same from outside.
    elif not path.startswith(("/invited/", "/copy/")) and titles.setdefault(title, path) != path:
        yield f"shares its title '{title}' with {titles[title]}"

    overflow = page.evaluate(OVERFLOW)
    if overflow:
        yield f"scrolls sideways because of {', '.join(overflow)}"


OVERFLOW = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > room + 1);
    const named = one => one.tagName.toLowerCase() + [...one.classList].map(name => '.' + name).join('');
    return wide.length ? [...new Set(wide.map(named))].slice(0, 5) : ['something without a name'];
}"""


def accessibility(page: Page, name: str):
    """Runs axe on the page as it stands at every width, and once also in the dark. Without script a page is the same
    document at every width, so there its first one is examined."""
    if not page.context.has_script and not first(name, "without script"):
        return
    with where_axe_can_run(page) as seen:
        seen.evaluate(AXE_SCRIPT)
        yield from violations(seen, WCAG)
        if first(name, "in the dark"):
            seen.emulate_media(color_scheme="dark")
            yield from (f"in the dark, {one}" for one in violations(seen, ["color-contrast"]))
            seen.emulate_media(color_scheme="light")


def first(name: str, how: str) -> bool:
    """Is this the first time that a page of this name is examined so?"""
    is_first = (name, how) not in examined
    examined.add((name, how))
    return is_first


def violations(page: Page, rules: list[str]):
    results = page.evaluate("rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", rules)
    for violation in results["violations"]:
        for node in violation["nodes"]:
            reasons = [one["message"] for one in node["any"] + node["all"] + node["none"]]
            yield f"{violation['id']}: {node['html'][:120]} ({'; '.join(reasons)})"


@contextmanager
def where_axe_can_run(page: Page):
    """The page itself or, where script is switched off and axe could not run, its twin: the same document in a window
    that has script but is not given the page's own."""
    if page.context.has_script:
        yield page
        return

    def hand_over(route):
        if route.request.is_navigation_request():
            route.fulfill(body=page.content().replace("noscript>", "div>"), content_type="text/html; charset=utf-8")
        elif route.request.resource_type == "script":
            route.abort()
        else:
            route.continue_()

    context = page.context.browser.new_context(
        viewport=page.viewport_size, storage_state=page.context.storage_state(), reduced_motion="reduce"
    )
    try:
        twin = context.new_page()
        twin.route("**/*", hand_over)
        twin.goto(page.url)
        yield twin
    finally:
        context.close()


def watch(context: BrowserContext, home: str) -> None:
    """Keeps what goes wrong in a window: errors on the console (a broken content security policy is one), failed
    scripts, and requests to anywhere but Kith."""
    context.troubles = []

    def console(message):
        # The browser also logs the status of a refused form as an error; that page is looked at like any other.
        about_the_page = message.text.startswith("Failed to load resource") and message.page and (
            message.location["url"] == message.page.url
        )
        if message.type == "error" and not about_the_page:
            context.troubles.append(f"error on the console: {message.text}")

    def request(one):
        if not one.url.startswith((home, "data:", "blob:")):
            context.troubles.append(f"asks for {one.url}, which is not Kith's")

    context.on("console", console)
    context.on("weberror", lambda error: context.troubles.append(f"a script failed: {error.error}"))
    context.on("request", request)
