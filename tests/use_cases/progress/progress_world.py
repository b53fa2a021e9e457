"""A project that is supported: a memorandum of an NGO, a business and a state body is in force."""

from datetime import timedelta
from typing import Any

from bot.models.memoranda import Memorandum, PlanItem
from bot.models.plan_steps import PlanStep
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.use_cases.memoranda.memorandum_world import World as MemorandumWorld
from tests.use_cases.memoranda.memorandum_world import nobody_waits_for_copies

DAY = timedelta(days=1)
WORDS = "Екі мектепте үйірме ашылды, 64 оқушы келіп жүр."


class World(MemorandumWorld):
    """The plan: the NGO prepares rooms in 20 days, the business gives laptops in 40, and one line names nobody."""

    async def in_force(self) -> Memorandum:
        on = self.clock.now().date()
        plan = (
            PlanItem("Орын дайындау", on + 20 * DAY, "«Болашақ кілті» қоры").row,
            PlanItem("Ноутбук беру", on + 40 * DAY, "ЖШС Жем, директор Сергей Волков").row,
            PlanItem("Қорытынды жасау", on + 60 * DAY, "барлығы").row,
        )
        memorandum = await self.invite(self.form(*self.three_parties.parties[2:], plan=plan))
        await self.confirm_all(memorandum)
        await nobody_waits_for_copies(self.uow)
        return memorandum

    @property
    def memorandum(self) -> Memorandum:
        return self.uow.all(Memorandum)[0]

    def ngo_does(self, use_case: type[Any]) -> Any:
        return self.act(use_case, self.seeker, self.ngo)

    def backer_does(self, use_case: type[Any]) -> Any:
        return self.act(use_case, self.giver, self.backer)

    def body_does(self, use_case: type[Any]) -> Any:
        return self.act(use_case, self.official, self.department)

    def stranger_does(self, use_case: type[Any]) -> Any:
        return self.act(use_case, self.stranger, self.other)

    def new_moderator(self) -> Actor:
        return an_actor(self.new_person("Дана", staff=(StaffRole.MODERATOR,)))

    async def ring(self) -> None:
        clocks = Clocks(registry().waits, AS_REGISTERED)
        await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()

    async def pass_days(self, days: int) -> None:
        """One after the other, as time does, to ten in the morning."""
        for _ in range(days):
            self.clock.advance(DAY)
            await self.ring()

    def steps(self) -> list[PlanStep]:
        return self.uow.all(PlanStep)

    def wait(self, kind: str, record_id: int) -> Wait | None:
        """The open one."""
        found = [
            wait
            for wait in self.uow.all(Wait)
            if (wait.kind, wait.record_id) == (kind, record_id) and wait.ended_at is None
        ]
        return found[0] if found else None
