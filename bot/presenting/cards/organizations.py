"""Organisations in words."""

from bot.models.organizations import OrganizationStatus
from bot.models.words import Listed, Live, Named, Prose, SettlementName, listed
from bot.presenting.cards.waits import waiting_line
from bot.presenting.translator import Translator
from bot.use_cases.organizations.views import OrganizationView

_STANDINGS = {OrganizationStatus.VERIFIED: "✓ ", OrganizationStatus.REJECTED: "✗ "}
"""Marks of decided organisations. An organisation that waits for a moderator carries another mark."""
_WITH_REASON = frozenset({OrganizationStatus.REJECTED, OrganizationStatus.SUSPENDED})


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
        t("organization-card-contact", name=view.contact_name, phone=view.contact_phone)
        if view.contact_name
        else t("contact-erased"),
        t.value(Live(view.contact_email or "")),
    )
    warnings = t.lines(
        t("organization-card-resembles", organizations=Listed(view.resembles, separator=" · "))
        if view.resembles
        else "",
        t("organization-card-office") if view.claims_office else "",
    )
    return t.paragraphs(profile, warnings)


def organization_standing(t: Translator, view: OrganizationView) -> str:
    """How far the verification of an organisation has come, and who is waited for."""
    said = {"reason": view.status_reason} if view.status in _WITH_REASON else {}
    return t.lines(
        t(f"organization-status-{view.status}", **said), waiting_line(t, view.wait) if view.wait else ""
    )


def asked_for_access(t: Translator, view: OrganizationView) -> str:
    """An organisation that the reader has asked to represent, and who is waited for."""
    return t.lines(
        t("organizations-asked", organization=view.name), waiting_line(t, view.wait) if view.wait else ""
    )


def organization_label(t: Translator, view: OrganizationView) -> str:
    """A button's text: an organisation, with a mark for how far its verification has come."""
    return f"{_STANDINGS.get(view.status, '… ')}{t.plain_value(view.name)}"
