"""The picture that the README shows."""

from look import PICTURES, look
from people import sign_in


def test_the_map_that_the_readme_shows(open_page):
    page = open_page()
    sign_in(page, "nia.roberts")
    page.get_by_role("link", name="Rhian, Craig", exact=False).first.click()
    page.goto(page.url.rstrip("/") + "/map")
    look(page, "map-for-the-readme")
    top = {"x": 0, "y": 0, "width": 1280, "height": 1240}
    page.screenshot(path=PICTURES / "map-top.png", clip=top, full_page=True)
