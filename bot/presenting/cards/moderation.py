"""What staff have decided, in words."""

from bot.models.words import Moment
from bot.presenting.translator import Translator
from bot.use_cases.moderation.queues import Decided, Place


def place_lines(t: Translator, place: Place) -> str:
    """Below a card: what was decided and when, and that nothing else waits. Nothing of a record that waits still."""
    if place.waits:
        return ""
    if place.decision and place.at:
        standing = t("queue-decision", decision=place.decision, moment=Moment(place.at))
    else:
        standing = t("queue-not-waiting")
    return t.lines(standing, "" if place.left else t("queue-nothing-left"))


def decided_label(t: Translator, decided: Decided) -> str:
    """A button's text: a record, and before it the decision in a word."""
    return t.plain("queue-decided-row", decision=decided.decision, name=decided.name)


def reason_line(t: Translator, reason: str) -> str:
    """Below a card: why it was returned, in the words of whoever decided so."""
    return t("queue-reason", reason=reason) if reason else ""
