"""Settings, from the environment or `.env`, each with the prefix `ASAR_`. `config.example.env` explains them all."""

from bot.config.parts import (
    DatabaseSettings,
    EmbeddingSettings,
    KeySettings,
    MailSettings,
    TranslationSettings,
    WebSettings,
)
from bot.config.settings import Settings

__all__ = [
    "DatabaseSettings",
    "EmbeddingSettings",
    "KeySettings",
    "MailSettings",
    "Settings",
    "TranslationSettings",
    "WebSettings",
]
