"""Many who send or read too slowly, and too many at once: others are served meanwhile, and whoever finds no room is told."""

import random
import socket
import time

from server import Server
from test_kill import Visitor

ROOM = 150  # connections that this server takes
BUDGET = 2  # seconds for nearly every page, with other tests on the machine


def connect(server: Server, first: bytes, reads: int | None = None) -> socket.socket:
    """A connection on which something was begun."""
    one = socket.socket()
    if reads:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, reads)
    one.connect(("127.0.0.1", server.port))
    one.sendall(first)
    return one


def heads(number: int) -> bytes:
    """The beginning of a request whose end never comes, in one of several places."""
    return [b"", b"GET ", b"GET /sign-in HTTP/1.1\r\nHost: x\r\n", b"GET /sign-in HTTP/1.1\r\nX-Long: " + b"x" * 3000][number % 4]


def body(path: str) -> bytes:
    """The beginning of a form whose end never comes."""
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n"
    return (head + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=").encode()


def answer_to(server: Server) -> str:
    """What a browser that comes now gets."""
    one = connect(server, b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    one.settimeout(10)
    said = b""
    while part := one.recv(10_000):
        said += part
    one.close()
    return said.decode()


def test_slow_senders_and_readers_are_in_nobodys_way_and_whoever_finds_no_room_is_told(tmp_path):
    server = Server(tmp_path, settings=("--connections", str(ROOM)))
    visitor = Visitor(server)
    page = f"{visitor.families[0]}/map"
    cookie = next(f"{one.name}={one.value}" for one in visitor.jar.cookiejar)
    many = f"GET {page} HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\n\r\n".encode() * 50
    slow = [connect(server, heads(number)) for number in range(40)]
    slow += [connect(server, body(random.choice(["/sign-in", "/referral/you", f"{page}/add/pastHarm"]))) for _ in range(40)]
    slow += [connect(server, many, reads=2_000) for _ in range(20)]

    times = []
    for _ in range(60):
        began = time.monotonic()
        assert "<h1" in visitor.get(page)
        times.append(time.monotonic() - began)
        for one in random.sample(slow[40:80], 5):  # they are still there, one byte at a time
            one.sendall(b"x")
    times.sort()
    assert times[int(len(times) * 0.95)] < BUDGET, times

    assert answer_to(server).startswith("HTTP/1.1 200")
    slow += [connect(server, b"GET ") for _ in range(ROOM - len(slow))]
    end = time.monotonic() + 10
    while not (said := answer_to(server)).startswith("HTTP/1.1 503"):
        assert time.monotonic() < end, said
    assert "Too many people" in said and "Mae gormod" in said and "retry-after: 60" in said.lower()

    for one in slow:
        one.close()
    end = time.monotonic() + 10
    while not answer_to(server).startswith("HTTP/1.1 200"):
        assert time.monotonic() < end, "there is no room though everybody left"
    assert "<h1" in visitor.get(page)
    assert server.stop() == 0
