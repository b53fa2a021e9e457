"""Organisations in words."""

from bot.models.organizations import OrganizationStatus
from bot.models.words import Listed, Live, Named, Prose, SettlementName, listed
from bot.presenting.translator import Translator
from bot.use_cases.organizations.views import OrganizationView

_STANDINGS = {OrganizationStatus.VERIFIED: "✓ ", OrganizationStatus.REJECTED: "✗ "}
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


def organization_label(t: Translator, view: OrganizationView) -> str:
    """A button's text: an organisation, with a mark for how far its verification has come."""
    return f"{_STANDINGS.get(view.status, '… ')}{t.plain_value(view.name)}"
