"""One server and one browser for the whole run, or for each of those who share it; a window of its own for each test.

`page` is a desktop window. `each_page` runs a test once for every width, with and without JavaScript. `open_page` opens
as many windows as a test has people.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from look import watch
from place import Place
from server import Server

CHROMIUM = os.environ.get("KITH_CHROMIUM", "/usr/bin/chromium")
SIZES = {
    "desktop": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
    "narrow": {"width": 320, "height": 800},
}
PAGE_PATIENCE = 60_000  # milliseconds: what is waited for ends the wait, and the machine may be slow
WINDOWS = [(size, script) for size in SIZES for script in (True, False)]


# Kill, cut and fill what the machine has, or count on an answer within some time, so nothing else may run beside them.
ALONE = {"test_crowding", "test_failover", "test_faults", "test_full_disk", "test_kill", "test_leaks", "test_nodes", "test_rotation"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if item.module.__name__ in ALONE:
            item.add_marker(pytest.mark.alone)


@pytest.fixture(scope="session")
def kith(tmp_path_factory, request):
    server = Server(tmp_path_factory.mktemp("kith"))
    yield server
    status = server.stop()
    if request.session.testsfailed:
        print("\nThe server's last words:\n" + server.said()[-3000:])
    assert status == 0, f"Kith did not end well when asked to: status {status}"


@pytest.fixture(scope="session")
def browser():
    expect.set_options(timeout=PAGE_PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(kith, browser):
    """Opens a window: `open_page()`, `open_page("phone")`, `open_page("desktop", script=False)`."""
    contexts = []

    def open_one(size="desktop", script=True):
        context = browser.new_context(
            base_url=kith.url, viewport=SIZES[size], java_script_enabled=script, has_touch=size != "desktop",
            locale="en-GB", timezone_id="Europe/London", reduced_motion="reduce",
        )
        context.set_default_timeout(PAGE_PATIENCE)
        context.kith, context.has_script = kith, script
        watch(context, kith.url)
        contexts.append(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture(params=WINDOWS, ids=[f"{size}{'' if script else '-no-script'}" for size, script in WINDOWS])
def each_page(open_page, request):
    size, script = request.param
    return open_page(size, script=script)


@pytest.fixture(scope="session")
def scratch():
    """In memory where that is possible, and where PostgreSQL's user may go."""
    folder = Path(tempfile.mkdtemp(prefix="kith-faults-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def made(scratch):
    """A demo authority on each engine, made once and stopped."""
    places: dict[str, Place] = {}

    def get(engine: str) -> Place:
        if engine not in places:
            places[engine] = Place.made(engine, scratch / f"made-{engine}")
        return places[engine]

    return get
