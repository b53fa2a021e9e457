"""What may follow what: an organisation's card, a representative's request, an invitation."""

from datetime import timedelta

import pytest

from bot.models.errors import OutdatedError
from bot.models.organizations import (
    INVITATION_LIFETIME,
    Invitation,
    Membership,
    MembershipStatus,
    OrganizationStatus,
)
from tests.builders import a_membership, a_person, an_invitation, an_organization
from tests.fakes.clock import MONDAY_MORNING

LATER = MONDAY_MORNING + timedelta(days=1)


def membership(status: MembershipStatus) -> Membership:
    return a_membership(a_person(), an_organization(), status=status)


def invitation() -> Invitation:
    return an_invitation(an_organization(), a_person())


def test_a_card_is_verified_once() -> None:
    organization = an_organization(verified=False)
    assert not organization.verified
    organization.verify(LATER)
    assert organization.verified
    assert organization.decided_at == LATER
    with pytest.raises(OutdatedError, match="organization-already-decided"):
        organization.verify(LATER)
    with pytest.raises(OutdatedError, match="organization-already-decided"):
        organization.reject("Кеш", LATER)


def test_a_rejected_card_keeps_the_reason_until_it_is_corrected() -> None:
    organization = an_organization(verified=False)
    organization.reject("БСН қате", LATER)
    assert (organization.status, organization.status_reason) == (OrganizationStatus.REJECTED, "БСН қате")
    organization.resubmit()
    assert (organization.status, organization.status_reason) == (OrganizationStatus.PENDING, "")
    assert organization.decided_at is None


def test_only_a_rejected_card_goes_back_into_the_queue() -> None:
    organization = an_organization()
    organization.resubmit()
    assert organization.verified


@pytest.mark.parametrize("status", [MembershipStatus.ACTIVE, MembershipStatus.DECLINED], ids=str)
def test_a_request_is_answered_once(status: MembershipStatus) -> None:
    one = membership(MembershipStatus.REQUESTED)
    (one.confirm if status is MembershipStatus.ACTIVE else one.decline)(MONDAY_MORNING)
    assert one.status is status
    for answer in (one.confirm, one.decline):
        with pytest.raises(OutdatedError, match="membership-already-decided"):
            answer(MONDAY_MORNING)


def test_after_a_refusal_one_may_ask_anew() -> None:
    one = membership(MembershipStatus.DECLINED)
    assert one.request_again(LATER)
    assert (one.status, one.since) == (MembershipStatus.REQUESTED, LATER)
    assert not one.request_again(LATER)
    one.confirm(MONDAY_MORNING)
    assert not one.request_again(LATER)
    assert one.status is MembershipStatus.ACTIVE


def test_an_invitation_serves_one_person() -> None:
    one = invitation()
    one.use(5, LATER)
    one.use(5, LATER + timedelta(days=1))
    assert (one.used_by, one.used_at) == (5, LATER)
    with pytest.raises(OutdatedError, match="invitation-used"):
        one.use(6, LATER)


def test_an_invitation_ends() -> None:
    one = invitation()
    with pytest.raises(OutdatedError, match="invitation-expired"):
        one.use(5, MONDAY_MORNING + INVITATION_LIFETIME + timedelta(seconds=1))
    one.use(5, MONDAY_MORNING + INVITATION_LIFETIME)
    assert one.used_by == 5
