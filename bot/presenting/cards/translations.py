"""Requests for another language, in words."""

from bot.presenting.cards.waits import waiting_lines
from bot.presenting.translator import Translator
from bot.use_cases.translations.asking import LanguageOffer


def language_asked(t: Translator, offer: LanguageOffer) -> str:
    """For whoever has asked: who is waited for. Empty for others."""
    return waiting_lines(t, offer.waits)
