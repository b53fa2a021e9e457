"""A real mail server on this machine, which keeps what it takes and refuses whom it is told to."""

import asyncio
import ipaddress
import re
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Literal

from aiosmtpd.smtp import SMTP, Envelope, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_CODE = re.compile(r"^(\d{6}) ")
Heard = Literal["named", "taken"]


def _go_on(_: Heard) -> None:
    """Nothing happens meanwhile."""


@dataclass
class MailServer:
    """`refuses` says with which reply it answers mail to an address. `hears` is called when a recipient was named, and
    when a mail was taken of which the sender does not know that yet.
    """

    port: int
    mails: list[EmailMessage] = field(default_factory=list)
    refuses: dict[str, str] = field(default_factory=dict)
    hears: Callable[[Heard], None] = _go_on

    async def handle_RCPT(  # noqa: N802 - the library's names
        self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]
    ) -> str:
        self.hears("named")
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        assert isinstance(content, bytes)
        mail = message_from_bytes(content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.hears("taken")
        return "250 OK"

    def to(self, address: str) -> list[EmailMessage]:
        return [mail for mail in self.mails if mail["To"] == address]

    def code(self, address: str) -> str:
        """The last code that was sent there."""
        subjects = [_CODE.match(mail["Subject"]) for mail in self.to(address)]
        return [found[1] for found in subjects if found][-1]


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def html_of(mail: EmailMessage) -> str:
    part = mail.get_body(("html",))
    assert part is not None
    return str(part.get_content())


@asynccontextmanager
async def mail_server(
    *, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None
) -> AsyncIterator[MailServer]:
    """In the test's own loop. `tls` from the first byte, or begun by `starttls`, which is then required."""
    server = MailServer(0)
    loop = asyncio.get_running_loop()

    def make() -> SMTP:
        return SMTP(
            server,
            loop=loop,
            tls_context=starttls,
            require_starttls=starttls is not None,
            hostname="localhost",
        )

    listening = await loop.create_server(make, "127.0.0.1", 0, ssl=tls, family=socket.AF_INET)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await listening.wait_closed()


def certificate(folder: Path, host: str = "localhost") -> Path:
    """A file with a key and a certificate for that host, which nobody but this test trusts."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    names: list[Any] = [x509.DNSName(host), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName(names if host == "localhost" else names[:1]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{host}.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file


def speaking_tls(file: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context
