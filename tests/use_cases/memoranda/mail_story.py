"""What may happen once everybody has left the chat: of each party somebody at an address is left, and proposes, changes
and confirms extensions behind links.
"""

from typing import ClassVar

from bot.models.memoranda import MemorandumStage
from bot.use_cases.memoranda.forming import PartyForm
from bot.use_cases.organizations.leaving import LeaveOrganization
from tests.use_cases.memoranda.draft_story import Story


class MailStory(Story):
    """It begins with what was agreed in the chat."""

    wishes: ClassVar = 0.3
    extensions: ClassVar = 20

    async def begin(self) -> None:
        world = self.world
        parties = (
            PartyForm(world.ngo.id, world.seeker.id),
            PartyForm(world.backer.id, world.giver.id),
            PartyForm(world.akimat.id),
        )
        memorandum = await world.prepare(world.form(parties=parties))
        await world.tell_part(memorandum, world.giver, world.backer)
        await world.tell_part_by_link(world.saule)
        await world.confirm(memorandum, world.seeker, world.ngo)
        await world.confirm(memorandum, world.giver, world.backer)
        await world.confirm_by_link(world.saule)
        await world.seal()
        world.at_address("Айдана Тілеу", "aidana@ngo.example", world.ngo, world.seeker)
        world.at_address("Бота Ілияс", "bota@zhem.example", world.backer, world.giver)
        for person in self.people:
            organization = world.ngo if person in self.people[:2] else world.backer
            await self.doors.in_chat(LeaveOrganization, person)(organization.id, last=True)

    async def answer(self) -> None:
        await self.answer_by_link(self.one(MemorandumStage.DRAFT, MemorandumStage.PUT))
        await self.world.seal()

    async def act_on_agreed(self) -> None:
        memorandum = self.one(MemorandumStage.AGREED, MemorandumStage.SIGNED)
        await self.random.choice(await self.deeds_of_page(memorandum))()
