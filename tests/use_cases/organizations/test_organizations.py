"""Organisations: registering, joining, inviting, verification."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.models.organizations import (
    INVITATION_LIFETIME,
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.moderation.organizations import (
    RejectOrganization,
    ReviewOrganization,
    VerifyOrganization,
)
from bot.use_cases.organizations.cards import (
    EditOrganization,
    ListMyOrganizations,
    RegisterOrganization,
    ShowOrganization,
)
from bot.use_cases.organizations.invitations import InviteRepresentative
from bot.use_cases.organizations.membership import (
    AcceptInvitation,
    AskToJoin,
    DecideOnMembership,
)
from bot.use_cases.organizations.views import OrganizationForm
from tests.builders import a_bin, a_membership, a_person, an_actor, an_invitation, an_organization, own_words
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.imprint import with_imprint

FORM = OrganizationForm(
    kind=OrganizationKind.NGO,
    legal_form="public_fund",
    bin="140940023346",
    name_kk="Болашақ кілті",
    name_ru="",
    name_en="",
    region="KZ-23",
    settlement="Индербор",
    spheres=("education_science_sport",),
    about="Ауыл мектептерінде бағдарламалау үйірмелерін ашамыз.",
    contact_name="Айгерім Сәрсен",
    contact_phone="8 701 234 56 78",
    contact_email=None,
)


class House:
    """People around one organisation, and use cases in their names."""

    def __init__(self, uow: Database, clock: FrozenClock, *, verified: bool = True) -> None:
        self.uow, self.clock = uow, clock
        self.head = uow.keep(a_person("Басшы"))
        self.stranger = uow.keep(a_person("Бөтен"))
        self.moderator = uow.keep(a_person("Модератор", staff=(StaffRole.MODERATOR,)))
        self.organization = uow.keep(an_organization(by=self.head, verified=verified))
        uow.keep(a_membership(self.head, self.organization))

    def by_head(self, kind: type) -> Any:
        return kind(FakeIdentity(an_actor(self.head, self.organization)), self.uow, self.clock)

    def by(self, person: Person, kind: type, *represents: Organization) -> Any:
        return kind(FakeIdentity(an_actor(person, *represents)), self.uow, self.clock, *with_imprint(kind))

    def told(self) -> list[tuple[int, str]]:
        return [(promise.recipient_id, promise.key) for promise in self.uow.promised]


@pytest.fixture
def house(uow: Database, clock: FrozenClock) -> House:
    return House(uow, clock)


@pytest.fixture
def pending(uow: Database, clock: FrozenClock) -> House:
    return House(uow, clock, verified=False)


async def test_the_founder_represents_a_new_organization_which_waits_for_moderators(house: House) -> None:
    id_ = await house.by(house.stranger, RegisterOrganization)("s-1", FORM)
    organization = house.uow.by_id(Organization, id_)
    assert organization.status is OrganizationStatus.PENDING
    assert organization.contact_phone == "+77012345678"
    membership = house.uow.one(Membership, person_id=house.stranger.id, organization_id=id_)
    assert membership.status is MembershipStatus.ACTIVE
    assert [(wait.kind, wait.record_id) for wait in house.uow.all(Wait)] == [
        ("organization-verification", id_)
    ]
    assert house.told() == []
    assert house.uow.actions == ["organization.register"]


async def test_two_taps_on_the_last_button_register_once(house: House) -> None:
    register = house.by(house.stranger, RegisterOrganization)
    assert await register("s-1", FORM) == await register("s-1", FORM)
    assert len(house.uow.all(Organization)) == 2
    assert len(house.uow.all(Wait)) == 1


async def test_a_number_is_registered_once(house: House) -> None:
    form = replace(FORM, bin=house.organization.bin)
    with pytest.raises(InvalidValueError) as refusal:
        await house.by(house.stranger, RegisterOrganization)("s-1", form)
    assert refusal.value.code == "bin-taken"
    assert refusal.value.params["organization"].kk == house.organization.name_kk


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"bin": "140940023347"}, "bin-check-digit"),
        ({"legal_form": "llp"}, "choice-unknown"),
        ({"legal_form": "no such form"}, "choice-unknown"),
        ({"region": "RU-MOW"}, "choice-unknown"),
        ({"spheres": ()}, "choice-unknown"),
        ({"spheres": ("magic",)}, "choice-unknown"),
        ({"name_kk": ""}, "text-no-letters"),
        ({"name_kk": "😀"}, "text-no-letters"),
        ({"name_kk": "я" * 201}, "text-too-long"),
        ({"about": "қысқа"}, "text-too-short"),
        ({"about": "я" * 1501}, "text-too-long"),
        ({"contact_phone": "+1 202 555 01 23"}, "phone-foreign"),
        ({"contact_email": "no-address"}, "email-invalid"),
    ],
)
async def test_a_form_is_checked_again_whatever_the_screens_did(
    change: dict[str, object], code: str, house: House
) -> None:
    with pytest.raises(InvalidValueError, match=code):
        await house.by(house.stranger, RegisterOrganization)("s-1", replace(FORM, **change))
    assert len(house.uow.all(Organization)) == 1


async def test_too_many_spheres_are_refused(house: House) -> None:
    many = ("education_science_sport",) * 6
    with pytest.raises(InvalidValueError):
        await house.by(house.stranger, RegisterOrganization)("s-1", replace(FORM, spheres=many))


async def test_a_form_of_law_without_number_needs_none(house: House) -> None:
    form = replace(FORM, legal_form="initiative_group", bin=None)
    id_ = await house.by(house.stranger, RegisterOrganization)("s-1", form)
    organization = house.uow.by_id(Organization, id_)
    assert organization.bin is None


async def test_kind_and_number_of_a_verified_organization_stay(house: House) -> None:
    with pytest.raises(ForbiddenError, match="organization-identity-fixed"):
        await house.by_head(EditOrganization)(house.organization.id, replace(FORM, bin=a_bin()))


async def test_a_card_that_waits_may_change(pending: House) -> None:
    form = replace(FORM, bin=pending.organization.bin, settlement="Құлсары")
    await pending.by_head(EditOrganization)(pending.organization.id, form)
    assert pending.organization.settlement == "Құлсары"
    assert pending.uow.actions == ["organization.edit"]
    assert "settlement" in pending.uow.audited[0].changes["fields"]
    assert "Құлсары" not in str(pending.uow.audited[0].changes)


async def test_one_field_is_corrected_beside_what_a_colleague_has_saved_meanwhile(pending: House) -> None:
    card = pending.organization
    opened = OrganizationForm(**{name: getattr(card, name) for name in OrganizationForm.__dataclass_fields__})
    edit = pending.by_head(EditOrganization)
    await edit(
        card.id, replace(opened, legal_form="corporate_fund", about=FORM.about), {"legal_form", "about"}
    )
    await edit(card.id, replace(opened, contact_email="info@uiym.kz"), {"contact_email"})
    assert (card.legal_form, card.about, card.contact_email) == (
        "corporate_fund",
        FORM.about,
        "info@uiym.kz",
    )
    assert pending.uow.audited[-1].changes == {"fields": ["contact_email"]}


async def test_a_legal_form_with_a_number_is_not_taken_for_a_card_that_has_none_by_now(
    pending: House,
) -> None:
    card = pending.organization
    opened = OrganizationForm(**{name: getattr(card, name) for name in OrganizationForm.__dataclass_fields__})
    edit = pending.by_head(EditOrganization)
    await edit(card.id, replace(opened, legal_form="initiative_group", bin=None), {"legal_form"})
    assert (card.legal_form, card.bin) == ("initiative_group", None)
    with pytest.raises(OutdatedError, match="changed-meanwhile"):
        await edit(card.id, replace(opened, legal_form="corporate_fund"), {"legal_form"})
    with pytest.raises(OutdatedError, match="changed-meanwhile"):
        await edit(card.id, replace(opened, bin=a_bin()), {"bin"})
    assert card.legal_form == "initiative_group"


async def test_a_rejected_card_goes_back_into_the_queue_when_corrected(pending: House) -> None:
    await pending.by(pending.moderator, RejectOrganization)(pending.organization.id, "Құжат көрінбейді.")
    await pending.by_head(EditOrganization)(pending.organization.id, FORM)
    assert pending.organization.status is OrganizationStatus.PENDING
    assert pending.told() == [(pending.head.id, "organization-rejected")]
    assert [wait.kind for wait in pending.uow.all(Wait) if wait.ended_at is None] == [
        "organization-verification"
    ]


async def test_a_strangers_organization_does_not_exist(house: House) -> None:
    other = house.uow.keep(an_organization("Басқа", by=house.stranger))
    for kind, arguments in (
        (ShowOrganization, ()),
        (EditOrganization, (FORM,)),
        (InviteRepresentative, ()),
    ):
        with pytest.raises(NotFoundError):
            await house.by(house.stranger, kind, other)(house.organization.id, *arguments)


async def test_whoever_asks_to_join_waits_for_a_representative(house: House) -> None:
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    assert house.told() == [(house.head.id, "membership-requested")]
    mine = await house.by(house.stranger, ListMyOrganizations)()
    assert [view.membership for view in mine] == [MembershipStatus.REQUESTED]


@pytest.mark.parametrize("confirm", [True, False])
async def test_a_representative_decides_once(*, confirm: bool, house: House) -> None:
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    membership = house.uow.one(Membership, person_id=house.stranger.id)
    decide = house.by_head(DecideOnMembership)
    await decide(membership.id, confirm=confirm)
    assert membership.status is (MembershipStatus.ACTIVE if confirm else MembershipStatus.DECLINED)
    assert house.told()[1:] == [
        (house.stranger.id, "membership-confirmed" if confirm else "membership-declined")
    ]
    with pytest.raises(OutdatedError, match="membership-already-decided"):
        await decide(membership.id, confirm=not confirm)


async def test_nobody_lets_themselves_in(house: House) -> None:
    await house.by(house.stranger, AskToJoin)(house.organization.id)
    membership = house.uow.one(Membership, person_id=house.stranger.id)
    own = house.uow.keep(an_organization("Өзімдікі", by=house.stranger))
    with pytest.raises(NotFoundError):
        await house.by(house.stranger, DecideOnMembership, own)(membership.id, confirm=True)
    assert membership.status is MembershipStatus.REQUESTED


async def test_an_invitation_is_for_one_person(house: House) -> None:
    token = await house.by_head(InviteRepresentative)(house.organization.id)
    await house.by(house.stranger, AcceptInvitation)(token)
    await house.by(house.stranger, AcceptInvitation)(token)
    assert house.told() == [(house.head.id, "membership-requested")]
    third = house.uow.keep(a_person("Үшінші"))
    with pytest.raises(OutdatedError, match="invitation-used"):
        await house.by(third, AcceptInvitation)(token)


async def test_an_invitation_ends(house: House) -> None:
    house.uow.keep(an_invitation(house.organization, house.head, token="t"))
    house.clock.advance(INVITATION_LIFETIME + timedelta(seconds=1))
    with pytest.raises(OutdatedError, match="invitation-expired"):
        await house.by(house.stranger, AcceptInvitation)("t")


async def test_an_invitation_that_nobody_wrote(house: House) -> None:
    with pytest.raises(NotFoundError, match="invitation-unknown"):
        await house.by(house.stranger, AcceptInvitation)("guessed")


async def test_a_representative_who_follows_the_own_link_changes_nothing(house: House) -> None:
    """Nor is the link used up: it is still good for whoever it was meant for."""
    token = await house.by_head(InviteRepresentative)(house.organization.id)
    with pytest.raises(OutdatedError, match="already-represents"):
        await house.by_head(AcceptInvitation)(token)
    assert house.told() == []
    await house.by(house.stranger, AcceptInvitation)(token)
    assert house.told() == [(house.head.id, "membership-requested")]


async def test_verified_by_a_moderator_once(pending: House) -> None:
    verify = pending.by(pending.moderator, VerifyOrganization)
    await verify(pending.organization.id)
    assert pending.organization.verified
    assert pending.told() == [(pending.head.id, "organization-verified")]
    with pytest.raises(OutdatedError, match="organization-already-decided"):
        await verify(pending.organization.id)
    assert len(pending.told()) == 1


async def test_a_rejection_carries_its_reason_word_for_word(pending: House) -> None:
    await pending.by(pending.moderator, RejectOrganization)(pending.organization.id, " Атауы <b>қате</b>. ")
    assert pending.organization.status is OrganizationStatus.REJECTED
    assert pending.uow.promised[0].notification.args["reason"] == own_words("Атауы <b>қате</b>.")
    assert "қате" not in str(pending.uow.audited[-1].changes)


@pytest.mark.parametrize("reason", ["", "👎", "x" * 501])
async def test_a_rejection_needs_a_reason(reason: str, pending: House) -> None:
    with pytest.raises(InvalidValueError):
        await pending.by(pending.moderator, RejectOrganization)(pending.organization.id, reason)
    assert pending.organization.status is OrganizationStatus.PENDING


async def test_what_is_not_there_is_not_found(pending: House) -> None:
    for kind, arguments in (
        (ReviewOrganization, ()),
        (VerifyOrganization, ()),
        (RejectOrganization, ("Жоқ па",)),
    ):
        with pytest.raises(NotFoundError):
            await pending.by(pending.moderator, kind)(999, *arguments)
