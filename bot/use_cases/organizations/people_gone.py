"""What becomes of organisations when somebody who represents them takes part no more."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.organizations import MembershipStatus, Organization
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.touching import Touch
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_counterparts, tell_representatives, with_settled
from bot.use_cases.organizations.views import name_of
from bot.use_cases.organizations.waiting import end_request
from bot.use_cases.people.events import PersonGone


async def _leave_all(block: Block, event: PersonGone, at: datetime) -> Sequence[Settled]:
    """They represent nothing any more. The others who do are told, and each organisation that relies on one of these:
    once, and without the person's name, which is about to go.
    """
    for organization in await _represented(block, event):
        membership = await block[Organizations].membership(event.person_id, organization.id)
        if membership is not None:
            membership.leave(at)
        settled = await block.touch(RepresentativeGone(organization.id, event.person_id))
        occasion = f"representative-gone:{organization.id}:{event.person_id}:{at.isoformat()}"
        gone = Notification(
            "representative-gone",
            {"organization": name_of(organization)},
            actions=((Action("open-organization", organization.id),),),
        )
        own = with_settled(gone, settled.get(organization.id, ()))
        await tell_representatives(block, organization.id, own, occasion, but=event.person_id)
        await tell_counterparts(block, organization, settled, occasion, but=event.person_id)
    for _, membership in await block[Organizations].of_person(event.person_id):
        membership.lapse(at)
        await end_request(block, membership.id, "applicant-gone")
    return ()


async def _hangs_on(block: Block, event: PersonGone, _: datetime) -> Mapping[str, int]:
    further: Counter[str] = Counter()
    represented = await _represented(block, event)
    people = await block[Organizations].people_of([organization.id for organization in represented])
    alone = sum(len(people[organization.id]) == 1 for organization in represented)
    for organization in represented:
        further.update(await block.depending(RepresentativeGone(organization.id, event.person_id)))
    return {"organizations-alone": alone, "organizations-shared": len(represented) - alone, **further}


async def _represented(block: Block, event: PersonGone) -> list[Organization]:
    return [
        organization
        for organization, membership in await block[Organizations].of_person(event.person_id)
        if membership.status is MembershipStatus.ACTIVE
    ]


WHEN_PERSON_GONE = Touch(_leave_all, _hangs_on)
