"""Being forgotten: what hangs on a person is shown before, settled in the deed, and told to those whom it concerns."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from bot.models.people import Person
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, Traces
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.people.events import PersonGone
from bot.use_cases.people.ports import People


class ForeseeForgetting(UseCase):
    """What hangs on the actor, counted by what it is: it is settled when they are forgotten. Each name has a text
    `depends-<name>`.
    """

    permission: ClassVar = Permission.OWN_DATA
    reads: ClassVar = True

    async def __call__(self) -> Mapping[str, int]:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            return await block.depending(PersonGone(person_id))


class ForgetMe(UseCase):
    """Forget the person at once, and withdraw their consent by that. What others still need stays, without a link to
    their account: `Feature.traces` says table by table what goes.
    """

    permission: ClassVar = Permission.OWN_DATA

    async def __call__(self) -> None:
        actor, person_id = await self.person()
        async with self.uow as block:
            person = await block[People].get_for_update(person_id)
            if person is None or person.forgotten_at is not None:
                raise NotFoundError
            await forget(block, actor, person, self.clock.now())
            await block.commit()
        self.identity.changed()
        await self.uow.leave_no_history()


async def forget(block: Block, actor: Actor, person: Person, at: datetime) -> None:
    """Settle what hangs on the person, then erase them. What is settled needs the records as they were."""
    await block.touch(PersonGone(person.id))
    await block.flush()
    # First the traces: some are found by the person's account, or by what they are called.
    await block[Traces].erase(person.id, at)
    if person.barred_at is not None and person.account_id is not None:
        person.bar_mark = await block[People].mark_of(person.account_id)
    person.forget(at)
    await block.audit.record(actor, "person.forget", "person", person.id)
