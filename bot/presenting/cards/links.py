"""Addresses at which somebody answers for an organisation, in words."""

from bot.models.words import Live
from bot.presenting.translator import Translator
from bot.use_cases.links.cards import AddressState, AddressView
from bot.use_cases.links.own_address import OwnAddress

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


def own_address_card(t: Translator, own: OwnAddress, *, may: bool) -> str:
    """What an own address is for, whether there is one, and whether mail arrives."""
    where = t.lines(t.value(Live(own.address)), t(f"address-{own.state}")) if own.address else ""
    why_not = "own-address-no-mail" if not own.mail else "" if may else "own-address-represent"
    return t.paragraphs(t("own-address-title"), where, t(why_not) if why_not else "")
