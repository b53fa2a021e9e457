"""A mail server (SMTP, RFC 5321) on this machine, and the route by which the page reads what it has taken.

It takes mail for every address and passes nothing on: nobody outside ever gets a mail of the playground.
"""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, Final

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

from playground.control.common import answer
from playground.world.core import PLAYGROUND, Playground

KEPT: Final = 200
"""Mails, the newest ones: some days of the sample's people."""
LARGEST: Final = 20 * 1024 * 1024
"""Bytes of one mail: most servers refuse larger ones."""
_LINK = re.compile(r"https?://[^\s<>\"]+")


def mailbox(app: web.Application) -> None:
    """A room of the server: what has been taken, the newest first, as JSON (`id`, `to`, `subject`, `at` as ISO 8601,
    `text`, `links`, names of `files`).
    """
    app.router.add_get("/api/mails", _mails)


@asynccontextmanager
async def taking_mail(playground: Playground) -> AsyncIterator[str]:
    """The address (`smtp://…`) of the server, until the block ends."""
    loop = asyncio.get_running_loop()
    taker = _Taker(playground)
    server = await loop.create_server(
        lambda: SMTP(taker, loop=loop, hostname="localhost", data_size_limit=LARGEST),
        "127.0.0.1",
        0,
        family=socket.AF_INET,
    )
    try:
        yield f"smtp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        await server.wait_closed()


class _Taker:
    def __init__(self, playground: Playground) -> None:
        self._playground = playground

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802  # the library's name
        content = envelope.content
        mail = message_from_bytes(content if isinstance(content, bytes) else b"", policy=policy.default)
        kept = mails(self._playground)
        for address in envelope.rcpt_tos:
            one = {
                "id": kept[-1]["id"] + 1 if kept else 1,
                "to": address,
                "at": self._playground.clock.now().isoformat(),
                **_read(mail),
            }
            kept.append(one)
            self._playground.events.add("mail", {"id": one["id"], "to": address})
        del kept[:-KEPT]
        return "250 OK"


def mails(playground: Playground) -> list[dict[str, Any]]:
    """All that is kept, the oldest first."""
    found: list[dict[str, Any]] = playground.kept.setdefault("mails", [])
    return found


def _read(mail: EmailMessage) -> dict[str, Any]:
    part = mail.get_body(("plain",))
    text = str(part.get_content()).strip() if part else ""
    return {
        "subject": str(mail["Subject"] or ""),
        "text": text,
        "links": list(dict.fromkeys(_LINK.findall(text))),
        "files": [attached.get_filename() or "" for attached in mail.iter_attachments()],
    }


async def _mails(request: web.Request) -> web.Response:
    return answer(mails(request.app[PLAYGROUND])[::-1])
