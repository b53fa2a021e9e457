"""Settings, from the environment or `.env`, each with the prefix `ASAR_`. `config.example.env` explains them all."""

import re
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, AnyHttpUrl, BeforeValidator, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.models.consents import Terms
from bot.models.errors import InvalidValueError
from bot.understanding.identification import parse_bin
from bot.understanding.mail_servers import MailServer


def _comma_separated(value: object) -> object:
    return [part for part in value.replace(" ", "").split(",") if part] if isinstance(value, str) else value


_THIS_MACHINE: Final = ip_network("127.0.0.0/8")


def _readable_on_the_way(url: AnyHttpUrl) -> bool:
    """Whether what is sent to this address can be read on its way: it is plain http to another machine.

    Every name but `localhost` counts as another machine, `127.0.0.1.example.com` too. The host is taken from the
    address as pydantic has parsed it. Requests go to that same parsed address, so that an oddly written one cannot
    be judged as one host and called as another.
    """
    host = (url.host or "").strip("[]")
    if url.scheme != "http" or host == "localhost":
        return False
    try:
        address = ip_address(host)
    except ValueError:
        return True
    return address != IPv6Address("::1") and address not in _THIS_MACHINE


def _as_botfather_gives_it(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:\S+", token.get_secret_value()):
        msg = "not a token: @BotFather gives digits, a colon, and letters without a space"
        raise ValueError(msg)
    return token


def _as_the_register_has_it(number: str) -> str:
    try:
        return parse_bin(number) if number else ""
    except InvalidValueError as refusal:
        msg = f"not a BIN ({refusal.code}): 12 digits, such as 140940023346"
        raise ValueError(msg) from None


BIN_REGISTER: Final = "https://stat.gov.kz/api/juridical/counter/api/?bin={bin}&lang=ru"
"""The statistics bureau's register of legal entities, which anybody may ask by BIN."""


def _with_a_place_for_a_bin(address: str) -> str:
    if not address.startswith("https://") or "{bin}" not in address:
        raise ValueError("an https address with {bin} in the place of the number")
    return address


_CONFIG = SettingsConfigDict(
    env_prefix="ASAR_",
    env_file=".env",
    env_file_encoding="utf-8",
    # A setting that is left empty, as in `config.example.env`, has its default.
    env_ignore_empty=True,
    extra="ignore",
    frozen=True,
)


class DatabaseSettings(BaseSettings):
    """The only settings that a migration needs."""

    model_config = _CONFIG

    database_url: str = Field(default="sqlite+aiosqlite:///var/asar.db", repr=False)
    """Left out when the settings are printed, because it may hold a password."""


class EmbeddingSettings(BaseSettings):
    """An embedding server to use instead of the bundled model. The only settings that `asar evaluate` needs."""

    model_config = _CONFIG

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
        if self.embeddings_url and self.embeddings_key and _readable_on_the_way(self.embeddings_url):
            msg = "ASAR_EMBEDDINGS_KEY would travel readably: ASAR_EMBEDDINGS_URL has to begin with https://"
            raise ValueError(msg)
        return self


class TranslationSettings(BaseSettings):
    """A language model that proposes translations of a project's title and summary, on a server with OpenAI's chat
    protocol. Without an address nothing is proposed, and nothing is sent.
    """

    model_config = _CONFIG

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
        if self.translation_url and _readable_on_the_way(self.translation_url):
            msg = (
                "What people write would travel readably: ASAR_TRANSLATION_URL has to begin with https://, unless the "
                "server is on this machine"
            )
            raise ValueError(msg)
        return self


class WebSettings(BaseSettings):
    """The public pages. The bot's own process serves them if a port is set; otherwise there are none."""

    model_config = _CONFIG

    web_host: str = Field(default="127.0.0.1", min_length=1, max_length=255)
    web_port: int | None = Field(default=None, ge=1, le=65535)
    public_url: AnyHttpUrl | None = None
    trusted_proxies: Annotated[
        frozenset[IPv4Network | IPv6Network], NoDecode, BeforeValidator(_comma_separated)
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
        if url is not None and (url.path not in {None, "/"} or _says_more_than_a_host(url)):
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

    model_config = _CONFIG

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


class Settings(DatabaseSettings, EmbeddingSettings, TranslationSettings, WebSettings, MailSettings):
    bot_token: Annotated[SecretStr, AfterValidator(_as_botfather_gives_it)]
    telegram_api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    admin_ids: Annotated[frozenset[int], NoDecode, BeforeValidator(_comma_separated)] = frozenset()
    operator_name: str = Field(default="", max_length=120)
    operator_bin: Annotated[str, AfterValidator(_as_the_register_has_it)] = ""
    operator_address: str = Field(default="", max_length=200)
    operator_contact: str = Field(default="", max_length=120)
    database_in_kazakhstan: bool = False
    environment: Literal["production", "development"] = "production"
    clock_url: AnyHttpUrl | None = None
    log_format: Literal["auto", "json", "console"] = "auto"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    tick_seconds: float = Field(default=5.0, gt=0, le=60)
    shutdown_seconds: float = Field(default=10.0, gt=0, le=300)
    pace_per_second: float = Field(default=25.0, ge=0, le=1000)
    sent_kept_days: int = Field(default=30, ge=1, le=3650)
    expire_after_days: int = Field(default=1095, ge=60, le=36500)
    bin_questions_a_day: int = Field(default=10, ge=1, le=1000)
    bin_register_url: Annotated[str, AfterValidator(_with_a_place_for_a_bin)] = BIN_REGISTER
    pitches_per_wave: int = Field(default=3, ge=1, le=20)
    pitch_waves: int = Field(default=3, ge=1, le=10)
    waits: dict[str, tuple[Annotated[int, Field(ge=-3650, le=3650)], ...]] = {}

    @property
    def terms(self) -> Terms:
        """What people consent to at this installation."""
        return Terms(
            operator_name=self.operator_name,
            operator_bin=self.operator_bin,
            operator_address=self.operator_address,
            operator_contact=self.operator_contact,
            database_in_kazakhstan=self.database_in_kazakhstan,
            model_host=_elsewhere(self.embeddings_url),
            translation_host=_elsewhere(self.translation_url),
        )

    @model_validator(mode="after")
    def _no_token_in_clear(self) -> Self:
        if _readable_on_the_way(self.telegram_api_url):
            msg = (
                "ASAR_BOT_TOKEN would travel readably: ASAR_TELEGRAM_API_URL has to begin with https://, "
                "unless the server is on this machine (localhost, 127.0.0.1 or [::1])"
            )
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _real_time_in_production(self) -> Self:
        if self.clock_url is not None and self.environment == "production":
            msg = "ASAR_CLOCK_URL moves the bot's time and is refused unless ASAR_ENVIRONMENT=development"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _no_questions_in_production(self) -> Self:
        if self.development_port is not None and self.environment == "production":
            msg = (
                "ASAR_DEVELOPMENT_PORT tells what people are asked and is refused unless "
                "ASAR_ENVIRONMENT=development"
            )
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _pages_behind_https(self) -> Self:
        """Over plain http cookies and links can be read on their way, so it is accepted for this machine only."""
        url = self.public_url
        if url is None or url.scheme == "https":
            return self
        if self.environment == "production" or not _is_loopback(url.host or ""):
            msg = "ASAR_PUBLIC_URL has to begin with https://; http is for this machine alone, in development"
            raise ValueError(msg)
        return self


def _says_more_than_a_host(url: AnyHttpUrl) -> bool:
    """Even an empty query or fragment: links are built by adding to the address."""
    return any(part is not None for part in (url.username, url.password, url.query, url.fragment))


def _elsewhere(url: AnyHttpUrl | None) -> str:
    """The host of this address; empty for this machine, and where there is none."""
    return "" if url is None or _is_loopback(url.host or "") else url.host or ""


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
