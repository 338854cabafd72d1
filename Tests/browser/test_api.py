"""The interface for other programs, as its description says it is: asked by Schemathesis, which makes up requests from the
description, right ones and wrong ones, and finds every answer that the description does not allow."""

import re
import subprocess
import sys
import uuid
from pathlib import Path

import pytest
import requests

from patience import PATIENCE
from server import PROJECT, Account, Server

SCOPES = [
    "families:read", "families:write", "families:manage", "families:restrict", "meetings:write", "referrals:read",
    "referrals:write", "authority:read"]

# A few requests of each kind for each operation: the whole run stays within two minutes.
EXAMPLES = "3"

CONFIG = """
[parameters]
"path.family" = "{family}"
"path.person" = "{person}"
"path.item" = "{item}"
"path.question" = "{question}"
"path.pair" = "{pair}"
"path.scale" = "{scale}"
"path.rating" = "{rating}"
"path.meeting" = "{meeting}"
"path.participant" = "{participant}"
"path.step" = "{step}"
"path.round" = "{round}"
"path.referral" = "{referral}"
# Any version, or nothing would get further than 412.
"header.If-Match" = "*"

[checks.positive_data_acceptance]
# A body of the right shape can still be refused: by a rule of the practice (422: an unborn adult, a day to come, somebody who
# is not in the record, a key used before for something else), or because the record has moved on (412).
expected-statuses = ["2xx", "304", "404", "409", "412", "422"]

[checks.negative_data_rejection]
# 404: what is no identity is nobody's. 405: an empty part of the path is another address. 412: a version that is none never is
# the present one.
expected-statuses = ["400", "404", "405", "406", "412", "413", "415", "422", "428"]

[checks.missing_required_header]
# 428 is what RFC 6585 has for a missing If-Match.
expected-statuses = ["400", "401", "406", "415", "428"]

# These close a family, give it to other people or restrict it, so they have one of their own.
[[operations]]
include-operation-id = [
    "closeFamily", "reopenFamily", "allocate", "restrict", "liftRestriction", "reviewRestriction", "mergeFamilies",
    "partFamilies"]
[operations.parameters]
"path.family" = "{other}"
"header.If-Match" = "*"
"""


class Program:
    """Another program with a token."""

    def __init__(self, url: str, token: str):
        self.url = f"{url}/api/v1"
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def get(self, path: str):
        answer = self.session.get(f"{self.url}/{path}")
        answer.raise_for_status()
        return answer.json()

    def add(self, path: str, body: dict) -> str:
        answer = self.session.post(f"{self.url}/{path}", json=body, headers={"Idempotency-Key": str(uuid.uuid4())})
        assert answer.status_code == 201, answer.text
        return answer.json()["id"]

    def change(self, path: str, body: dict | None = None):
        headers = {"Idempotency-Key": str(uuid.uuid4()), "If-Match": "*"}
        answer = self.session.post(f"{self.url}/{path}", json=body, headers=headers)
        assert answer.status_code == 200, answer.text


def make_token(server: Server, account: Account) -> str:
    """As a person does it: signed in, with their password again."""
    person = requests.Session()
    person.headers["Origin"] = server.url
    person.post(f"{server.url}/sign-in", data={"name": account.name, "password": account.password, "back": "/"})
    page = person.get(f"{server.url}/me/tokens").text
    csrf = re.search(r'name="csrf" value="([^"]*)"', page)[1]
    made = person.post(
        f"{server.url}/me/tokens",
        data={"csrf": csrf, "name": "test", "days": "7", "password": account.password, "scope": SCOPES})
    return re.search(r"kith_[0-9a-f]{64}", made.text)[0]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("api"), settings=("--requests-a-minute", "1000000"))
    yield server
    assert server.stop() == 0


@pytest.fixture(scope="module")
def token(server) -> str:
    return make_token(server, server.account("mark.ashworth"))


@pytest.fixture(scope="module")
def program(server, token) -> Program:
    return Program(server.url, token)


def new_family(program: Program) -> str:
    me, areas = program.get("me"), program.get("areas")
    return program.add(
        "families",
        {"opened": "2026-03-02", "area": areas[0]["id"], "team": me["teams"][0], "lead": me["account"], "looked": True,
         "people": [{"part": "child", "name": "Mabli", "born": "2018-05-04"}, {"part": "adult", "name": "Cerys"}]})


def filled_family(program: Program) -> dict[str, str]:
    family = new_family(program)
    part = f"families/{family}"
    child = next(one["id"] for one in program.get(f"{part}/people") if one["part"] == "child")
    pair = program.add(f"{part}/pairs", {"children": [child], "happened": "Mabli hid.", "doingInstead": "Cerys rings Nan."})
    scale = program.add(
        f"{part}/scales", {"kind": "safety", "pair": pair, "question": "How safe is it?", "ten": "Safe.", "zero": "Not."})
    adult = next(one["id"] for one in program.get(f"{part}/people") if one["part"] == "adult")
    rating = program.add(
        f"{part}/scales/{scale}/ratings", {"person": adult, "answer": "6", "reason": "Nan is there.", "day": "2026-03-03"})
    meeting = program.add(f"{part}/meetings", {"type": "coreGroup", "on": "2026-06-12", "time": "2:30pm"})
    program.change(f"{part}/meetings/{meeting}/begin")
    participant = program.add(f"{part}/meetings/{meeting}/people", {"person": adult})
    program.change(f"{part}/meetings/{meeting}/people/{participant}/here", {"how": "inRoom"})
    return {
        "referral": program.get("referrals")[0]["id"], "meeting": meeting, "participant": participant,
        "step": program.get(f"{part}/meetings/{meeting}")["agenda"][0]["id"],
        "round": program.add(f"{part}/meetings/{meeting}/rounds", {"scale": scale}),
        "family": family, "person": adult, "pair": pair, "scale": scale, "rating": rating,
        "item": program.add(f"{part}/items", {"category": "nextStep", "text": "Ring the school."}),
        "question": program.add(f"{part}/questions", {"text": "Who is there at night?"}),
        "other": new_family(program),
    }


def test_every_answer_is_as_the_description_says(server, token, program, tmp_path):
    (tmp_path / "schemathesis.toml").write_text(CONFIG.format(**filled_family(program)))
    command = [
        sys.executable, "-m", "schemathesis.cli", "run", f"{server.url}/api/v1/openapi.json",
        "--header", f"Authorization: Bearer {token}", "--checks", "all", "--phases", "examples,coverage,fuzzing",
        "--max-examples", EXAMPLES, "--seed", "1", "--continue-on-failure", "--no-color",
    ]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=900)
    assert run.returncode == 0, run.stdout[-60000:] + run.stderr[-3000:]
    assert re.search(r"Tested: (\d+)", run.stdout)[1] == re.search(r"Selected: \d+/(\d+)", run.stdout)[1]


def test_the_commands_in_the_documentation_work(server, token, tmp_path):
    """Every block of the shell in docs/api.md runs as it stands, one after another."""
    text = (PROJECT / "docs/api.md").read_text()
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S)
    script = "set -euo pipefail\n" + "\n".join(blocks)
    assert len(blocks) > 5
    run = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE,
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "KITH": f"{server.url}/api/v1", "TOKEN": token})
    assert run.returncode == 0, run.stdout + run.stderr
