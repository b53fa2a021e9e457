"""The settings of mail."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.config import MailSettings


def settings(**values: Any) -> MailSettings:
    return MailSettings(_env_file=None, **values)


def test_without_a_server_there_is_none() -> None:
    assert settings().mail_server is None


def test_a_server_and_its_sender() -> None:
    known = settings(smtp_url="smtps://u:geheim@mail.example", mail_from="asar@mail.example")
    assert known.mail_server is not None
    assert known.mail_server.password == "geheim"
    assert "geheim" not in repr(known)


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"smtp_url": "smtp://localhost"}, "go together"),
        ({"mail_from": "asar@mail.example"}, "go together"),
        ({"smtp_url": "http://geheim@x", "mail_from": "asar@mail.example"}, "not a mail server"),
        ({"smtp_url": "smtp://localhost", "mail_from": "asar@mail.example\r\nBcc: x@y.kz"}, "mail_from"),
    ],
)
def test_what_does_not_fit_is_refused(values: dict[str, str], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint) as refusal:
        settings(**values)
    assert "geheim" not in str(refusal.value)
