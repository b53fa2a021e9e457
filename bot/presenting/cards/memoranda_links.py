"""Who is asked for a memorandum behind a personal link, and what came of it, in words."""

from bot.presenting.translator import Translator
from bot.use_cases.memoranda.invited import InvitedView, Outcome
from bot.use_cases.memoranda.parties import Representative
from bot.use_cases.moderation.memoranda import HelpView

_MARKS = {
    Outcome.ANSWERED: "✅ ",
    Outcome.OPENED: "👁 ",
    Outcome.CLOSED: "✗ ",
    Outcome.STOPPED: "✗ ",
    Outcome.NOT_THEIRS: "✗ ",
    Outcome.REFUSED: "✗ ",
    Outcome.UNASKED: "✗ ",
    Outcome.NO_MAIL: "✗ ",
}


def invited_card(t: Translator, view: InvitedView) -> str:
    """The organisation, the person as far as they are known to the reader, and whether the mail has arrived."""
    who = t(
        "memorandum-invited-person",
        organization=view.organization,
        name=view.name or "…",
        address=view.address or "…",
    )
    return t.lines(who, t(f"memorandum-invited-{view.outcome}"))


def invited_label(t: Translator, view: InvitedView) -> str:
    """A button's text."""
    return f"{_MARKS.get(view.outcome, '✉ ')}{t.plain_value(view.name or view.address)}"


def successor_label(one: Representative) -> str:
    """A button's text: who could answer, and at which address if they have no account."""
    return f"{one.name} · {one.address}" if one.address else one.name


def help_card(t: Translator, view: HelpView) -> str:
    """A party that does not answer, as a moderator reads it: who asks whom, and nothing of the text."""
    asked = t(
        "memorandum-help-card",
        organization=view.organization,
        drafter=view.drafter,
        signatory=view.signatory or "…",
    )
    over = "" if view.waits else t("memorandum-help-over")
    return t.paragraphs(asked, over, t.lines(*(invited_card(t, one) for one in view.invited)))


def reader_label(person: Representative) -> str:
    """A button's text: the name, marked where they get copies."""
    return f"✓ {person.name}" if person.reads else person.name
