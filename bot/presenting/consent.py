"""What a person consents to: the wording by version, and its fingerprint."""

import hashlib

from bot.models.words import Live
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.people.introducing import ConsentText, Operator

VERSION = "2026-1"


def consent_text(t: Translator, operator: Operator) -> str:
    """The whole wording that a person consents to."""
    return t("consent-text", operator=operator.name, contact=Live(operator.contact), version=VERSION)


def fingerprint(t: Translator, operator: Operator) -> ConsentText:
    """The fingerprint of the wording as the chat shows it, wherever the person has read it. A consent given on a page
    is therefore to the same words as one given in the chat, and recorded consents keep their meaning.
    """
    shown = consent_text(t.to(Medium.CHAT), operator)
    return ConsentText(VERSION, hashlib.sha256(shown.encode()).hexdigest())
