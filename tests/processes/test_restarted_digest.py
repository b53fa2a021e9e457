"""A digest outlives the process that sent it: its pages turn and are answered after a kill."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from sqlalchemy.ext.asyncio import async_sessionmaker

from bot.models.backers import PitchFrequency
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.storage.database import create_engine
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.telling import tell_all
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.digests import pitch_message
from bot.use_cases.pitches.notifications import pitch_notification
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from playground.people.client import Player, PlaygroundClient
from tests.builders import (
    a_backer_profile,
    a_membership,
    a_person,
    a_pitch,
    a_project,
    an_organization,
)
from tests.fakes import FrozenClock
from tests.processes.conftest import StartBot
from tests.processes.walks import words

pytestmark = [pytest.mark.long, pytest.mark.processes]

STARTED = 60.0
"""Seconds that a process may need until its first answer on a busy machine."""


@dataclass(frozen=True, slots=True)
class Promised:
    uow: SqlUnitOfWork
    pitches: list[Pitch]

    async def delivered(self) -> None:
        """Wait until the bot has noted that the digest went out: killed before that, it would send it again."""
        while True:
            async with self.uow.read() as uow:
                if await uow.outbox.backlog(datetime.now(UTC)) == (0, 0):
                    return
            await asyncio.sleep(0.05)

    async def statuses(self) -> list[PitchStatus]:
        async with self.uow.read() as uow:
            found = [await uow[Pitches].get(pitch.id) for pitch in self.pitches]
            return [pitch.status for pitch in found if pitch is not None]


async def promised_to(uow: SqlUnitOfWork, reader: Player) -> Promised:
    """Two pitches of one moment, to a backer that chose digests."""
    now = datetime.now(UTC)
    async with uow as block:
        person = a_person("Ерлан Сейіт", account_id=reader.id)
        await block[People].add(person)
        await block.flush()
        ngo, backer = an_organization(by=person), an_organization(kind=OrganizationKind.BUSINESS, by=person)
        for organization in (ngo, backer):
            await block[Organizations].add(organization)
        await block.flush()
        await block[Organizations].add_membership(a_membership(person, backer))
        profile = a_backer_profile(backer, frequency=PitchFrequency.DAILY)
        await block[Backers].add(profile)
        # Supported already: the search leaves them alone.
        projects = [a_project(ngo, title, stage=ProjectStage.SUPPORTED) for title in ("Үйірме", "Лагерь")]
        for project in projects:
            await block[Projects].add(project)
        await block.flush()
        pitches = [
            a_pitch(project, backer, sent_at=now, score=score)
            for project, score in zip(projects, (0.9, 0.8), strict=True)
        ]
        for pitch, project in zip(pitches, projects, strict=True):
            await block[Pitches].add(pitch)
            await block.flush()
            message = pitch_message(profile, pitch, pitch_notification(pitch, project, ngo))
            await tell_all(block, registry().addressing, [message])
        await block.commit()
    return Promised(uow, pitches)


@pytest.mark.timeout(300)
async def test_pages_turn_and_are_answered_after_a_kill(
    sqlite_url: str, a_bot: StartBot, client: PlaygroundClient
) -> None:
    t = words(Language.KAZAKH)
    first, second = (t.plain("digest", number=number, total=2, page="").strip() for number in (1, 2))
    engine = create_engine(sqlite_url)
    reader = await client.person("Ерлан", language_code="kk")
    await reader.send("/start")
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    promised = await promised_to(SqlUnitOfWork(sessions, FrozenClock(), registry()), reader)
    bot = a_bot(sqlite_url)
    await bot.start()
    digest = await reader.sees(first, timeout=STARTED)
    await promised.delivered()
    await bot.kill()
    await bot.start()
    await reader.press("›")
    turned = await reader.sees(second, timeout=STARTED)
    assert turned.id == digest.id
    assert "Лагерь" in turned.text
    await reader.press(t.plain("action-digest-interested"))
    await reader.sees(t.plain("pitch-state-interested"))
    assert await promised.statuses() == [PitchStatus.SENT, PitchStatus.INTERESTED]
    assert sum("/ 2" in message.text for message in reader.messages) == 1
    assert await bot.terminate() == 0
    await engine.dispose()
