"""`kill -9` while pitches are found and sent: in waves, and in a fair."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from bot.models.fairs import FairPair, FairRound, FairStatus, PairOutcome
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.models.roles import StaffRole
from bot.use_cases.backers.ports import Backers
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.forum.ports import Forums
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from chaos.figures import Row
from chaos.killing import ENOUGH, all_rows, killed, patiently, represented
from chaos.stage import Known, Run, Scenario, Stage
from chaos.walker import words_of
from tests.builders import (
    a_backer_profile,
    a_fair_round,
    a_forum,
    a_project,
)

_PITCHES = 3


async def _backers(stage: Stage, number: int) -> dict[int, Known]:
    """Who speaks for which backer."""
    people = await stage.crowd(number)
    found = {}
    async with stage.uow as block:
        for one in people:
            backer = await represented(block, one, OrganizationKind.BUSINESS)
            profile = a_backer_profile(backer, pitches_per_week=10, updated_at=datetime.now(UTC))
            await block[Backers].add(profile)
            found[backer.id] = one
        await block.commit()
    return found


async def _publish(stage: Stage, titles: list[str], *, searched: bool) -> None:
    """`searched`: backers were looked for a moment ago, so that waves leave them to the fair."""
    now = datetime.now(UTC)
    (one,) = await stage.crowd(1)
    async with stage.uow as block:
        carrier = await represented(block, one, OrganizationKind.NGO)
        for title in titles:
            # After some days in vain a project is put before the nearest backers, whatever they care for.
            project = a_project(carrier, title, published_at=now - timedelta(days=8))
            await block[Projects].add(project)
            await block.flush()
            if searched:
                await block[Pitches].mark_searched(project.id, now)
        await block.commit()


class _Sent:
    """Every pitch that is stored, beside what its backer has got of it."""

    def __init__(self, stage: Stage, backers: dict[int, Known]) -> None:
        self._stage = stage
        self._backers = backers
        self.pairs: list[tuple[int, str]] = []

    async def look(self) -> None:
        query = sa.select(Pitch.backer_id, Project.title).join(Project, Project.id == Pitch.project_id)
        self.pairs = [(row.backer_id, row.title) for row in await all_rows(self._stage, query)]

    def _times(self, backer_id: int, title: str) -> int:
        said = self._stage.said_to(self._backers[backer_id].account)
        return sum(title in words_of(message) for message in said)

    @property
    def lost(self) -> int:
        return sum(not self._times(*pair) for pair in set(self.pairs))

    @property
    def doubled(self) -> int:
        return sum(max(0, self._times(*pair) - 1) for pair in set(self.pairs))

    @property
    def stored_twice(self) -> int:
        return len(self.pairs) - len(set(self.pairs))

    async def settled(self, wanted: int) -> None:
        """Until so many are stored and all have arrived."""
        async with asyncio.timeout(ENOUGH):
            await self.look()
            while len(self.pairs) < wanted or self.lost:
                await asyncio.sleep(0.3)
                await self.look()


async def waves(run: Run) -> list[Row]:
    kills, each = run.sized(10, short=2), 3
    async with run.stage() as stage:
        backers = await _backers(stage, 12)
        titles = [f"Ауыл үйірмесі {number:03}" for number in range(kills * each)]

        async def publish_more(number: int) -> None:
            await _publish(stage, titles[number * each : (number + 1) * each], searched=False)

        await killed(stage, stage.bot(), kills, within=3, before=publish_more)
        sent = _Sent(stage, backers)
        await patiently(sent.settled(len(titles) * _PITCHES))
        by_project = Counter(title for _, title in sent.pairs)
        lost, doubled, twice = sent.lost, sent.doubled, sent.stored_twice
    off = sum(by_project[title] != _PITCHES for title in titles)
    return [
        run.row(
            f"{kills} kills, {len(titles)} projects, {len(sent.pairs)} pitches: lost {lost}, doubled {doubled}; "
            f"stored twice {twice}, waves of another size than {_PITCHES}: {off}",
            "lost 0; doubled at most 1 a kill; stored twice 0; each wave whole",
            held=not lost and doubled <= kills and not twice and not off,
        )
    ]


async def fair(run: Run) -> list[Row]:
    computing, sending = 2, run.sized(8, short=2)
    async with run.stage() as stage:
        backers = await _backers(stage, 10)
        await _publish(stage, [f"Көктем жобасы {number:03}" for number in range(30)], searched=True)
        (organiser,) = await stage.crowd(1)
        round_id = await _requested(stage, organiser)
        bot = stage.bot()
        # A third time that computing is cut short would be one too many: the round then counts as failed.
        await killed(stage, bot, computing, within=2)
        await patiently(_reached(stage, FairStatus.COMPUTED))
        await bot.kill()
        async with stage.uow as block:
            round_ = await block[Fairs].get_for_update(round_id)
            assert round_ is not None
            if round_.status is FairStatus.COMPUTED:
                round_.send(organiser.person_id, datetime.now(UTC))
                await block.commit()
        await killed(stage, bot, sending, within=1)
        await patiently(_reached(stage, FairStatus.SENT))
        outcomes = Counter(row.outcome for row in await all_rows(stage, sa.select(FairPair.outcome)))
        sent = _Sent(stage, backers)
        await patiently(sent.settled(outcomes[PairOutcome.SENT]))
        lost, doubled, twice = sent.lost, sent.doubled, sent.stored_twice
        status = (await all_rows(stage, sa.select(FairRound.status)))[0].status
    kills = computing + sending
    whole = status is FairStatus.SENT and 0 < outcomes.total() == outcomes[PairOutcome.SENT] == len(
        sent.pairs
    )
    return [
        run.row(
            f"{kills} kills, {outcomes.total()} pairs: {status.value}, lost {lost}, doubled {doubled}; "
            f"stored twice {twice}",
            "all pairs sent; lost 0; doubled at most 1 a kill; stored twice 0",
            held=whole and not lost and doubled <= kills and not twice,
        )
    ]


async def _requested(stage: Stage, organiser: Known) -> int:
    async with stage.uow as block:
        person = await block[People].get(organiser.person_id)
        assert person is not None
        person.assign(StaffRole.ORGANISER)
        forum = a_forum()
        await block[Forums].add(forum)
        await block.flush()
        round_ = a_fair_round(forum, person, requested_at=datetime.now(UTC))
        await block[Fairs].add(round_)
        await block.commit()
        return round_.id


async def _reached(stage: Stage, status: FairStatus) -> None:
    async with asyncio.timeout(ENOUGH):
        while (await all_rows(stage, sa.select(FairRound.status)))[0].status is not status:  # noqa: ASYNC110
            await asyncio.sleep(0.2)


SCENARIOS = (
    Scenario(
        "killed in waves",
        "Before each of 10 kills 3 projects are published, whose first wave of 3 pitches is then found and sent.",
        waves,
    ),
    Scenario(
        "killed in a fair",
        "A fair is computed, with 2 kills, and sent, with 8.",
        fair,
    ),
)
