"""Many who send or read too slowly, and too many at once: others are served meanwhile, and whoever finds no room is told."""

import random
import socket
import time

from patience import PATIENCE, wait_until
from server import Server
from test_kill import Visitor

ROOM = 150  # connections that this server takes
BUDGET = 2  # seconds for nearly every page, or a few times what it takes here when nobody is slow


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
    one.settimeout(PATIENCE)
    said = b""
    while part := one.recv(10_000):
        said += part
    one.close()
    return said.decode()


def seconds_for_nearly_every(pages: int, visitor: Visitor, page: str, between=lambda: None) -> float:
    times = []
    for _ in range(pages):
        began = time.monotonic()
        assert "<h1" in visitor.get(page)
        times.append(time.monotonic() - began)
        between()
    return sorted(times)[int(len(times) * 0.95)]


def test_slow_senders_and_readers_are_in_nobodys_way_and_whoever_finds_no_room_is_told(tmp_path):
    server = Server(tmp_path, settings=("--connections", str(ROOM)))
    visitor = Visitor(server)
    page = f"{visitor.families[0]}/map"
    cookie = next(f"{one.name}={one.value}" for one in visitor.jar.cookiejar)
    many = f"GET {page} HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\n\r\n".encode() * 50
    usual = seconds_for_nearly_every(20, visitor, page)
    slow = [connect(server, heads(number)) for number in range(40)]
    slow += [connect(server, many, reads=2_000) for _ in range(20)]
    forms = [body(path) for path in ("/sign-in", "/referral/you", f"{page}/add/pastHarm")]
    senders = [connect(server, random.choice(forms)) for _ in range(40)]

    def send_on():
        """They are still there, one byte at a time; whoever was shown out for it comes again."""
        for place in random.sample(range(len(senders)), 5):
            try:
                senders[place].sendall(b"x")
            except OSError:
                senders[place] = connect(server, random.choice(forms))

    assert seconds_for_nearly_every(60, visitor, page, send_on) < max(BUDGET, 5 * usual)

    assert answer_to(server).startswith("HTTP/1.1 200")
    said = ""

    def is_full() -> bool:
        nonlocal said
        said = answer_to(server)
        if not said.startswith("HTTP/1.1 503"):
            slow.append(connect(server, b"GET "))
        return said.startswith("HTTP/1.1 503")

    wait_until(is_full, "there is always room", pause=0)
    assert "Too many people" in said and "Mae gormod" in said and "retry-after: 60" in said.lower()

    for one in slow + senders:
        one.close()
    wait_until(lambda: answer_to(server).startswith("HTTP/1.1 200"), "there is no room though everybody left")
    assert "<h1" in visitor.get(page)
    assert server.stop() == 0
