"""All settings of `asar run`."""

import re
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, AnyHttpUrl, BeforeValidator, Field, SecretStr, model_validator
from pydantic_settings import NoDecode

from bot.config.addresses import comma_separated, elsewhere, is_loopback, readable_on_the_way
from bot.config.parts import (
    DatabaseSettings,
    EmbeddingSettings,
    KeySettings,
    MailSettings,
    TranslationSettings,
    WebSettings,
)
from bot.models.consents import Terms

BIN_REGISTER: Final = "https://stat.gov.kz/api/juridical/counter/api/?bin={bin}&lang=ru"
"""The statistics bureau's register of legal entities, which anybody may ask by BIN."""


def _as_botfather_gives_it(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:\S+", token.get_secret_value()):
        msg = "not a token: @BotFather gives digits, a colon, and letters without a space"
        raise ValueError(msg)
    return token


def _with_a_place_for_a_bin(address: str) -> str:
    if not address.startswith("https://") or "{bin}" not in address:
        raise ValueError("an https address with {bin} in the place of the number")
    return address


class Settings(
    DatabaseSettings, KeySettings, EmbeddingSettings, TranslationSettings, WebSettings, MailSettings
):
    bot_token: Annotated[SecretStr, AfterValidator(_as_botfather_gives_it)]
    telegram_api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    admin_ids: Annotated[frozenset[int], NoDecode, BeforeValidator(comma_separated)] = frozenset()
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
    waits: dict[str, tuple[Annotated[int, Field(ge=-3650, le=3650)], ...]] = {}  # noqa: RUF012 - pydantic copies it

    @property
    def terms(self) -> Terms:
        """What people consent to at this installation."""
        return Terms(
            operator_name=self.operator_name,
            operator_bin=self.operator_bin,
            operator_address=self.operator_address,
            operator_contact=self.operator_contact,
            database_in_kazakhstan=self.database_in_kazakhstan,
            model_host=elsewhere(self.embeddings_url),
            translation_host=elsewhere(self.translation_url),
        )

    @model_validator(mode="after")
    def _no_token_in_clear(self) -> Self:
        if readable_on_the_way(self.telegram_api_url):
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
        if self.environment == "production" or not is_loopback(url.host or ""):
            msg = "ASAR_PUBLIC_URL has to begin with https://; http is for this machine alone, in development"
            raise ValueError(msg)
        return self
