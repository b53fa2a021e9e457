"""An NGO with a published project, a business and a state body that promise something to it, and a stranger."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

from bot.models.country import today
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import MoneyKind, Pledge, PledgeSide
from bot.models.reference import Need
from bot.models.waits import Wait
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.delivering import DeliveryForm, TellDelivery
from bot.use_cases.pledges.free_will import ASKED as FREE_WILL
from bot.use_cases.pledges.offering import OfferPledge, PledgeForm
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Scene

DAY = timedelta(days=1)
MILLION = 10**6


class World(Scene):
    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.official, self.stranger = self.new_person("Әділ Қожахмет"), self.new_person("Марат Бек")
        self.department = self.new_organization("Білім басқармасы", OrganizationKind.STATE, self.official)
        self.other = self.new_organization("Жас қанат", OrganizationKind.NGO, self.stranger)
        self._numbers = count(1)

    def act(self, use_case: type[Any], person: Person, *organizations: Organization) -> Any:
        return use_case(FakeIdentity(an_actor(person, *organizations)), self.uow, self.clock)

    def ngo_does(self, use_case: type[Any]) -> Any:
        return self.act(use_case, self.seeker, self.ngo)

    def giver_does(self, use_case: type[Any]) -> Any:
        return self.act(use_case, self.giver, self.backer)

    def form(self, **fields: Any) -> PledgeForm:
        form = PledgeForm(
            organization_id=self.backer.id,
            project_id=self.project.id,
            kind=Need.MONEY,
            amount=MILLION,
            what="",
            money_kind=MoneyKind.VOLUNTARY,
            due=today(self.clock.now()) + 30 * DAY,
            named=True,
        )
        return replace(form, **fields)

    def in_kind(self, **fields: Any) -> PledgeForm:
        return self.form(
            **{"kind": Need.EQUIPMENT, "amount": 12, "what": "ноутбук", "money_kind": None} | fields
        )

    async def offer(self, form: PledgeForm | None = None) -> Pledge:
        deed = self.giver_does(OfferPledge)
        return self.pledge(await deed(f"offer {next(self._numbers)}", form or self.form()))

    async def promise(self, form: PledgeForm | None = None) -> Pledge:
        offered = await self.offer(form)
        await self.ngo_does(AcceptPledge)(offered.id)
        return self.pledge(offered.id)

    async def tell(self, pledge: Pledge, amount: int, **fields: Any) -> Delivery:
        """By the giver, or the `side`."""
        side = fields.pop("side", PledgeSide.GIVER)
        does = self.giver_does if side is PledgeSide.GIVER else self.ngo_does
        form = DeliveryForm(pledge.id, side, amount, **fields)
        return self.part(await does(TellDelivery)(f"part {next(self._numbers)}", form))

    def pledge(self, pledge_id: int) -> Pledge:
        return self.uow.by_id(Pledge, pledge_id)

    def part(self, delivery_id: int) -> Delivery:
        return self.uow.by_id(Delivery, delivery_id)

    async def ring(self) -> None:
        clocks = Clocks(registry().waits, AS_REGISTERED)
        await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()

    async def pass_days(self, days: int) -> None:
        for _ in range(days):
            self.clock.advance(DAY)
            await self.ring()

    def waits(self) -> dict[tuple[str, int], Wait]:
        """Those that are open, by kind and record, but for the question of free will, which is nobody else's matter."""
        open_ = [wait for wait in self.uow.all(Wait) if wait.ended_at is None and wait.kind != FREE_WILL]
        return {(wait.kind, wait.record_id): wait for wait in open_}

    def told_of(self, key: str) -> list[int]:
        """Who was promised such a message, in order."""
        return [recipient_id for kind, recipient_id in self.told if kind == key]
