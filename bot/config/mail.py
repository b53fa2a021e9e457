"""The operator's mail server."""

from typing import Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings

from bot.config.addresses import FROM_ENVIRONMENT
from bot.understanding.mail_servers import MailServer


class MailSettings(BaseSettings):
    """The operator's mail server, for people without an account. Without one no mail is sent."""

    model_config = FROM_ENVIRONMENT

    smtp_url: SecretStr | None = None
    mail_from: str = Field(default="", pattern=r"^([!-?A-~]+@[!-?A-~]+)?$")

    @model_validator(mode="after")
    def _a_server_and_its_sender(self) -> Self:
        if bool(self.mail_server) != bool(self.mail_from):
            msg = "ASAR_SMTP_URL and ASAR_MAIL_FROM go together"
            raise ValueError(msg)
        return self

    @property
    def mail_server(self) -> MailServer | None:
        return MailServer.named(self.smtp_url.get_secret_value()) if self.smtp_url else None
