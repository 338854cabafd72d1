"""A mail server of our own, as strict as a council's: encrypted, signed in to, and with a memory."""

import email
import email.policy
import ssl
import subprocess
from pathlib import Path
from typing import NamedTuple

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from server import free_port

HOST = "127.0.0.2"  # not "this machine" to Kith, so that it has to encrypt
USER, PASSWORD = "kith", "a password with ümlauts & signs"


class Taken(NamedTuple):
    """One message as it came in: from whom, to whom, and its bytes."""

    sender: str
    recipients: list[str]
    content: bytes

    @property
    def message(self):
        return email.message_from_bytes(self.content, policy=email.policy.default)

    def part(self, kind: str) -> str:
        return next(part.get_content() for part in self.message.walk() if part.get_content_type() == kind)

    @property
    def text(self) -> str:
        return self.part("text/plain")

    @property
    def diary(self) -> bytes:
        part = next(part for part in self.message.walk() if part.get_content_type() == "text/calendar")
        return part.get_payload(decode=True)


class Postbox:
    """Starts with `with`. `refuses` are addresses that it does not know; `is_busy` lets it take nothing for now."""

    def __init__(self, folder: Path, encrypts: bool = True):
        self.taken: list[Taken] = []
        self.tries = 0
        self.refuses: set[str] = set()
        self.is_busy = False
        self.port = free_port()
        self.certificate = folder / "mail.pem"
        context = certificate(folder, self.certificate) if encrypts else None
        self.controller = Controller(
            self, hostname=HOST, port=self.port, tls_context=context, require_starttls=encrypts,
            auth_required=encrypts, auth_require_tls=encrypts, authenticator=self.sign_in if encrypts else None,
        )

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop()

    def sign_in(self, server, session, envelope, mechanism, data) -> AuthResult:
        assert isinstance(data, LoginPassword)
        return AuthResult(success=data.login.decode() == USER and data.password.decode() == PASSWORD)

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.tries += 1
        if address in self.refuses:
            return "550 5.1.1 nobody lives here"
        if self.is_busy:
            return "451 4.3.0 later, please"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.taken.append(Taken(envelope.mail_from, list(envelope.rcpt_tos), envelope.original_content))
        return "250 taken"


def certificate(folder: Path, file: Path) -> ssl.SSLContext:
    key = folder / "mail.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", file, "-days", "2",
         "-subj", "/CN=mail.example.org", "-addext", f"subjectAltName=IP:{HOST}"],
        check=True, capture_output=True,
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file, key)
    return context
