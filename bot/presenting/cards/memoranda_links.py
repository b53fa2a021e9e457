"""Who is asked for a memorandum behind a personal link, and what came of it, in words."""

from collections.abc import Iterator

from bot.models.memoranda import OPEN
from bot.models.words import APART, Listed
from bot.presenting.cards.waits import in_figures, waiting_lines
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
    """A party that does not answer, as a moderator reads it: who waits for what since when, and whom to call. Nothing
    of the text.
    """
    return t.paragraphs(
        t.lines(_asked(t, view), t("memorandum-help-signatory", signatory=view.signatory or "…")),
        _waited_for(t, view),
        t.lines(*_to_call(t, view)),
        t.lines(*(invited_card(t, one) for one in view.invited)),
    )


def _asked(t: Translator, view: HelpView) -> str:
    """Whose party it is, of what, and who waits."""
    if view.stage in OPEN:
        key = "memorandum-help-extension" if view.extends else "memorandum-help-card"
        return t(key, organization=view.organization, drafter=view.drafter, number=view.number)
    others = Listed(view.others, APART)
    return t("memorandum-help-held", organization=view.organization, number=view.number, others=others)


def _waited_for(t: Translator, view: HelpView) -> str:
    since = view.end_wanted_since
    end = t("memorandum-help-end", since=in_figures(since)) if since is not None else ""
    extension = (
        (t("memorandum-help-of-extension"), waiting_lines(t, view.extension)) if view.extension else ()
    )
    return t.paragraphs(t.lines(waiting_lines(t, view.waits), end), t.lines(*extension))


def _to_call(t: Translator, view: HelpView) -> Iterator[str]:
    yield t("memorandum-help-how" if view.stage in OPEN else "memorandum-help-how-held")
    if view.contact_phone:
        yield t("memorandum-help-contact", name=view.contact, phone=view.contact_phone)
    if view.notices_phone and view.notices_phone != view.contact_phone:
        yield t("memorandum-help-notices", phone=view.notices_phone)
    if not (view.contact_phone or view.notices_phone):
        yield t("memorandum-help-no-number")


def reader_label(person: Representative) -> str:
    """A button's text: the name, marked where they get copies."""
    return f"✓ {person.name}" if person.reads else person.name
