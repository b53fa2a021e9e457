"""Moderators' calls in words."""

from bot.models.words import Named, Prose
from bot.presenting.cards.waits import in_figures
from bot.presenting.translator import Translator
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.calls import Call
from bot.use_cases.moderation.pledges import PledgeCall
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
    return t.paragraphs(about, *whom, _awaited(t, call.wait) if call.wait else "")


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
        _awaited(t, call.wait) if call.wait else "",
    )


def pledge_call_card(t: Translator, call: PledgeCall) -> str:
    """Which pledge stays without an answer, or is late, whom to call about it, and until when."""
    whom = [
        t("call-whom", organization=one.organization, contacts=one.contacts.in_words) for one in call.whom
    ]
    return t.paragraphs(
        t("pledge-call-card", title=call.title, carrier=call.carrier),
        t.value(call.about),
        *whom,
        _awaited(t, call.wait) if call.wait else "",
    )


def _awaited(t: Translator, wait: WaitView) -> str:
    """How long the call is waited for, said to whoever is to make it; others read `waiting_line`."""
    since = t("call-awaited", since=in_figures(wait.since))
    if wait.next_at is None:
        return t.lines(since, t("wait-overdue") if wait.overdue else "")
    return t.lines(since, t("call-awaited-next", by=in_figures(wait.next_at)))
