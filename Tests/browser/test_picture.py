"""The picture that the README shows."""

import re

from look import PICTURES, look
from people import sign_in


def test_the_map_that_the_readme_shows(open_page):
    page = open_page()
    sign_in(page, "nia.roberts")
    record = page.get_by_role("link", name=re.compile("^Rhian, Craig")).first.get_attribute("href")
    page.goto(record + "/map")
    look(page, "map-for-the-readme")
    top = {"x": 0, "y": 0, "width": 1280, "height": 1240}
    page.screenshot(path=PICTURES / "map-top.png", clip=top, full_page=True)
