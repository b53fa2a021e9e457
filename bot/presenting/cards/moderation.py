"""What staff decide on and have decided, in words."""

from collections.abc import Sequence

from bot.models.changes import Entity
from bot.models.organizations import MembershipStatus
from bot.models.words import APART, Listed, Moment, OrganizationName, Text, TimeOfDay, Value
from bot.presenting.cards.audit import history_line
from bot.presenting.cards.organizations import organization_card
from bot.presenting.cards.waits import in_figures, waiting_line
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.audit.reading import AuditLine
from bot.use_cases.changes.views import labels_of
from bot.use_cases.moderation.background import Alike, Background
from bot.use_cases.moderation.overseeing import Overseen
from bot.use_cases.moderation.queues import Decided, Place
from bot.use_cases.moderation.representatives import SeenRepresentative
from bot.use_cases.moderation.requests import ReviewedRequest

_CALL = "decision-call"
_SIGNS = {"decision-rejected": "↩️", "decision-declined": "↩️", _CALL: "📞"}
"""Signs of decisions by the beginning of their texts; all others have let something through."""
_BECAME = {
    MembershipStatus.REQUESTED: "access-review-over",
    MembershipStatus.LAPSED: "access-review-over",
    MembershipStatus.ACTIVE: "access-review-confirmed",
    MembershipStatus.DECLINED: "access-review-declined",
    MembershipStatus.REMOVED: "oversight-removed",
    MembershipStatus.LEFT: "oversight-removed",
}
"""What became of a request for access that is not theirs to decide, or no more."""


def place_lines(t: Translator, place: Place, *, worked_through: bool = True) -> str:
    """Below a card: what was decided and when, and, for whoever works the queue through, that nothing else waits.
    Nothing of a record that waits still.
    """
    if place.waits:
        return ""
    if place.decision and place.at:
        standing = t("queue-decision", decision=place.decision, moment=Moment(place.at))
    else:
        standing = t("queue-not-waiting")
    return t.lines(standing, t("queue-nothing-left") if worked_through and not place.left else "")


def decision_line(t: Translator, outcome: Text, place: Place, reason: Value = "") -> str:
    """What stays in the chat of a decision: what was decided, when, and why, if there was a reason."""
    sign = _sign(place.decision)
    at = {"time": TimeOfDay(place.at)} if place.at else {}
    line = t("queue-line", sign=sign, outcome=outcome, **at) if at else t.value(outcome)
    return t.lines(line, reason_line(t, reason))


def decided_label(t: Translator, decided: Decided) -> str:
    """A button's text: a record, and before it the sign of the decision, which leaves room for the name. A call has the
    one sign for all its outcomes, so that its outcome is told in a word.
    """
    sign = _sign(decided.decision)
    if sign != _SIGNS[_CALL]:
        return f"{sign} {t.plain_value(decided.name)}"
    return t.plain("queue-decided-row", decision=decided.decision, name=decided.name)


def _sign(decision: Text | None) -> str:
    key = decision.key if decision else ""
    return next((sign for prefix, sign in _SIGNS.items() if key.startswith(prefix)), "✅")


def reason_line(t: Translator, reason: Value) -> str:
    """Below a card: why it was returned."""
    return t("queue-reason", reason=reason) if reason else ""


def background_lines(t: Translator, found: Background, entity: Entity) -> str:
    """Below a card: who sent it and when, what was corrected since it was returned, and what it may be the same as."""
    sent = {"moment": Moment(found.sent_at)}
    again = found.returned_at is not None
    return t.lines(
        t("background-sent", person=found.sender, **sent)
        if found.sender
        else t("background-sent-at", **sent),
        t("background-corrected", fields=labels_of(entity, found.corrected)) if found.corrected else "",
        t("background-unchanged") if again and not found.corrected else "",
        t("background-alike", names=Listed(tuple(map(_alike, found.alike)), APART)) if found.alike else "",
    )


def alike_label(t: Translator, one: Alike) -> str:
    """A button's text, which opens what may be the same."""
    return f"🔎 {t.plain_value(one.name)}"


def all_names(t: Translator, name: OrganizationName) -> str:
    """The names of an organisation in all its languages, where it has more than one."""
    named = [(code, given) for code, given in (("kk", name.kk), ("ru", name.ru), ("en", name.en)) if given]
    if len({given for _, given in named}) == 1:
        return ""
    return t.lines(
        *(
            t("background-name", language=as_label(t.plain(f"language-{code}")), name=given)
            for code, given in named
        )
    )


def history(t: Translator, lines: Sequence[AuditLine]) -> str:
    """What was done with a record, line by line, the newest first."""
    return t.lines(t("history-title"), *(history_line(t, line) for line in lines))


def _alike(one: Alike) -> Value:
    why = Listed(tuple(Text(f"background-shares-{share.value}") for share in one.shares), ", ")
    return Text("background-alike-one", {"name": one.name, "why": why})


def overseen_card(t: Translator, found: Overseen) -> str:
    """An organisation for staff who may stop it: how it stands, whether somebody represents it, and why they may not
    decide on it, if so.
    """
    view = found.card
    status = "withdrawn" if found.restorable else view.status.value
    standing = t(f"oversight-{status}", reason=view.status_reason)
    nobody = t("oversight-nobody") if found.representatives == 0 else ""
    if found.unrepresented is not None:
        nobody = waiting_line(t, found.unrepresented)
    refusal = t(f"error-{found.refusal}") if found.refusal else ""
    return t.paragraphs(organization_card(t, view), standing, nobody, refusal)


def reviewed_request(t: Translator, found: ReviewedRequest) -> str:
    """A request for access: who asks, what the messenger calls them, and how it waits; later, what became of it."""
    if found.waiting is None:
        return t(_BECAME[found.status], person=found.person, organization=found.organization)
    asks = t(
        "access-review-card",
        person=found.person,
        organization=found.organization,
        **found.waiting.account,
    )
    return t.paragraphs(asks, waiting_line(t, found.waiting.wait))


def representative_label(t: Translator, one: SeenRepresentative) -> str:
    """A button's text: somebody who represents an organisation, and since when."""
    return t.plain("representative-line", person=one.name, since=in_figures(one.since))
