"""Between an invitation and agreement: changes, other signatories, both languages; and a draft from nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum, MemorandumStage, Pair, PartyAnswer, PartyStage
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.memoranda.answering import AskForChange, ConfirmMemorandum, DeclineMemorandum
from bot.use_cases.memoranda.drafting import (
    FindParties,
    InviteToMemorandum,
    ReviseMemorandum,
)
from bot.use_cases.memoranda.forming import PartyForm
from bot.use_cases.memoranda.freezing import said_in
from bot.use_cases.memoranda.revising import ShowRevision
from bot.use_cases.memoranda.seldom import WISHES_A_DAY
from bot.use_cases.memoranda.signatories import NameReader, ReplaceSignatory
from bot.use_cases.memoranda.unasked import RESPECTED, SENT_A_DAY
from bot.use_cases.organizations.events import RepresentativeGone
from tests.builders import a_backer_profile, a_membership
from tests.use_cases.memoranda.memorandum_world import World


def open_waits(world: World) -> set[str]:
    return {
        wait.kind for wait in world.uow.all(Wait) if not wait.ended_at and wait.kind.startswith("memorandum")
    }


async def test_a_change_is_a_new_version_and_all_answers_stay(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.act(AskForChange, world.giver, world.backer)(memorandum.id, "plan", "Мерзімі тар")
    assert memorandum.stage is MemorandumStage.DRAFT
    assert world.told_of("memorandum-confirmation-lapsed") == [world.seeker.id]
    assert world.told_of("memorandum-change-asked") == [world.official.id]
    assert open_waits(world) == {"memorandum-draft"}
    await world.act(AskForChange, world.official, world.department)(memorandum.id, "term", "Бір жыл аз")
    form = replace(world.three_parties, aims=Pair("Ауыл балаларын оқыту.", "Обучать сельских детей."))
    assert await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, form) is True
    assert memorandum.stage is MemorandumStage.PUT
    assert [party.stage for party in memorandum.parties] == [PartyStage.AWAITED] * 3
    assert [party.intentions.ru for party in memorandum.parties] == [
        "Откроем кружки.",
        "Поможем.",
        "Поможем.",
    ]
    before, now = (said_in(version) for version in memorandum.versions)
    assert before is not None
    assert now is not None
    assert (len(before.document.aims), [aim.ru for aim in now.document.aims]) == (
        2,
        ["Обучать сельских детей."],
    )
    await world.confirm_all(memorandum)
    assert memorandum.stage is MemorandumStage.AGREED
    assert [one.answer for one in memorandum.answers if one.version_id == memorandum.versions[0].id] == [
        PartyAnswer.CONFIRMED,
        PartyAnswer.CHANGE,
        PartyAnswer.CHANGE,
    ]


async def test_what_a_party_says_of_itself_is_changed_by_that_party(world: World) -> None:
    memorandum = await world.invite()
    asked = memorandum.parties[1]
    await world.act(AskForChange, world.seeker, world.ngo)(
        memorandum.id, "part", "Санын жазыңыз", party_id=asked.id
    )
    assert open_waits(world) == {"memorandum-office"}
    intentions = Pair("Он ноутбук береміз.", "Дадим десять ноутбуков.")
    assert await world.tell_part(memorandum, world.giver, world.backer, intentions=intentions) is True
    assert (memorandum.stage, len(memorandum.versions)) == (MemorandumStage.PUT, 2)


async def test_a_text_that_is_wanting_in_one_language_is_asked_for(world: World) -> None:
    form = world.form(aims=Pair("Ауыл балаларын оқыту.", ""))
    memorandum = await world.prepare(form)
    assert [(one.section, one.language.value) for one in memorandum.content.wants()] == [("aims", "ru")]
    assert (
        await world.tell_part(memorandum, world.giver, world.backer, intentions=Pair("Көмектесеміз."))
        is False
    )
    assert memorandum.parties[1].stage is PartyStage.ASKED
    assert open_waits(world) == {"memorandum-draft", "memorandum-office"}
    await world.tell_part(memorandum, world.giver, world.backer)
    assert memorandum.stage is MemorandumStage.DRAFT
    assert await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, world.form()) is True


async def test_another_of_the_party_answers_and_nobody_for_two(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm(memorandum, world.giver, world.backer)
    await world.act(ReplaceSignatory, world.colleague, world.ngo)(
        memorandum.id, world.ngo.id, world.colleague.id
    )
    party = memorandum.parties[0]
    assert [(one.person_id, one.ended_at is None) for one in party.signatories] == [
        (world.seeker.id, False),
        (world.colleague.id, True),
    ]
    assert memorandum.stage is MemorandumStage.DRAFT
    assert set(world.told_of("memorandum-signatory-replaced")) == {
        world.seeker.id,
        world.giver.id,
        world.official.id,
    }
    with pytest.raises(ForbiddenError, match="memorandum-other-signatory"):
        await world.confirm(memorandum, world.seeker, world.ngo)
    world.uow.keep(a_membership(world.giver, world.ngo))
    with pytest.raises(InvalidValueError, match="memorandum-same-signatory-twice"):
        await world.act(ReplaceSignatory, world.colleague, world.ngo)(
            memorandum.id, world.ngo.id, world.giver.id
        )
    with pytest.raises(NotFoundError):
        await world.act(ReplaceSignatory, world.giver, world.backer)(
            memorandum.id, world.ngo.id, world.colleague.id
        )


async def test_when_a_signatory_is_gone_the_others_of_the_party_are_asked(world: World) -> None:
    memorandum = await world.invite()
    async with world.uow as block:
        assert (await block.depending(RepresentativeGone(world.ngo.id, world.seeker.id)))[
            "memoranda-signatory"
        ] == 1
        lines = await block.touch(RepresentativeGone(world.ngo.id, world.seeker.id))
        await block.commit()
    assert memorandum.stage is MemorandumStage.DRAFT
    assert memorandum.parties[0].signatory is None
    assert {world.ngo.id, world.backer.id, world.department.id} <= set(lines)
    assert open_waits(world) == {"memorandum-signatory"}


async def test_a_reader_gets_copies_and_cannot_confirm(world: World) -> None:
    memorandum = await world.invite()
    await world.act(NameReader, world.seeker, world.ngo)(memorandum.id, world.ngo.id, world.colleague.id)
    with pytest.raises(ForbiddenError):
        await world.confirm(memorandum, world.colleague, world.ngo)
    await world.confirm_all(memorandum)
    assert world.colleague.id in world.told_of("memorandum-agreed")


async def test_from_nothing_nobody_is_named_and_the_partys_own_people_take_it_on(world: World) -> None:
    """Whoever shares no match with a party reads no names of its people, and chooses none of them (law 4)."""
    found = await world.act(FindParties, world.stranger, world.other)(world.other.id, "болашақ")
    assert [(party.organization_id, party.people) for party in found] == [(world.ngo.id, ())]
    memorandum = await from_nothing(world, world.ngo, world.seeker)
    assert set(world.told_of("memorandum-office")) == {world.seeker.id, world.colleague.id}
    assert memorandum.parties[1].signatory is None
    assert await world.tell_part(memorandum, world.colleague, world.ngo)
    assert memorandum.parties[1].signatory_id == world.colleague.id


async def from_nothing(world: World, to: Organization, named: Person, submission: str = "n") -> Memorandum:
    """Sent by the stranger, who would like this person to answer."""
    parties = (PartyForm(world.other.id), PartyForm(to.id, named.id))
    form = world.form(pitch_id=None, drafter_id=world.other.id, parties=parties)
    invite = world.act(InviteToMemorandum, world.stranger, world.other)
    return world.uow.by_id(Memorandum, await invite(submission, form))


async def test_from_nothing_one_at_a_time_is_sent_and_a_refusal_is_respected(world: World) -> None:
    memorandum = await from_nothing(world, world.backer, world.giver)
    with pytest.raises(OutdatedError, match="memorandum-open-with"):
        await from_nothing(world, world.backer, world.giver, "again")
    await world.act(DeclineMemorandum, world.giver, world.backer)(memorandum.id, "Қазір бюджет жоқ")
    world.clock.advance(RESPECTED - timedelta(hours=1))
    with pytest.raises(ForbiddenError, match="memorandum-declined-lately"):
        await from_nothing(world, world.backer, world.giver, "again")
    world.clock.advance(timedelta(hours=1))
    await from_nothing(world, world.backer, world.giver, "again")
    assert len(world.told_of("memorandum-office")) == 2


async def test_from_nothing_so_many_are_sent_a_day_and_none_to_who_pauses(world: World) -> None:
    world.uow.keep(a_backer_profile(world.backer, paused=True))
    with pytest.raises(ForbiddenError, match="memorandum-party-pauses"):
        await from_nothing(world, world.backer, world.giver)
    asked = [
        (person, world.new_organization(f"Ұйым {number}", OrganizationKind.NGO, person))
        for number in range(SENT_A_DAY + 1)
        for person in [world.new_person(f"Адам {number}")]
    ]
    for person, organization in asked[:-1]:
        await from_nothing(world, organization, person, str(organization.id))
    person, organization = asked[-1]
    with pytest.raises(ForbiddenError, match="memorandum-too-many-today"):
        await from_nothing(world, organization, person, "more")
    world.clock.advance(timedelta(days=1))
    await from_nothing(world, organization, person, "more")


async def test_a_state_body_names_no_business(world: World) -> None:
    found = await world.act(FindParties, world.official, world.department)(world.department.id, "жем")
    assert found == ()
    parties = (PartyForm(world.department.id), PartyForm(world.backer.id))
    form = world.form(pitch_id=None, drafter_id=world.department.id, parties=parties)
    with pytest.raises(ForbiddenError, match="memorandum-state-names-no-business"):
        await world.act(InviteToMemorandum, world.official, world.department)("x", form)


async def test_nobody_confirms_a_version_that_they_have_not_read(world: World) -> None:
    """Whoever has the first version open, and taps after the second was put, has read the first one alone."""
    memorandum = await world.invite()
    await world.act(AskForChange, world.seeker, world.ngo)(memorandum.id, "term", "Бір жыл аз")
    form = replace(world.three_parties, aims=Pair("Ауыл балаларын оқыту.", "Обучать сельских детей."))
    await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, form)
    for version in (1, 3, 0):
        with pytest.raises(OutdatedError, match="memorandum-other-version"):
            await world.act(ConfirmMemorandum, world.giver, world.backer)(memorandum.id, version)
    assert memorandum.parties[1].stage is PartyStage.AWAITED
    await world.act(ConfirmMemorandum, world.giver, world.backer)(memorandum.id, 2)
    assert memorandum.parties[1].stage is PartyStage.CONFIRMED


async def test_many_wishes_of_one_party_are_one_for_each_section_and_flood_nobody(world: World) -> None:
    memorandum = await world.invite()
    before = len(world.told)
    wish = world.act(AskForChange, world.giver, world.backer)
    with pytest.raises(OutdatedError, match="memorandum-often-enough"):
        for number in range(50):
            await wish(memorandum.id, ("term", "plan")[number % 2], f"Тілек {number}")
    others = {world.seeker.id, world.official.id}
    told = [one for one in world.told[before:] if one[0] == "memorandum-change-asked"]
    assert sorted(told) == sorted([("memorandum-change-asked", one) for one in others] * 2)
    show = world.act(ShowRevision, world.seeker, world.ngo)
    last = [f"Тілек {number}" for number in (WISHES_A_DAY - 2, WISHES_A_DAY - 1)]
    assert [one.words for one in (await show(memorandum.id)).wishes] == last
    assert len(memorandum.answers) == WISHES_A_DAY, "no row is removed"
    await world.act(AskForChange, world.official, world.department)(memorandum.id, "term", "Ерте екен")
    world.clock.advance(timedelta(days=1))
    await wish(memorandum.id, "term", "Тағы бір ай")
    words = [one.words for one in (await show(memorandum.id)).wishes]
    assert words == [last[1], "Ерте екен", "Тағы бір ай"]
    assert len(world.told_of("memorandum-change-asked")) == 4 + 2 + 2


async def test_the_next_version_has_no_action_whose_day_has_passed(world: World) -> None:
    """It had not when it was typed, and while the parties negotiated it did."""
    memorandum = await world.invite()
    await world.act(AskForChange, world.giver, world.backer)(memorandum.id, "aims", "Басқаша айтайық")
    form = world.form(PartyForm(world.department.id))
    world.clock.advance(timedelta(days=61))
    revise = world.act(ReviseMemorandum, world.seeker, world.ngo)
    with pytest.raises(InvalidValueError, match="memorandum-plan-past"):
        await revise(memorandum.id, form)
    assert len(world.uow.by_id(Memorandum, memorandum.id).versions) == 1
    later = replace(form, plan=tuple(replace(row, until=row.until + timedelta(days=30)) for row in form.plan))
    assert await revise(memorandum.id, later) is True
