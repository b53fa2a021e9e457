"""What a person agrees to: the wording by version, and its fingerprint."""

import hashlib

from bot.presenting.translator import Translator
from bot.use_cases.people.introducing import ConsentText, Operator

VERSION = "2026-1"


def consent_text(t: Translator, operator: Operator) -> str:
    """The whole wording, as HTML."""
    return t(
        "consent-text",
        operator=operator.name,
        contact=operator.contact,
        version=VERSION,
    )


def fingerprint(t: Translator, operator: Operator) -> ConsentText:
    shown = consent_text(t, operator)
    return ConsentText(VERSION, hashlib.sha256(shown.encode()).hexdigest())
