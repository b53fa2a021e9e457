"""Organisations in words."""

from bot.models.country import today
from bot.models.organizations import OrganizationStatus
from bot.models.words import Listed, Live, Named, Period, Prose, SettlementName, listed
from bot.presenting.cards.waits import waiting_line
from bot.presenting.translator import Translator
from bot.use_cases.moderation.overseeing import Overseen
from bot.use_cases.moderation.representatives import SeenRepresentative
from bot.use_cases.organizations.ports import Entry
from bot.use_cases.organizations.views import OrganizationView

_STANDINGS = {
    OrganizationStatus.VERIFIED: "✓ ",
    OrganizationStatus.REJECTED: "✗ ",
    OrganizationStatus.SUSPENDED: "⏸ ",
}
"""Marks of decided organisations. An organisation that waits for a moderator carries another mark."""


def organization_card(t: Translator, view: OrganizationView) -> str:
    """An organisation: who they are, how to reach them, and below, apart, what a name that may mislead resembles."""
    profile = t.lines(
        t(
            "organization-card",
            organization=view.name,
            region=Named("region", view.region),
            settlement=SettlementName(view.region, view.settlement),
        ),
        t("organization-card-spheres", spheres=listed("sphere", view.spheres)),
        t("organization-card-bin", bin=view.bin) if view.bin else "",
        t.value(Prose(view.about)),
        _contact(t, view) if view.shows_contact else "",
        t.value(Live(view.contact_email or "")),
    )
    warnings = t.lines(
        t("organization-card-resembles", organizations=Listed(view.resembles, separator=" · "))
        if view.resembles
        else "",
        t("organization-card-office") if view.claims_office else "",
    )
    return t.paragraphs(profile, warnings)


def overseen_card(t: Translator, found: Overseen) -> str:
    """An organisation for staff who may stop it: how it stands, whether somebody represents it, and why they may not
    decide on it, if so.
    """
    view = found.card
    standing = t(f"oversight-{view.status.value}", reason=view.status_reason)
    nobody = t("oversight-nobody") if found.representatives == 0 else ""
    if found.unrepresented is not None:
        nobody = waiting_line(t, found.unrepresented)
    refusal = t(f"error-{found.refusal}") if found.refusal else ""
    return t.paragraphs(organization_card(t, view), standing, nobody, refusal)


def representative_label(t: Translator, one: SeenRepresentative) -> str:
    """A button's text: somebody who represents an organisation, and since when."""
    day = today(one.since)
    return t.plain("oversight-representative", person=one.name, since=Period(day, day))


def _contact(t: Translator, view: OrganizationView) -> str:
    if not view.contact_name:
        return t("contact-erased")
    return t("organization-card-contact", name=view.contact_name, phone=view.contact_phone)


def organization_label(t: Translator, of: OrganizationView | Entry) -> str:
    """A button's text: an organisation, with a mark for how far its verification has come."""
    return f"{_STANDINGS.get(of.status, '… ')}{t.plain_value(of.name)}"
