"""`kill -9` between the last confirmation, the seal and the message: one agreement, one number, one file."""

import asyncio
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.memoranda import Memorandum, MemorandumSeal
from bot.models.numbers import Counter
from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.seals import SealedFile
from bot.storage.database import create_engine, make_sessions
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from playground.people.client import Player, PlaygroundClient
from playground.server import RunningServer
from tests.builders import a_membership, a_memorandum, a_person, a_pitch, a_project, an_organization
from tests.fakes import FrozenClock
from tests.processes.conftest import StartBot
from tests.processes.test_crash import STARTED, struck
from tests.processes.walks import words

pytestmark = [pytest.mark.long, pytest.mark.processes]
T = words(Language.KAZAKH)
PAPER = "Барлық тарап растады, меморандум келісілді"


async def put_before(engine: AsyncEngine, players: list[Player]) -> int:
    """A memorandum that both parties are asked to confirm; its id."""
    now = datetime.now(UTC)
    async with SqlUnitOfWork(make_sessions(engine), FrozenClock(), registry()) as block:
        parties = []
        for player, kind in zip(players, (OrganizationKind.NGO, OrganizationKind.BUSINESS), strict=True):
            person = a_person("Дана Омар", account_id=player.id)
            await block[People].add(person)
            await block.flush()
            organization = an_organization(kind=kind, by=person)
            await block[Organizations].add(organization)
            await block.flush()
            await block[Organizations].add_membership(a_membership(person, organization))
            parties.append((organization, person))
        project = a_project(parties[0][0], stage=ProjectStage.SUPPORTED)
        await block[Projects].add(project)
        await block.flush()
        pitch = a_pitch(project, parties[1][0], status=PitchStatus.ACCEPTED, sent_at=now, decided_at=now)
        await block[Pitches].add(pitch)
        await block.flush()
        memorandum = a_memorandum(project, pitch, parties, created_at=now)
        await block[Memoranda].add(memorandum)
        await block.flush()
        await block.commit()
        return memorandum.id


async def asked(person: Player, memorandum_id: int) -> None:
    """The screen on which they confirm."""
    await person.send("/menu")
    menu = await person.sees("Мәзір", timeout=STARTED)
    await person.press_data(menu, f"acknowledge-memorandum:{memorandum_id}")
    await person.settled(timeout=STARTED)


async def rows(engine: AsyncEngine) -> dict[str, object]:
    async with engine.connect() as connection:
        agreed = (await connection.execute(sa.select(Memorandum.number, Memorandum.check_code))).all()
        seals = (await connection.execute(sa.select(MemorandumSeal.sha256))).scalars().all()
        files = (await connection.execute(sa.select(SealedFile.sha256))).scalars().all()
        series = (await connection.execute(sa.select(Counter))).all()
    return {"agreed": agreed, "seals": seals, "files": files, "series": len(series)}


def papers(person: Player) -> int:
    return sum(bool(message.document) and PAPER in message.text for message in person.messages)


@pytest.mark.timeout(300)
async def test_one_agreement_one_number_one_file(
    sqlite_url: str, a_bot: StartBot, server: RunningServer, client: PlaygroundClient
) -> None:
    engine = create_engine(sqlite_url)
    people = [await client.person(f"Дана {number}", started=True) for number in range(2)]
    memorandum_id = await put_before(engine, people)
    bot = a_bot(sqlite_url)
    await bot.start()
    await asked(people[0], memorandum_id)
    await people[0].press(T.plain("button-acknowledge"))
    await people[0].settled(timeout=STARTED)

    # Killed when the last confirmation is stored, and nobody has been answered.
    await asked(people[1], memorandum_id)
    await client.fault("slow", "answerCallbackQuery", seconds=60)
    tap = asyncio.create_task(people[1].press(T.plain("button-acknowledge")))
    await struck(server)
    await bot.kill()
    tap.cancel()
    await client.clear_faults()

    # Killed when it is sealed, and while the file is on its way to one of them.
    await client.fault("slow", "sendDocument", seconds=60, chat_id=people[1].id)
    await bot.start()
    await people[0].sees(PAPER, timeout=STARTED)
    await struck(server)
    before = await rows(engine)
    await bot.kill()
    await client.clear_faults()
    await bot.start()
    await people[1].sees(PAPER, timeout=STARTED)
    await client.settled(timeout=STARTED)

    after = await rows(engine)
    assert after == before
    [(number, code)] = after["agreed"]  # type: ignore[misc]
    assert number.endswith("-0001")
    assert code
    assert after["seals"] == after["files"]
    assert len(after["files"]) == 1  # type: ignore[arg-type]
    assert 1 <= papers(people[0]) <= 2
    assert 1 <= papers(people[1]) <= 2
    await engine.dispose()
