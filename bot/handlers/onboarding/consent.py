"""What a person agrees to: the wording by version, and its fingerprint."""

import hashlib

from bot.config import Settings
from bot.i18n.translator import Translator
from bot.use_cases.people import ConsentText

VERSION = "2026-1"


def consent_text(t: Translator, settings: Settings) -> str:
    """The whole wording, as HTML."""
    return t(
        "consent-text",
        operator=settings.operator_name,
        contact=settings.operator_contact or settings.operator_name,
        version=VERSION,
    )


def fingerprint(t: Translator, settings: Settings) -> ConsentText:
    shown = consent_text(t, settings)
    return ConsentText(VERSION, hashlib.sha256(shown.encode()).hexdigest())
