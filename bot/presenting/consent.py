"""What a person agrees to: the wording by version, and its fingerprint."""

import hashlib

from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.people.introducing import ConsentText, Operator

VERSION = "2026-1"


def consent_text(t: Translator, operator: Operator) -> str:
    """The whole wording."""
    return t("consent-text", operator=operator.name, contact=operator.contact, version=VERSION)


def fingerprint(t: Translator, operator: Operator) -> ConsentText:
    """Of the wording as the chat shows it, wherever it was read: consents given on a page and in the chat are to
    the same words, and those on record keep their meaning.
    """
    shown = consent_text(t.to(Medium.CHAT), operator)
    return ConsentText(VERSION, hashlib.sha256(shown.encode()).hexdigest())
