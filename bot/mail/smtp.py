"""Hands mail to the operator's server by SMTP (RFC 5321), over TLS with a checked certificate unless that server is on
this machine. What its answers mean is decided here.
"""

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from email.message import EmailMessage
from functools import cache
from typing import Final

import aiosmtplib
import structlog

from bot.mail.letters import Letters, as_sent
from bot.presenting.files.file import File
from bot.understanding.mail_servers import MailServer
from bot.use_cases.kernel.messages import Attachment
from bot.use_cases.kernel.ports import DeliverLater
from bot.use_cases.kernel.post import AddressRefusedError, CodeMail, Mail

log = structlog.get_logger()

SECONDS: Final = 15.0
"""For a mail in all: a letter under way is given up after 60 (`kernel/sending.py`)."""
CODE_SECONDS: Final = 4.0
"""For a code: somebody waits for the page meanwhile, which is given up after 5 (`web/limits.py`)."""
_AT_ONCE: Final = 4
"""Connections at a time; few servers like more from one client."""
_REFUSED_FOR_GOOD: Final = range(500, 600)


@cache
def _default_context() -> ssl.SSLContext:
    """It trusts whom the machine trusts. To make one takes long: all of the machine's certificates are read."""
    return ssl.create_default_context()


class SmtpTransport:
    """The `Transport` port. Without a server nothing is sent, and `open` says so."""

    def __init__(
        self,
        server: MailServer | None,
        letters: Letters,
        attach: Callable[[Attachment], Awaitable[File]],
        context: ssl.SSLContext | None = None,
    ) -> None:
        self._server = server
        self._letters = letters
        self._attach = attach
        self._context = context or _default_context()
        self._places = asyncio.Semaphore(_AT_ONCE)

    def open(self) -> bool:
        return self._server is not None

    async def send(self, mail: Mail) -> None:
        attachment = mail.notification.attachment if mail.notification else None
        file = await self._attach(attachment) if attachment else None
        await self._hand_over(self._letters.mail(mail, file), SECONDS)

    async def send_code(self, mail: CodeMail) -> None:
        await self._hand_over(self._letters.code(mail), CODE_SECONDS)

    async def _hand_over(self, message: EmailMessage, seconds: float) -> None:
        """One connection a mail: a client may not be shared by two tasks, and mails are few.

        The server's words are not logged: they often repeat the address.
        """
        server = self._server
        if server is None:
            why = "no mail server"
            raise DeliverLater(why, outage=True)
        try:
            async with asyncio.timeout(seconds), self._places:
                await aiosmtplib.send(
                    as_sent(message),
                    sender=_address(message, "From"),
                    recipients=[_address(message, "To")],
                    hostname=server.host,
                    port=server.port,
                    username=server.user,
                    password=server.password,
                    use_tls=server.tls,
                    start_tls=not server.tls and not server.here,
                    tls_context=self._context if server.tls or not server.here else None,
                    timeout=seconds,
                )
        except aiosmtplib.SMTPRecipientsRefused as refusal:
            raise _refused(refusal.recipients[0].code) from None
        except (aiosmtplib.SMTPRecipientRefused, aiosmtplib.SMTPDataError) as refusal:
            raise _refused(refusal.code) from None
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as trouble:
            # The server, our login, the certificate: nothing that another address would mend.
            log.warning("mail_server_unavailable", error=type(trouble).__name__)
            raise DeliverLater(type(trouble).__name__, outage=True) from None


def _address(message: EmailMessage, header: str) -> str:
    return str(message[header].addresses[0].addr_spec)


def _refused(code: int) -> AddressRefusedError | DeliverLater:
    if code in _REFUSED_FOR_GOOD:
        return AddressRefusedError(code)
    return DeliverLater(f"mail {code}")
