"""Moderators' calls in words."""

from bot.models.words import Named, Prose
from bot.presenting.cards.waits import waiting_line
from bot.presenting.translator import Translator
from bot.use_cases.moderation.calls import Call
from bot.use_cases.moderation.promises import PromiseCall


def call_card(t: Translator, call: Call) -> str:
    """What it is about, whom to call, and until when."""
    about = t(
        f"call-card-{call.about.value}",
        title=call.title,
        carrier=call.carrier,
        backer=call.backer or "",
        words=Prose(call.question) if call.question else "",
        language=Named("language", call.language) if call.language else "",
    )
    whom = [
        t("call-whom", organization=one.organization, contacts=one.contacts.in_words) for one in call.whom
    ]
    return t.paragraphs(about, *whom, waiting_line(t, call.wait) if call.wait else "")


def call_refusal(t: Translator, call: Call) -> str:
    """Before an NGO's refusal by phone is noted: what follows from it."""
    return t("call-refuse-ask", title=call.title, carrier=call.carrier, backer=call.backer or "")


def promise_card(t: Translator, call: PromiseCall) -> str:
    """What was promised and stays silent, whom to call about it, and until when."""
    whom = [
        t("call-whom", organization=one.organization, contacts=one.contacts.in_words) for one in call.whom
    ]
    return t.paragraphs(
        t("promise-card", title=call.title, carrier=call.carrier),
        t.lines(*map(t.value, call.late)),
        *whom,
        waiting_line(t, call.wait) if call.wait else "",
    )
