"""Addresses of mail servers as operators write them."""

import pytest

from bot.understanding.mail_servers import MailServer


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtps://mail.example", MailServer("mail.example", 465, tls=True, here=False)),
        ("smtp://mail.example", MailServer("mail.example", 587, tls=False, here=False)),
        ("smtp://localhost:25", MailServer("localhost", 25, tls=False, here=True)),
        ("smtp://[::1]:25", MailServer("::1", 25, tls=False, here=True)),
        ("smtp://127.0.0.1.mail.example", MailServer("127.0.0.1.mail.example", 587, tls=False, here=False)),
        ("smtps://a%40b:p%3A%2F@m.example:1", MailServer("m.example", 1, True, False, "a@b", "p:/")),
    ],
)
def test_what_is_read(url: str, server: MailServer) -> None:
    assert MailServer.named(url) == server


@pytest.mark.parametrize(
    "url", ["mail.example", "https://mail.example", "smtp://", "smtp://m.example/x", "smtp://m?tls=0"]
)
def test_what_is_none(url: str) -> None:
    with pytest.raises(ValueError, match="not a mail server"):
        MailServer.named(url)


def test_the_password_is_not_shown() -> None:
    assert "geheim" not in repr(MailServer.named("smtps://user:geheim@mail.example"))
