"""How organisations wait: a card for a moderator, a request for whoever decides on it, a link for the invited."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationStatus
from bot.models.people import Person
from bot.models.waits import WaitsFor
from bot.models.words import OrganizationName
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message, Somebody
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.kernel.waiting import OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.notifications import (
    DecidedMembership,
    PendingOrganization,
    Representative,
    RequestedMembership,
    asking_for_access,
)
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.organizations.views import name_of

VERIFICATION = "organization-verification"
ACCESS = "access-request"
ACCESS_UNREPRESENTED = "access-request-unrepresented"
ACCESS_LATE = "access-request-late"
INVITATION = "invitation"
UNREPRESENTED = "organization-unrepresented"

_REMINDED, _LATE = 1, 2
"""Steps of a request's clock: whoever decides is reminded; it takes longer, and an administrator may decide."""


async def end_request(block: Block, membership_id: int, outcome: str) -> tuple[int, ...]:
    """A request for access waits no more, whomever it waited for. Returns the ids of its waits."""
    ended: list[int] = []
    for kind in (ACCESS, ACCESS_UNREPRESENTED, ACCESS_LATE):
        ended += await block.waits.end(kind, membership_id, outcome)
    return tuple(ended)


async def request_waits(block: Block, membership_ids: Collection[int]) -> Mapping[int, WaitView]:
    """For whom these requests wait: once it takes longer, for an administrator as well."""
    found: dict[int, WaitView] = {}
    for kind in (ACCESS, ACCESS_UNREPRESENTED, ACCESS_LATE):
        found.update(await block.waits.views(kind, membership_ids))
    return found


async def hand_requests_over(block: Block, organization: Organization, *, represented: bool) -> None:
    """Requests wait for the organisation's representatives as long as there are any, else for moderators: since when
    they have waited stays.
    """
    before, after = (ACCESS_UNREPRESENTED, ACCESS) if represented else (ACCESS, ACCESS_UNREPRESENTED)
    party_id = organization.id if represented else None
    region = None if represented else organization.region
    requests = await block[Organizations].memberships_of(organization.id, MembershipStatus.REQUESTED)
    waits = await block.waits.of(before, [membership.id for membership, _ in requests])
    for membership_id, wait in waits.items():
        await block.waits.end(before, membership_id, "represented" if represented else "nobody-left")
        await block.waits.begin(after, membership_id, party_id=party_id, region=region, since=wait.since)


async def _cards_waiting(block: Block, ids: Collection[int], _: datetime) -> Collection[int]:
    found = await block[Organizations].by_ids(ids)
    return [id_ for id_, one in found.items() if one.status is OrganizationStatus.PENDING]


async def _ring_cards(block: Block, rings: Sequence[Ring], _: datetime) -> Sequence[Message]:
    """Tell the applicants that it takes longer. Moderators have it in their summary from the first day on."""
    found = await block[Organizations].by_ids([ring.record_id for ring in rings])
    return [
        Message(
            Representatives(ring.record_id),
            Notification(
                "organization-review-late",
                {"organization": name_of(found[ring.record_id])},
                actions=((Action("open-organization", ring.record_id),),),
                about=PendingOrganization(ring.record_id),
            ),
            f"organization-review-late:{ring.wait.id}",
            of=ring.waits,
        )
        for ring in rings
        if ring.last
    ]


async def _requests_waiting(block: Block, ids: Collection[int], _: datetime) -> Collection[int]:
    found = await block[Organizations].memberships_by_ids(ids)
    return [
        id_
        for id_, (membership, person) in found.items()
        if membership.status is MembershipStatus.REQUESTED and person.forgotten_at is None
    ]


async def _ring_requests(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Remind whoever decides; later let administrators decide and tell the applicant so; at last let it lapse."""
    found = await block[Organizations].memberships_by_ids([ring.record_id for ring in rings])
    organizations = await block[Organizations].by_ids([one.organization_id for one, _ in found.values()])
    messages = []
    for ring in rings:
        membership, person = found[ring.record_id]
        organization = organizations[membership.organization_id]
        if ring.last:
            membership.lapse(now)
            ended = await end_request(block, membership.id, "lapsed")
            system = await SystemIdentity().actor()
            await block.audit.record(system, "membership.lapse", "membership", membership.id)
            messages.append(_lapsed(ring, membership, name_of(organization), ended))
        elif ring.step == _LATE:
            await block.waits.begin(
                ACCESS_LATE, membership.id, region=organization.region, since=ring.wait.since
            )
            messages.append(_late(ring, membership, name_of(organization)))
        elif ring.step == _REMINDED:
            messages.append(_reminder(ring, membership, person, organization))
    return messages


def _reminder(ring: Ring, membership: Membership, person: Person, organization: Organization) -> Message:
    return Message(
        Representatives(organization.id),
        asking_for_access("membership-nudge", membership, person.name, organization),
        f"membership-nudge:{ring.wait.id}",
    )


def _late(ring: Ring, membership: Membership, organization: OrganizationName) -> Message:
    notification = Notification(
        "membership-late", {"organization": organization}, about=RequestedMembership(membership.id)
    )
    return Message(Somebody(membership.person_id), notification, f"membership-late:{ring.wait.id}")


def _lapsed(
    ring: Ring, membership: Membership, organization: OrganizationName, of: tuple[int, ...]
) -> Message:
    notification = Notification(
        "membership-lapsed",
        {"organization": organization},
        actions=((Action("ask-access", membership.organization_id),),),
        about=DecidedMembership(membership.id, MembershipStatus.LAPSED),
    )
    occasion = f"membership-lapsed:{ring.wait.id}"
    return Message(Somebody(membership.person_id), notification, occasion, of=of)


async def _links_waiting(block: Block, ids: Collection[int], _: datetime) -> Collection[int]:
    found = await block[Organizations].invitations_by_ids(ids)
    return [id_ for id_, link in found.items() if link.used_by is None and link.revoked_at is None]


async def _ring_links(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """A link has expired: its maker is told. The link itself knows when it is over."""
    links = await block[Organizations].invitations_by_ids([ring.record_id for ring in rings])
    organizations = await block[Organizations].by_ids([link.organization_id for link in links.values()])
    messages = []
    for ring in rings:
        link = links[ring.record_id]
        ring.wait.end("expired", now)
        notification = Notification(
            "invitation-lapsed",
            {"organization": name_of(organizations[link.organization_id])},
            actions=((Action("open-organization", link.organization_id),),),
            to=Representative(link.organization_id, link.invited_by),
        )
        occasion = f"invitation-lapsed:{link.id}"
        messages.append(Message(Somebody(link.invited_by), notification, occasion, of=ring.waits))
    return messages


async def _unrepresented(block: Block, ids: Collection[int], _: datetime) -> Collection[int]:
    found = await block[Organizations].by_ids(ids)
    represented = await block[Organizations].people_of(ids)
    return [id_ for id_, one in found.items() if one.checked and id_ not in represented]


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """Staff have it in their summary, as overdue once its last clock has rung."""
    return ()


_DECIDED_BY_STAFF = (Moment(1, working=True), Moment(3, working=True))
_REQUESTS = (Moment(1, working=True), Moment(3, working=True), Moment(14))

WAITS = (
    WaitKind(
        name=VERIFICATION,
        waits_for=WaitsFor.MODERATORS,
        moments=_DECIDED_BY_STAFF,
        ends=False,
        still_waiting=_cards_waiting,
        on_ring=_ring_cards,
    ),
    WaitKind(
        name=ACCESS,
        waits_for=WaitsFor.ORGANIZATION,
        moments=_REQUESTS,
        ends=True,
        still_waiting=_requests_waiting,
        on_ring=_ring_requests,
    ),
    WaitKind(
        name=ACCESS_UNREPRESENTED,
        waits_for=WaitsFor.MODERATORS,
        moments=_REQUESTS,
        ends=True,
        still_waiting=_requests_waiting,
        on_ring=_ring_requests,
    ),
    WaitKind(
        name=ACCESS_LATE,
        waits_for=WaitsFor.ADMINISTRATORS,
        moments=(Moment(14),),
        ends=False,
        still_waiting=_requests_waiting,
        on_ring=_say_nothing,
        untold={OVERDUE: Untold.IN_SUMMARY},
    ),
    WaitKind(
        name=INVITATION,
        waits_for=WaitsFor.PERSON,
        moments=(Moment(0, before=True),),
        ends=True,
        still_waiting=_links_waiting,
        on_ring=_ring_links,
    ),
    WaitKind(
        name=UNREPRESENTED,
        waits_for=WaitsFor.MODERATORS,
        moments=_DECIDED_BY_STAFF,
        ends=False,
        still_waiting=_unrepresented,
        on_ring=_say_nothing,
        untold={OVERDUE: Untold.IN_SUMMARY},
    ),
)
