"""`kill -9` while the parties of memoranda confirm them."""

import asyncio
from datetime import UTC, datetime

import sqlalchemy as sa

from bot.models.memoranda import Memorandum
from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from chaos.figures import Row
from chaos.killing import Walks, all_rows, killed, represented
from chaos.stage import Known, Run, Scenario, Stage
from chaos.walker import Walker, words_of
from tests.builders import (
    a_memorandum,
    a_pitch,
    a_project,
)
from tests.processes.walks import words

_T = words(Language.KAZAKH)


async def confirmations(run: Run) -> list[Row]:
    kills, count = run.sized(8, short=2), run.sized(8, short=3)
    async with run.stage() as stage:
        people = await stage.crowd(2 * count)
        ids = await _invited(stage, people)
        walks = Walks(
            _acknowledges(Walker(stage, one), ids[index // 2], kills) for index, one in enumerate(people)
        )
        await killed(stage, stage.bot(), kills, within=1.5)
        through = await walks.ended()

        def papers(one: Known) -> int:
            """Those with a number: of a memorandum in force."""
            return sum(
                "document" in message.data and "ASAR-" in words_of(message)
                for message in stage.said_to(one.account)
            )

        await stage.at_rest(lambda: all(map(papers, people)), 20)
        numbers = [row.number for row in await all_rows(stage, sa.select(Memorandum.number))]
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
            ngo = await represented(block, ngo_person, OrganizationKind.NGO)
            business = await represented(block, business_person, OrganizationKind.BUSINESS)
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


SCENARIOS = (
    Scenario(
        "killed in confirmations",
        "16 people confirm 8 memoranda, each of which takes a number and goes out as a paper, and do nothing twice; 8 "
        "kills.",
        confirmations,
    ),
)
