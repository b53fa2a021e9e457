"""A part of the sample in the bot, its people in the playground, and the crowd that they are."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from bot.models.consents import Terms
from bot.use_cases.figures.ends import CountKnownEnds, KnownEnds
from bot.use_cases.kernel.due import FindNextDue
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from playground.crowd.crowd import Crowd
from playground.crowd.days import Days
from playground.crowd.requests import Likely, Row, button_of
from playground.demo import crowd_people, sample_kinds
from playground.world.people import Person
from sample.files import SampleData, read_folder
from sample.loading import load_sample
from tests.handlers.service import Service

FOLDER = Path(__file__).parents[3] / "playground" / "sample"
NGO, BACKER = "bolashaq-kilti", "zhem-kompressor"


def willing(*deeds: str) -> tuple[Row, ...]:
    """A table of people who do just this, whenever they may."""
    return tuple(Row(button_of(deed), {deed: Likely(1, 1)}) for deed in deeds)


class World:
    def __init__(self, service: Service) -> None:
        self.service = service
        self.playground = service.server.playground
        self.crowd = Crowd(self.playground, sample_kinds(), seed=1)
        self.days = Days(self.playground, self.crowd)
        self.playground.next_deeds.append(self._next_deed_at)
        self.playground.bot_is_due = self._bot_is_due
        self._told = self.playground.events.last_id

    def _next_deed_at(self) -> datetime | None:
        return self.crowd.next_deed_at()

    async def _bot_is_due(self) -> datetime | None:
        async with self.service.container({Identity: SystemIdentity()}) as scope:
            moment: datetime | None = await (await scope.get(FindNextDue))()
        return moment

    async def load(self, keys: Collection[str], characters: Mapping[str, str | None] | None = None) -> None:
        """Load these organisations of the sample, with people of these characters; quick where none is given."""
        data = _part(read_folder(FOLDER), keys)
        async with self.service.container({Identity: SystemIdentity()}) as scope:
            uow, clock = await scope.get(UnitOfWork), await scope.get(Clock)
            terms = await self.service.container.get(Terms)
            await load_sample(uow, clock, await SystemIdentity().actor(), data, terms)
        for one in crowd_people():
            if one["organization"] not in keys:
                continue
            self.playground.world.add_person(
                Person(
                    one["account"],
                    one["first_name"],
                    language_code=one["language_code"],
                    organization=one["organization"],
                    character=(characters or {}).get(one["organization"], "quick"),
                    started=True,
                )
            )
        await self.service.ticked()

    def of(self, organization: str) -> Person:
        return next(
            person for person in self.playground.world.people.values() if person.organization == organization
        )

    def restart(self, *, table: tuple[Row, ...] | None = None) -> None:
        """The playground begins anew with what it has kept."""
        self.crowd = Crowd(
            self.playground, sample_kinds(), seed=1, **({} if table is None else {"table": table})
        )
        self.days = Days(self.playground, self.crowd)

    async def pass_time(self, span: timedelta) -> int:
        """Move the clock, and let people do what is due by then. Returns how many deeds were done."""
        self.playground.clock.advance(span)
        await self.service.ticked()
        return await self.crowd.act()

    async def until_calm(self, most: int) -> None:
        """Let people answer one another until nobody has anything left to do, for so many rounds at most."""
        for _ in range(most):
            due = self.crowd.next_deed_at()
            if due is None:
                return
            await self.pass_time(max(due - self.playground.clock.now(), timedelta(0)))

    def deeds(self) -> Counter[str]:
        """What was done, as it was told to whoever watches."""
        return Counter(
            event["payload"]["deed"]
            for event in self.playground.events._buffer
            if event["type"] == "crowd" and event["id"] > self._told
        )

    async def ends(self) -> KnownEnds:
        async with self.service.container({Identity: SystemIdentity()}) as scope:
            found: KnownEnds = await (await scope.get(CountKnownEnds))()
        return found

    async def close(self) -> None:
        await self.days.stop()
        self.playground.next_deeds.remove(self._next_deed_at)
        self.playground.bot_is_due = None
        self.playground.kept.pop("crowd", None)


def _part(data: SampleData, keys: Collection[str]) -> SampleData:
    def of(records: tuple[object, ...], name: str) -> tuple[object, ...]:
        return tuple(record for record in records if getattr(record, name) in keys)

    return data.model_copy(
        update={
            "organizations": of(data.organizations, "key"),
            "people": of(data.people, "organization"),
            "projects": of(data.projects, "organization"),
            "backers": of(data.backers, "organization"),
        }
    )
