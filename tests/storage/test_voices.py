"""What people say at the places of projects, in both databases."""

import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.reference import Language
from bot.models.voices import Answer, Round, Shown, Voice, VoicePoint
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.voices.giving import GiveVoice
from bot.use_cases.voices.ports import VoicePoints, Voices
from bot.wiring.registry import registry
from tests.fakes import FixedSecrets, FrozenClock
from tests.storage.test_memoranda import a_match

CODE = "QZ7K2M9XTBWVNR4Y"
TODAY = date(2026, 6, 22)


async def a_point(storage: SqlUnitOfWork, clock: FrozenClock, code: str = CODE) -> VoicePoint:
    match = await a_match(storage, clock)
    async with storage as block:
        point = VoicePoint(project_id=match.project.id, code=code, opened_at=clock.now())
        await block[VoicePoints].add(point)
        await block.commit()
        return point


def a_voice(
    point: VoicePoint, answer: Answer = Answer.WORKS, *, mark: str | None = None, asked: int = 0
) -> Voice:
    return Voice(point_id=point.id, round=asked, answer=answer, given_on=TODAY, mark=mark)


async def keep(storage: SqlUnitOfWork, *voices: Voice) -> None:
    async with storage as block:
        for voice in voices:
            await block[Voices].add(voice)
        await block.commit()


async def test_a_point_is_found_by_its_code_project_and_organisation(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    point = await a_point(storage, clock)
    async with storage as block:
        for found in (
            await block[VoicePoints].by_code(CODE, lock=True),
            await block[VoicePoints].of_project(point.project_id),
            (await block[VoicePoints].by_ids([point.id]))[point.id],
        ):
            assert found is not None
            assert found.id == point.id
        assert await block[VoicePoints].by_code("AAAAAAAAAAAAAAAA") is None


async def test_a_project_has_one_point(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    point = await a_point(storage, clock)
    async with storage as block:
        other = VoicePoint(project_id=point.project_id, code=CODE[::-1], opened_at=clock.now())
        await block[VoicePoints].add(other)
        with pytest.raises(IntegrityError):
            await block.commit()


async def test_answers_are_counted_by_round(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    point = await a_point(storage, clock)
    other = await a_point(storage, clock, CODE[::-1])
    await keep(
        storage,
        a_voice(point),
        a_voice(point),
        a_voice(point, Answer.NOT_THERE),
        a_voice(point, Answer.PARTLY, asked=3),
        a_voice(other),
    )
    async with storage.read() as block:
        tallies = await block[Voices].tallies(point.id)
    assert {asked: dict(tally.counts) for asked, tally in tallies.items()} == {
        Round.AT_COMPLETION: {Answer.WORKS: 2, Answer.NOT_THERE: 1},
        Round.AFTER_3_MONTHS: {Answer.PARTLY: 1},
    }


async def test_those_with_words_come_newest_first(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    point = await a_point(storage, clock)
    voices = [a_voice(point) for _ in range(3)]
    for voice in voices[1:]:
        voice.add("Жақсы", None)
    await keep(storage, *voices)
    async with storage.read() as block:
        found = await block[Voices].with_words(point.id)
    assert [voice.id for voice in found] == [voices[2].id, voices[1].id]
    assert {voice.shown for voice in found} == {Shown.WAITS}


async def test_marks_are_forgotten_and_answers_stay(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    point = await a_point(storage, clock)
    await keep(storage, a_voice(point, mark="a" * 64))
    async with storage as block:
        (await block[Voices].sender(point.id, TODAY, "b" * 64)).answers += 1
        (await block[Voices].sender(point.id, TODAY + timedelta(days=1), "b" * 64)).answers += 1
        await block.commit()
    async with storage as block:
        assert await block[Voices].forget_marks(TODAY) == 0
        assert await block[Voices].forget_marks(TODAY + timedelta(days=1)) == 2
        await block.commit()
    async with storage as block:
        assert await block[Voices].by_mark("a" * 64) is None
        assert (await block[Voices].sender(point.id, TODAY, "b" * 64)).answers == 0
        assert (await block[Voices].sender(point.id, TODAY + timedelta(days=1), "b" * 64)).answers == 1
        assert (await block[Voices].tallies(point.id))[Round.AT_COMPLETION].total == 1


async def test_a_crowd_that_answers_at_once_is_counted_to_the_last(
    sessions: async_sessionmaker[AsyncSession], storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    """Of one address no more are taken than are allowed, and of one page one."""
    await a_point(storage, clock)
    visitor = VisitorIdentity(Language.KAZAKH)

    async def give(number: int, address: str) -> bool:
        deed = GiveVoice(visitor, SqlUnitOfWork(sessions, clock, registry()), clock, FixedSecrets())
        try:
            await deed(CODE, "works", f"token-{number}", address)
        except ForbiddenError:
            return False
        return True

    taken = await asyncio.gather(*(give(number // 2, "192.0.2.7") for number in range(24)))
    assert sum(taken) == 20
    async with storage.read() as block:
        point = await block[VoicePoints].by_code(CODE)
        assert point is not None
        assert (await block[Voices].tallies(point.id))[Round.AT_COMPLETION].total == 10
