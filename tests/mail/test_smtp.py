"""Mail handed to a real server: in clear on this machine alone, with a checked certificate; what its refusals mean."""

import socket
import ssl
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.mail.letters import Letters
from bot.mail.smtp import SmtpTransport
from bot.understanding.mail_servers import MailServer
from bot.use_cases.kernel.messages import Attachment
from bot.use_cases.kernel.ports import DeliverLater
from bot.use_cases.kernel.post import AddressRefusedError, CodeMail
from tests.fakes import FrozenClock
from tests.mail.server import certificate, mail_server, speaking_tls, text_of

TO = "s@akimat.example"


async def no_file(_: Attachment) -> None:  # type: ignore[misc]
    raise AssertionError


def transport(url: str | None, trusting: Path | None = None) -> SmtpTransport:
    context = ssl.create_default_context(cafile=trusting) if trusting else None
    server = MailServer.named(url) if url else None
    return SmtpTransport(server, Letters("asar@asar.example", FrozenClock().now), no_file, context)  # type: ignore[arg-type]


def a_code() -> CodeMail:
    return CodeMail(TO, "402519", FrozenClock().now())


async def test_on_this_machine_it_goes_in_clear() -> None:
    async with mail_server() as server:
        await transport(f"smtp://localhost:{server.port}").send_code(a_code())
    (mail,) = server.to(TO)
    assert "402519" in text_of(mail)


async def test_with_tls_from_the_first_byte(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    async with mail_server(tls=speaking_tls(file)) as server:
        await transport(f"smtps://localhost:{server.port}", file).send_code(a_code())
    assert len(server.mails) == 1


@pytest.mark.parametrize("trusted", [False, True])
async def test_a_certificate_that_is_not_trusted_or_for_another_host_gets_no_mail(
    tmp_path: Path, trusted: bool
) -> None:
    file = certificate(tmp_path, "elsewhere.example" if trusted else "localhost")
    async with mail_server(tls=speaking_tls(file)) as server:
        with pytest.raises(DeliverLater) as refused:
            await transport(f"smtps://localhost:{server.port}", file if trusted else None).send_code(a_code())
    assert refused.value.outage
    assert server.mails == []


def elsewhere(port: int) -> MailServer:
    """A server that is another machine as far as the settings go, on this machine."""
    return replace(MailServer.named(f"smtp://localhost:{port}"), here=False)


async def test_elsewhere_tls_is_begun_before_anything_is_said(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    letters = Letters("asar@asar.example", FrozenClock().now)
    context = ssl.create_default_context(cafile=file)
    async with mail_server(starttls=speaking_tls(file)) as server:
        await SmtpTransport(elsewhere(server.port), letters, no_file, context).send_code(a_code())  # type: ignore[arg-type]
        assert len(server.mails) == 1
    async with mail_server() as plain:
        with pytest.raises(DeliverLater):
            await SmtpTransport(elsewhere(plain.port), letters, no_file, context).send_code(a_code())  # type: ignore[arg-type]
    assert plain.mails == [], "a server without TLS gets nothing, not even who it is for"


@pytest.mark.parametrize(
    ("reply", "refused"),
    [("550 no such user", 550), ("553 5.1.3", 553), ("451 later", None), ("421 busy", None)],
)
async def test_a_refusal_for_good_is_told_from_one_for_now(reply: str, refused: int | None) -> None:
    async with mail_server() as server:
        server.refuses[TO] = reply
        if refused is None:
            with pytest.raises(DeliverLater):
                await transport(f"smtp://localhost:{server.port}").send_code(a_code())
        else:
            with pytest.raises(AddressRefusedError) as error:
                await transport(f"smtp://localhost:{server.port}").send_code(a_code())
            assert error.value.code == refused


async def test_a_server_that_is_away_is_an_outage_and_no_address_is_logged() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with capture_logs() as logs, pytest.raises(DeliverLater) as refused:
            await transport(f"smtp://localhost:{taken.getsockname()[1]}").send_code(a_code())
    assert refused.value.outage
    assert "akimat" not in str(logs)
    assert "402519" not in str(logs)


async def test_without_a_server_nothing_is_open() -> None:
    assert not transport(None).open()
    with pytest.raises(DeliverLater):
        await transport(None).send_code(a_code())
