"""Settings of one part each, which some commands need alone."""

from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, AnyHttpUrl, BeforeValidator, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, NoDecode

from bot.config.addresses import FROM_ENVIRONMENT, comma_separated, readable_on_the_way, says_more_than_a_host
from bot.models.errors import InvalidValueError
from bot.understanding.identification import parse_bin
from bot.understanding.mail_servers import MailServer


def _as_the_register_has_it(number: str) -> str:
    try:
        return parse_bin(number) if number else ""
    except InvalidValueError as refusal:
        msg = f"not a BIN ({refusal.code}): 12 digits, such as 140940023346"
        raise ValueError(msg) from None


class DatabaseSettings(BaseSettings):
    """The only settings that a migration needs."""

    model_config = FROM_ENVIRONMENT

    database_url: str = Field(default="sqlite+aiosqlite:///var/asar.db", repr=False)
    """Left out when the settings are printed, because it may hold a password."""


class KeySettings(BaseSettings):
    """The server's secret and the key of its seals. `asar keys init` makes both, and needs no other settings but the
    operator's name.
    """

    model_config = FROM_ENVIRONMENT

    keys_dir: Path = Path("var/keys")
    secret: Annotated[SecretStr | None, Field(min_length=32)] = None
    """In place of the file `secret` in `keys_dir`."""
    seal_p12: Path | None = None
    seal_p12_password: SecretStr | None = None
    operator_name: str = Field(default="", max_length=120)
    operator_bin: Annotated[str, AfterValidator(_as_the_register_has_it)] = ""


class EmbeddingSettings(BaseSettings):
    """An embedding server to use instead of the bundled model. The only settings that `asar evaluate` needs."""

    model_config = FROM_ENVIRONMENT

    embeddings_url: AnyHttpUrl | None = None
    embeddings_model: str = Field(default="", max_length=120)
    embeddings_key: SecretStr | None = None

    @model_validator(mode="after")
    def _a_server_and_its_model(self) -> Self:
        if bool(self.embeddings_url) != bool(self.embeddings_model):
            msg = "ASAR_EMBEDDINGS_URL and ASAR_EMBEDDINGS_MODEL go together"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _no_key_in_clear(self) -> Self:
        if self.embeddings_url and self.embeddings_key and readable_on_the_way(self.embeddings_url):
            msg = "ASAR_EMBEDDINGS_KEY would travel readably: ASAR_EMBEDDINGS_URL has to begin with https://"
            raise ValueError(msg)
        return self


class TranslationSettings(BaseSettings):
    """A language model that proposes translations of a project's title and summary, on a server with OpenAI's chat
    protocol. Without an address nothing is proposed, and nothing is sent.
    """

    model_config = FROM_ENVIRONMENT

    translation_url: AnyHttpUrl | None = None
    translation_model: str = Field(default="", max_length=120)
    translation_key: SecretStr | None = None
    translation_seconds: float = Field(default=20.0, gt=0, le=45)
    """Well below the time that an update may be at work (`handlers/gate.py`): the author is still asked to type it."""

    @model_validator(mode="after")
    def _a_translator_and_its_model(self) -> Self:
        if bool(self.translation_url) != bool(self.translation_model):
            msg = "ASAR_TRANSLATION_URL and ASAR_TRANSLATION_MODEL go together"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _no_words_in_clear(self) -> Self:
        if self.translation_url and readable_on_the_way(self.translation_url):
            msg = (
                "What people write would travel readably: ASAR_TRANSLATION_URL has to begin with https://, unless the "
                "server is on this machine"
            )
            raise ValueError(msg)
        return self


class WebSettings(BaseSettings):
    """The public pages. The bot's own process serves them if a port is set; otherwise there are none."""

    model_config = FROM_ENVIRONMENT

    web_host: str = Field(default="127.0.0.1", min_length=1, max_length=255)
    web_port: int | None = Field(default=None, ge=1, le=65535)
    public_url: AnyHttpUrl | None = None
    trusted_proxies: Annotated[
        frozenset[IPv4Network | IPv6Network], NoDecode, BeforeValidator(comma_separated)
    ] = frozenset()
    bot_link: AnyHttpUrl | None = None
    ready_port: int | None = Field(default=None, ge=1, le=65535)
    development_port: int | None = Field(default=None, ge=1, le=65535)

    @model_validator(mode="after")
    def _pages_know_their_address(self) -> Self:
        """Links use ASAR_PUBLIC_URL and never the host of a request, because its sender could name any host."""
        if self.web_port is not None and self.public_url is None:
            msg = "ASAR_WEB_PORT needs ASAR_PUBLIC_URL, the address that people open"
            raise ValueError(msg)
        url = self.public_url
        if url is not None and (url.path not in {None, "/"} or says_more_than_a_host(url)):
            msg = "ASAR_PUBLIC_URL is a scheme and a host alone, such as https://asar.example"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _not_everybody_is_a_proxy(self) -> Self:
        if any(network.prefixlen == 0 for network in self.trusted_proxies):
            msg = "ASAR_TRUSTED_PROXIES cannot be the whole world: anybody could then choose an address of their own"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _ports_of_their_own(self) -> Self:
        if self.ready_port is not None and self.ready_port == self.web_port:
            msg = "ASAR_READY_PORT has to differ from ASAR_WEB_PORT: it is not for the public"
            raise ValueError(msg)
        if self.development_port is not None and self.development_port in {self.web_port, self.ready_port}:
            msg = "ASAR_DEVELOPMENT_PORT has to differ from ASAR_WEB_PORT and ASAR_READY_PORT"
            raise ValueError(msg)
        return self


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
