"""`kill -9` in the middle of what people and ticks do: forms, waves, confirmations, a fair."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.models.fairs import FairPair, FairRound, FairStatus, PairOutcome
from bot.models.memoranda import Memorandum
from bot.models.organizations import Organization, OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.backers.ports import Backers
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from chaos.databases import Kind
from chaos.figures import Row
from chaos.stage import Known, Run, Scenario, Stage
from chaos.walker import Walker, words_of
from tests.builders import (
    a_backer_profile,
    a_bin,
    a_fair_round,
    a_forum,
    a_membership,
    a_memorandum,
    a_pitch,
    a_project,
    an_organization,
)
from tests.processes.bot_process import BotProcess
from tests.processes.walks import label_of_form, words

_T = words(Language.KAZAKH)
_ENOUGH = 120.0
"""Seconds within which everybody is through, after the last kill."""
_PITCHES = 3

BeforeStart = Callable[[int], Awaitable[None]]


async def _killed(
    stage: Stage, bot: BotProcess, kills: int, *, within: float, before: BeforeStart | None = None
) -> None:
    """Started and killed again and again, at a random moment `within` seconds; then it runs on."""
    for number in range(kills):
        if before:
            await before(number)
        await bot.start()
        await asyncio.sleep(stage.random.uniform(0, within))
        await bot.kill()
    await bot.start()


async def _represented(block: Block, one: Known, kind: OrganizationKind, **fields: Any) -> Organization:  # noqa: ANN401
    """An organisation, verified, whose representative is somebody the bot knows."""
    person = await block[People].get(one.person_id)
    assert person is not None
    organization = an_organization(kind=kind, by=person, **fields)
    await block[Organizations].add(organization)
    await block.flush()
    await block[Organizations].add_membership(a_membership(person, organization))
    return organization


async def _all(stage: Stage, query: sa.Executable) -> list[Any]:
    async with stage.reading() as connection:
        return list((await connection.execute(query)).all())


class _Walks:
    """Walks that begin at once, beside the killing."""

    def __init__(self, walks: Iterable[Coroutine[Any, Any, None]]) -> None:
        self._tasks = [asyncio.create_task(walk) for walk in walks]

    async def ended(self) -> int:
        """How many come to their end within `_ENOUGH`; the others are given up."""
        done, stuck = await asyncio.wait(self._tasks, timeout=_ENOUGH)
        for task in stuck:
            task.cancel()
        for task in done:
            task.result()
        return len(done)


# Forms: people register organisations.


async def forms(run: Run) -> list[Row]:
    kills = run.sized(10, short=2)
    bins = [a_bin() for _ in range(run.sized(8, short=3))]
    async with run.stage() as stage:
        people = await stage.crowd(len(bins))
        walks = _Walks(
            _registers(Walker(stage, one), number) for one, number in zip(people, bins, strict=True)
        )
        await _killed(stage, stage.bot(), kills, within=1.5)
        through = await walks.ended()
        stored = Counter(
            row.bin for row in await _all(stage, sa.select(Organization.bin, Organization.name_kk))
        )
    once = sum(stored[number] == 1 for number in bins)
    return [
        run.row(
            f"{kills} kills: {through} of {len(bins)} forms to their end, {once} stored once",
            "all to their end, each stored once",
            held=through == once == len(bins),
        )
    ]


async def _registers(one: Walker, number: str) -> None:
    await one.say("/menu", lambda _: _T.plain("menu-organizations") in one.labels)
    await one.tap(
        _T.plain("menu-organizations"), lambda _: _T.plain("button-register-organization") in one.labels
    )
    await one.tap(_T.plain("button-register-organization"), _T.plain("organization-kind"))
    await one.tap(_T.plain("organization-kind-ngo"), _T.plain("organization-legal_form"))
    await one.tap(label_of_form(Language.KAZAKH, "public_fund"), _T.plain("organization-bin"))
    await one.say(number, _T.plain("organization-name_kk"))
    await one.say("Үкілі көмек", _T.plain("organization-name_ru"))
    await one.tap(_T.plain("button-skip"), _T.plain("organization-region"))
    await one.tap("Абай", _T.plain("organization-settlement"))
    await one.say("Қарқаралы", _T.plain("organization-spheres"))
    first = one.labels[0]
    await one.tap(first, lambda _: first not in one.labels)
    await one.tap(_T.plain("button-done"), _T.plain("organization-about"))
    await one.say("Ауыл балаларына тегін үйірме ашамыз.", _T.plain("organization-contact_name"))
    await one.say("Дана Омар", _T.plain("organization-contact_phone"))
    await one.say("+7 701 987 65 43", _T.plain("organization-contact_email"))
    await one.tap(_T.plain("button-skip"), number)
    await one.tap(_T.plain("organization-submit"), _T.plain("organization-status-pending"))


# Waves: pitches of projects that have just been published.


async def _backers(stage: Stage, number: int) -> dict[int, Known]:
    """Who speaks for which backer."""
    people = await stage.crowd(number)
    found = {}
    async with stage.uow as block:
        for one in people:
            backer = await _represented(block, one, OrganizationKind.BUSINESS)
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
        carrier = await _represented(block, one, OrganizationKind.NGO)
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
        self.pairs = [(row.backer_id, row.title) for row in await _all(self._stage, query)]

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
        async with asyncio.timeout(_ENOUGH):
            await self.look()
            while len(self.pairs) < wanted or self.lost:
                await asyncio.sleep(0.3)
                await self.look()


async def _patiently(waiting: Awaitable[None]) -> None:
    """What has not come about by then shows in the figures."""
    try:
        await waiting
    except TimeoutError:
        return


async def waves(run: Run) -> list[Row]:
    kills, each = run.sized(10, short=2), 3
    async with run.stage() as stage:
        backers = await _backers(stage, 12)
        titles = [f"Ауыл үйірмесі {number:03}" for number in range(kills * each)]

        async def publish_more(number: int) -> None:
            await _publish(stage, titles[number * each : (number + 1) * each], searched=False)

        await _killed(stage, stage.bot(), kills, within=3, before=publish_more)
        sent = _Sent(stage, backers)
        await _patiently(sent.settled(len(titles) * _PITCHES))
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


# Confirmations: the parties of memoranda acknowledge them.


async def confirmations(run: Run) -> list[Row]:
    kills, count = run.sized(8, short=2), run.sized(8, short=3)
    async with run.stage() as stage:
        people = await stage.crowd(2 * count)
        ids = await _invited(stage, people)
        walks = _Walks(
            _acknowledges(Walker(stage, one), ids[index // 2], kills) for index, one in enumerate(people)
        )
        await _killed(stage, stage.bot(), kills, within=1.5)
        through = await walks.ended()

        def papers(one: Known) -> int:
            """Those with a number: of a memorandum in force."""
            return sum(
                "document" in message.data and "ASAR-" in words_of(message)
                for message in stage.said_to(one.account)
            )

        await stage.at_rest(lambda: all(map(papers, people)), 20)
        numbers = [row.number for row in await _all(stage, sa.select(Memorandum.number))]
        lost = sum(not papers(one) for one in people)
        doubled = sum(max(0, papers(one) - 1) for one in people)
    right = sorted(number[-4:] for number in numbers if number) == [f"{n:04}" for n in range(1, count + 1)]
    return [
        run.row(
            f"{kills} kills: {through} of {len(people)} confirmations, numbers in a row: {'yes' if right else 'no'}; "
            f"papers lost {lost}, doubled {doubled}",
            "all confirmed, numbers in a row; lost 0; doubled at most 1 a kill",
            held=through == len(people) and right and not lost and doubled <= kills,
        )
    ]


async def _invited(stage: Stage, people: list[Known]) -> list[int]:
    """A memorandum for every two of them, as ids."""
    ids, now = [], datetime.now(UTC)
    async with stage.uow as block:
        for ngo_person, business_person in zip(people[::2], people[1::2], strict=True):
            ngo = await _represented(block, ngo_person, OrganizationKind.NGO)
            business = await _represented(block, business_person, OrganizationKind.BUSINESS)
            project = a_project(ngo, stage=ProjectStage.SUPPORTED)
            await block[Projects].add(project)
            await block.flush()
            pitch = a_pitch(project, business, status=PitchStatus.ACCEPTED, sent_at=now, decided_at=now)
            await block[Pitches].add(pitch)
            await block.flush()
            parties = []
            for organization, one in ((ngo, ngo_person), (business, business_person)):
                person = await block[People].get(one.person_id)
                assert person is not None
                parties.append((organization, person))
            memorandum = a_memorandum(project, pitch, parties, created_at=now)
            await block[Memoranda].add(memorandum)
            await block.flush()
            ids.append(memorandum.id)
        await block.commit()
    return ids


async def _acknowledges(one: Walker, memorandum_id: int, kills: int) -> None:
    """Not all at once: there has to be something left for every kill."""
    await asyncio.sleep(one.random.uniform(0, kills * 3))
    await one.say("/menu", lambda _: _T.plain("menu-help") in one.labels)
    await one.tap_data(
        f"acknowledge-memorandum:{memorandum_id}", lambda _: _T.plain("button-acknowledge") in one.labels
    )
    await one.tap(_T.plain("button-acknowledge"), lambda _: _T.plain("button-acknowledge") not in one.labels)


# A fair: computed, decided upon, sent.


async def fair(run: Run) -> list[Row]:
    computing, sending = 2, run.sized(8, short=2)
    async with run.stage() as stage:
        backers = await _backers(stage, 10)
        await _publish(stage, [f"Көктем жобасы {number:03}" for number in range(30)], searched=True)
        (organiser,) = await stage.crowd(1)
        round_id = await _requested(stage, organiser)
        bot = stage.bot()
        # A third time that computing is cut short would be one too many: the round then counts as failed.
        await _killed(stage, bot, computing, within=2)
        await _patiently(_reached(stage, FairStatus.COMPUTED))
        await bot.kill()
        async with stage.uow as block:
            round_ = await block[Fairs].get_for_update(round_id)
            assert round_ is not None
            if round_.status is FairStatus.COMPUTED:
                round_.send(organiser.person_id, datetime.now(UTC))
                await block.commit()
        await _killed(stage, bot, sending, within=1)
        await _patiently(_reached(stage, FairStatus.SENT))
        outcomes = Counter(row.outcome for row in await _all(stage, sa.select(FairPair.outcome)))
        sent = _Sent(stage, backers)
        await _patiently(sent.settled(outcomes[PairOutcome.SENT]))
        lost, doubled, twice = sent.lost, sent.doubled, sent.stored_twice
        status = (await _all(stage, sa.select(FairRound.status)))[0].status
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
    async with asyncio.timeout(_ENOUGH):
        while (await _all(stage, sa.select(FairRound.status)))[0].status is not status:  # noqa: ASYNC110
            await asyncio.sleep(0.2)


SCENARIOS = (
    Scenario(
        "killed in forms",
        "8 people register organisations, question by question; `kill -9` strikes 10 times.",
        forms,
        short_kinds=(Kind.POSTGRESQL,),
    ),
    Scenario(
        "killed in waves",
        "Before each of 10 kills 3 projects are published, whose first wave of 3 pitches is then found and sent.",
        waves,
    ),
    Scenario(
        "killed in confirmations",
        "16 people confirm 8 memoranda, each of which takes a number and goes out as a paper; 8 kills.",
        confirmations,
    ),
    Scenario(
        "killed in a fair",
        "A fair is computed, with 2 kills, and sent, with 8.",
        fair,
    ),
)
