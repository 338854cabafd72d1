"""Every command, flag and variable of the program stands in docs/settings.md, and nothing else does."""

import re
import subprocess

from server import PROGRAM, PROJECT

SETTINGS = (PROJECT / "docs/settings.md").read_text()


def said(*words: str) -> str:
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=True).stdout


def commands() -> list[str]:
    listed = said("--help").split("SUBCOMMANDS:")[1]
    return [name for name in re.findall(r"^  ([\w-]+)", listed, re.M) if name not in ("help", "See")]


def test_every_command_is_documented():
    documented = re.findall(r"^\| `kith ([\w-]+)`", SETTINGS, re.M)

    assert sorted(documented) == sorted(commands())


def test_every_flag_and_variable_is_documented():
    helped = "\n".join(said("help", command) for command in commands())
    flags = set(re.findall(r"--[a-z][a-z-]+", helped)) - {"--help", "--version"}
    variables = set(re.findall(r"KITH_[A-Z_]+", helped))

    documented = SETTINGS.split("## Settings")[1].split("## Files")[0]
    assert flags == set(re.findall(r"`(--[a-z-]+)`", documented))
    assert variables == set(re.findall(r"KITH_[A-Z_]+", documented))
