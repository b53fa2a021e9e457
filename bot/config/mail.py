"""The operator's mail server."""

from dataclasses import dataclass, field
from typing import Annotated, Self
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, SecretStr, model_validator
from pydantic_settings import BaseSettings

from bot.config.addresses import FROM_ENVIRONMENT, is_loopback
from bot.models.errors import InvalidValueError
from bot.understanding.contacts import parse_email


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """Where mail is handed over. `tls` from the first byte; `here` is on this machine: nobody reads on the way."""

    host: str
    port: int
    tls: bool
    here: bool
    user: str | None
    password: str | None = field(repr=False)

    @classmethod
    def of(cls, url: str) -> Self:
        """Of `smtps://user:password@host` (465), or `smtp://…` (587), which begins TLS before anything is said, but on
        this machine. What a user's name or password may not hold in an address is percent-encoded there.
        """
        parts = urlsplit(url)
        if (
            parts.scheme not in {"smtp", "smtps"}
            or not parts.hostname
            or parts.path.strip("/")
            or parts.query
        ):
            msg = "an address such as smtps://user:password@mail.example or smtp://localhost:25"
            raise ValueError(msg)
        tls = parts.scheme == "smtps"
        return cls(
            parts.hostname,
            parts.port or (465 if tls else 587),
            tls,
            is_loopback(parts.hostname),
            unquote(parts.username) if parts.username else None,
            unquote(parts.password) if parts.password else None,
        )


def _as_an_address(text: str) -> str:
    try:
        return parse_email(text) if text else ""
    except InvalidValueError:
        raise ValueError("an e-mail address, such as asar@example.kz") from None


def _as_a_mail_server(url: SecretStr | None) -> SecretStr | None:
    if url is not None:
        SmtpServer.of(url.get_secret_value())
    return url


class MailSettings(BaseSettings):
    """The operator's mail server, for people without an account. Without one no mail is sent."""

    model_config = FROM_ENVIRONMENT

    smtp_url: Annotated[SecretStr | None, AfterValidator(_as_a_mail_server)] = None
    mail_from: Annotated[str, AfterValidator(_as_an_address)] = ""

    @model_validator(mode="after")
    def _a_server_and_its_sender(self) -> Self:
        if bool(self.smtp_url) != bool(self.mail_from):
            msg = "ASAR_SMTP_URL and ASAR_MAIL_FROM go together"
            raise ValueError(msg)
        return self

    @property
    def smtp(self) -> SmtpServer | None:
        return None if self.smtp_url is None else SmtpServer.of(self.smtp_url.get_secret_value())
