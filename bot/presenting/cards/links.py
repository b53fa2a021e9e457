"""Addresses at which somebody answers for an organisation, in words."""

from bot.models.words import Live
from bot.presenting.translator import Translator
from bot.use_cases.links.cards import AddressState, AddressView

_MARKS = {
    AddressState.CONFIRMED: "✓ ",
    AddressState.REFUSED: "✗ ",
    AddressState.STOPPED: "✗ ",
    AddressState.NOT_THEIRS: "✗ ",
}


def address_card(t: Translator, view: AddressView) -> str:
    """Who answers there, in what post, and whether mail arrives."""
    card = t("address-card", name=view.name, post=view.post, address=Live(view.address))
    return t.paragraphs(
        card,
        t.lines(t(f"address-{view.state}"), t("address-by-moderator") if view.by_moderator else ""),
    )


def address_label(t: Translator, view: AddressView) -> str:
    """A button's text: the name, with a mark for whether mail arrives."""
    return f"{_MARKS.get(view.state, '')}{t.plain_value(view.name)}"
