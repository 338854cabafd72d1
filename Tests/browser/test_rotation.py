"""The master key is changed while two nodes work, and the node that changes it is killed in the middle, twice."""

import os
import subprocess
from contextlib import contextmanager

from nodes import Node, Schema
from patience import PATIENCE, wait_until
from postgres import PROGRAMS
from test_kill import Visitor, Writer


@contextmanager
def held(postgres: Schema, table: str):
    """Somebody else holds every row of a table, so that whoever wants to change one waits."""
    words = [PROGRAMS / "psql", "-h", postgres.socket, "-U", "postgres", "-d", "kith_test", "-XAtq"]
    holder = subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=os.environ | {"PGAPPNAME": "holder"})
    holder.stdin.write(f"BEGIN;\nSELECT 1 FROM {postgres.schema}.{table} FOR UPDATE;\n")
    holder.stdin.flush()
    wait_for(postgres, "application_name = 'holder' AND state = 'idle in transaction' AND query LIKE 'SELECT 1%'")
    try:
        yield
    finally:
        holder.communicate("ROLLBACK;\n", timeout=PATIENCE)


def wait_for(postgres: Schema, what: str) -> None:
    query = f"SELECT count(*) FROM pg_stat_activity WHERE {what}"
    wait_until(lambda: postgres.ask(query).strip() != "0", f"nobody with {what}")


def maps(visitor: Visitor) -> str:
    return "".join(visitor.get(f"{family}/map") for family in visitor.families)


def test_the_master_key_changes_under_two_nodes_although_the_one_that_changes_it_is_killed(tmp_path):
    postgres = Schema()
    old, new = tmp_path / "master.key", tmp_path / "new.key"
    new.write_bytes(os.urandom(32))
    both = ("--key-file", old, "--next-key-file", new)
    one = Node(postgres, tmp_path, "one", keys=both)
    two = Node(postgres, tmp_path, "two", keys=both)
    try:
        visitor = Visitor(two)
        writers = [Writer(visitor, family, f"rotate{place}") for place, family in enumerate(visitor.families[:3])]
        for writer in writers:
            writer.start()

        # Before the first key is wrapped anew, and between the last one and the step after which the old key opens nothing.
        for table in ("stream_key", "secret"):
            with held(postgres, table):
                changing = subprocess.Popen(one.beside("rotate-key"), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                wait_for(postgres, f"application_name = '{postgres.schema}' AND wait_event_type = 'Lock'")
                one.kill()
                changing.communicate(timeout=PATIENCE)
                assert changing.returncode != 0, "the change was not interrupted"
                assert "Demonstration" in maps(visitor)
            one = one.again()
            assert "Demonstration" in maps(Visitor(one))

        wait_until(lambda: all(len(writer.acknowledged) > 10 for writer in writers), "too few changes to prove anything")
        finished = subprocess.run(two.beside("rotate-key"), capture_output=True, text=True, timeout=PATIENCE)
        assert finished.returncode == 0, finished.stdout + finished.stderr
        assert "wrapped anew" in finished.stdout
        for writer in writers:
            writer.stopped.set()
            writer.join(timeout=PATIENCE)
        written = [text for writer in writers for text in writer.acknowledged]
        tried = [text for writer in writers for text in writer.tried]
        assert len(written) == len(tried), f"{len(written)} of {len(tried)} were saved"

        # One after the other, each with the new key alone.
        for node in (one, two):
            assert node.stop() == 0, node.said()[-2000:]
            again = node.again("--key-file", new)
            one, two = (again, two) if node is one else (one, again)
            shown = maps(Visitor(again))
            assert all(shown.count(f">{text}</p>") == 1 for text in written)
        for node in (one, two):
            assert node.stop() == 0
            verified = node.verify()
            assert verified.returncode == 0, verified.stdout + verified.stderr
        two.keys = ("--key-file", old)
        refused = two.verify()
        assert refused.returncode == 1 and "not the one that this folder was sealed with" in refused.stderr
    finally:
        for node in (one, two):
            if node.process.poll() is None:
                node.kill()
