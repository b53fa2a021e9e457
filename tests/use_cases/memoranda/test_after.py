"""What follows agreement: the seal, signed copies, the term, parties that leave, and the public check."""

from datetime import time, timedelta

import pytest

from bot.models.country import moment, today
from bot.models.memoranda import AnswerWay, EndReason, MemorandumSeal, MemorandumStage, PartyStage
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.seals import SealedFile
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity, VisitorIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.memoranda.checking import CheckMemorandum
from bot.use_cases.memoranda.leaving import AgreeToEnd, GoOn, LeaveMemorandum
from bot.use_cases.progress.stages import StartProject
from bot.wiring.registry import registry
from tests.use_cases.memoranda.memorandum_world import World


async def ring(world: World) -> None:
    clocks = Clocks(registry().waits, AS_REGISTERED)
    await RingClocks(SystemIdentity(), world.uow, world.clock, clocks, registry().addressing)()


async def test_without_a_key_it_waits_and_is_sealed_once(world: World) -> None:
    memorandum = await world.invite()
    world.sealer.has_key = False
    await world.confirm_all(memorandum)
    assert memorandum.number
    assert world.told_of("memorandum-agreed") == []
    world.sealer.has_key = True
    assert (await world.seal(), await world.seal()) == (1, 0)
    (file,) = world.uow.all(SealedFile)
    assert world.uow.one(MemorandumSeal).sha256 == file.sha256
    assert len(world.told_of("memorandum-agreed")) == 3
    code = memorandum.check_code or ""
    assert len(code) == 26
    assert world.printer.printed[-1].check_url == f"https://asar.example/m/{code}"


async def test_the_last_partys_copy_makes_it_signed(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    until = memorandum.term_until
    world.clock.advance(timedelta(days=10))
    for number, (person, organization) in enumerate(world.signatories, start=1):
        await world.bring_copy(memorandum, person, organization)
        assert (memorandum.stage is MemorandumStage.SIGNED) is (number == 3)
    assert memorandum.term_until == until + timedelta(days=10)
    with pytest.raises(OutdatedError):
        await world.bring_copy(memorandum, world.seeker, world.ngo)


async def test_the_term_is_announced_and_ends_it(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    for days, told in ((29, 1), (6, 2)):  # whom more waits for gets a summary, and this body nothing else
        world.clock.move_to(moment(memorandum.term_until - timedelta(days=days), time(12)))
        await ring(world)
        assert world.told_of("memorandum-term-ends").count(world.official.id) == told
    world.clock.move_to(moment(memorandum.term_until + timedelta(days=1), time(1)))
    await ring(world)
    assert (memorandum.stage, memorandum.end_reason) == (MemorandumStage.ENDED, EndReason.TERM)


async def test_of_three_it_goes_on_between_the_others_and_of_two_it_ends(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    await world.act(LeaveMemorandum, world.giver, world.backer)(memorandum.id, world.backer.id)
    world.clock.advance(timedelta(days=31))
    await ring(world)
    assert memorandum.parties[1].stage is PartyStage.LEFT
    assert memorandum.holds
    await world.act(LeaveMemorandum, world.official, world.department)(memorandum.id, world.department.id)
    world.clock.advance(timedelta(days=31))
    await ring(world)
    assert (memorandum.stage, memorandum.end_reason) == (MemorandumStage.ENDED, EndReason.LEFT)


async def test_it_ends_once_all_want_that(world: World) -> None:
    memorandum = await world.invite(world.form())
    await world.confirm_all(memorandum)
    assert not await world.act(AgreeToEnd, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
    assert await world.act(AgreeToEnd, world.giver, world.backer)(memorandum.id, world.backer.id)
    assert memorandum.end_reason is EndReason.ALL_AGREED


async def test_anybody_checks_it_by_its_code_and_reads_no_persons_name(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    check = CheckMemorandum(VisitorIdentity(Language.KAZAKH), world.uow, world.clock)
    found = await check((memorandum.check_code or "").lower())
    assert (found.number, found.stage) == (memorandum.number, MemorandumStage.AGREED)
    assert [party.way for party in found.parties] == [AnswerWay.CHAT] * 3
    for person, _ in world.signatories:
        assert person.name not in str(found)
    for code in ("", "X", (memorandum.check_code or "")[:-1]):
        with pytest.raises(NotFoundError):
            await check(code)


async def test_a_wish_to_end_it_is_taken_back_until_all_have_it(world: World) -> None:
    memorandum = await world.invite(world.form())
    await world.confirm_all(memorandum)
    for _ in range(2):
        world.clock.advance(timedelta(minutes=1))
        await world.act(AgreeToEnd, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
        await world.act(GoOn, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
    assert not await world.act(AgreeToEnd, world.giver, world.backer)(memorandum.id, world.backer.id)
    assert memorandum.holds
    assert world.told_of("memorandum-end-wanted").count(world.giver.id) == 2
    assert world.told_of("memorandum-end-not-wanted").count(world.giver.id) == 2
    assert await world.act(AgreeToEnd, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
    with pytest.raises(OutdatedError):
        await world.act(GoOn, world.seeker, world.ngo)(memorandum.id, world.ngo.id)


async def test_who_has_left_holds_up_neither_the_end_nor_the_signature(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    await world.act(LeaveMemorandum, world.official, world.department)(memorandum.id, world.department.id)
    agreed, until = today(world.clock.now()), memorandum.term_until
    world.clock.advance(timedelta(days=9))
    for days, (person, organization) in zip((3, 5), world.signatories[:2], strict=True):
        await world.bring_copy(memorandum, person, organization, agreed + timedelta(days=days))
    assert memorandum.stage is MemorandumStage.AGREED
    world.clock.advance(timedelta(days=31))
    await ring(world)
    assert (memorandum.stage, memorandum.signed_on) == (MemorandumStage.SIGNED, agreed + timedelta(days=5))
    assert memorandum.term_until == until + timedelta(days=5)
    assert {world.seeker.id, world.giver.id} <= set(world.told_of("memorandum-signed"))
    assert world.official.id not in world.told_of("memorandum-signed")
    with pytest.raises(OutdatedError):
        await world.act(AgreeToEnd, world.official, world.department)(memorandum.id, world.department.id)
    assert not await world.act(AgreeToEnd, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
    assert await world.act(AgreeToEnd, world.giver, world.backer)(memorandum.id, world.backer.id)


async def test_where_all_that_remain_want_an_end_it_ends_with_the_last_that_leaves(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    await world.act(LeaveMemorandum, world.official, world.department)(memorandum.id, world.department.id)
    for person, organization in world.signatories[:2]:
        assert not await world.act(AgreeToEnd, person, organization)(memorandum.id, organization.id)
    world.clock.advance(timedelta(days=31))
    await ring(world)
    assert (memorandum.stage, memorandum.end_reason) == (MemorandumStage.ENDED, EndReason.ALL_AGREED)


async def test_with_it_end_its_plan_and_the_support_of_a_project_that_was_not_begun(world: World) -> None:
    memorandum = await world.invite(world.form())
    await world.confirm_all(memorandum)
    assert world.project.stage is ProjectStage.SUPPORTED
    assert {"plan-step", "project-beginning", "progress-report"} <= open_kinds(world)
    for person, organization in world.signatories[:2]:
        await world.act(AgreeToEnd, person, organization)(memorandum.id, organization.id)
    assert world.project.stage is ProjectStage.PUBLISHED
    assert not {
        kind for kind in open_kinds(world) if kind.startswith(("plan", "progress", "project", "memo"))
    }
    assert set(world.told_of("project-seeks-again")) == {world.seeker.id, world.colleague.id}
    again = await world.invite(world.form(), submission="second")
    await world.confirm_all(again)
    assert world.project.stage is ProjectStage.SUPPORTED


async def test_a_project_that_was_begun_goes_on_without_its_memorandum(world: World) -> None:
    memorandum = await world.invite(world.form())
    await world.confirm_all(memorandum)
    await world.act(StartProject, world.seeker, world.ngo)(world.project.id)
    for person, organization in world.signatories[:2]:
        await world.act(AgreeToEnd, person, organization)(memorandum.id, organization.id)
    assert world.project.stage is ProjectStage.UNDER_WAY
    assert open_kinds(world) >= {"project-completion", "progress-report"}
    assert "plan-step" not in open_kinds(world)


def open_kinds(world: World) -> set[str]:
    return {wait.kind for wait in world.uow.all(Wait) if wait.ended_at is None}
