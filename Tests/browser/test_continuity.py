"""The file for when Kith is away opens from a disk, in a browser without a network, and only with its passphrase."""

from playwright.sync_api import expect

from look import save_picture, structure

PASSPHRASE = "pelican otter lantern quarry mitten seven"


def test_the_pack_opens_from_a_file_without_a_network(kith, open_page, tmp_path):
    secret, pack = tmp_path / "apart/passphrase", tmp_path / "away.html"
    secret.parent.mkdir()
    secret.write_text(PASSPHRASE + "\n")
    written = kith.command("continuity", "--to", str(pack), "--passphrase-file", str(secret))
    assert written.returncode == 0, written.stdout + written.stderr
    assert PASSPHRASE not in kith.said() + written.stdout
    assert b"Rhian" not in pack.read_bytes()

    for size in ("desktop", "phone"):
        page = open_page(size)
        page.context.set_offline(True)
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(pack.as_uri())
        save_picture(page, "continuity-closed")
        page.get_by_label("Passphrase").fill("not it at all")
        page.get_by_role("button", name="Open").click()
        expect(page.get_by_role("status")).to_have_text("This is not the passphrase of this file, or the file was changed.")
        page.get_by_label("Passphrase").fill(f" {PASSPHRASE} ")
        page.get_by_role("button", name="Open").click()
        expect(page.locator("article", has_text="Rhian").first).to_be_visible()
        expect(page.locator("h2").first).to_have_text("Child protection")
        save_picture(page, "continuity-open")
        assert list(structure(page)) == []
        assert {url.split(":")[0] for url in asked} <= {"file"}, asked
