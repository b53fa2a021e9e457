"""Organisations in words."""

from bot.models.organizations import MembershipStatus, OrganizationStatus
from bot.models.words import Listed, Live, Moment, Named, Prose, SettlementName, listed
from bot.presenting.cards.waits import in_figures, waiting_line
from bot.presenting.translator import Translator
from bot.use_cases.meetings.telling import address_in_words
from bot.use_cases.organizations.ports import Entry
from bot.use_cases.organizations.representatives import Colleague, RepresentativeView
from bot.use_cases.organizations.requests import AccessRequest
from bot.use_cases.organizations.views import OrganizationView

_STANDINGS = {
    OrganizationStatus.VERIFIED: "✓ ",
    OrganizationStatus.REJECTED: "✗ ",
    OrganizationStatus.SUSPENDED: "⏸ ",
}
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


def organization_whereabouts(t: Translator, view: OrganizationView) -> str:
    """Where an organisation meets others, for its own people; empty where nothing is kept."""
    return t.lines(
        t("organization-office", address=view.office_address) if view.office_address else "",
        t("organization-link", link=address_in_words(view.meeting_link)) if view.meeting_link else "",
    )


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


def representative_line(t: Translator, view: RepresentativeView) -> str:
    """One of those who represent an organisation, in a list."""
    if not view.active:
        return t("representative-line-removed", person=view.person)
    return t(
        "representative-line-you"
        if view.you
        else "representative-line-recent"
        if view.undo_until
        else "representative-line",
        person=view.person,
        since=in_figures(view.since),
    )


def representative_card(t: Translator, colleague: Colleague) -> str:
    """One of them alone: since when, and until when the last decision on them can be undone."""
    view = colleague.view
    until = {"moment": Moment(view.undo_until)} if view.undo_until else {}
    if view.active:
        standing = t("representative-since", since=in_figures(view.since))
        undo = t("representative-undoable", **until) if until and not colleague.too_new_until else ""
    else:
        standing = t("representative-no-more")
        undo = t("representative-restorable", **until) if until else ""
    new = (
        t("representative-you-are-new", moment=Moment(colleague.too_new_until))
        if view.active and colleague.too_new_until
        else ""
    )
    head = t("representative-card", person=view.person, organization=colleague.organization)
    return t.paragraphs(head, t.lines(standing, undo, new))


def request_card(t: Translator, request: AccessRequest) -> str:
    """A request for access as its organisation's people see it."""
    asked = t(
        "membership-requested", person=request.person, organization=request.organization, **request.account
    )
    return t.paragraphs(asked, waiting_line(t, request.wait))


def request_outcome(t: Translator, view: RepresentativeView) -> str:
    """What became of a request that waits no more."""
    confirmed, declined = view.active, view.status is MembershipStatus.DECLINED
    return t(
        "access-request-confirmed"
        if confirmed
        else "access-request-declined"
        if declined
        else "access-request-over",
        person=view.person,
    )


def organization_label(t: Translator, of: OrganizationView | Entry) -> str:
    """A button's text: an organisation, with a mark for how far its verification has come."""
    return f"{_STANDINGS.get(of.status, '… ')}{t.plain_value(of.name)}"


def _contact(t: Translator, view: OrganizationView) -> str:
    if not view.contact_name:
        return t("contact-erased")
    return t("organization-card-contact", name=view.contact_name, phone=view.contact_phone)
