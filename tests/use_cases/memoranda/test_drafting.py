"""Drafting a memorandum: who may, with whom, and what a form has to hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models import reference
from bot.models.memoranda import Memorandum, MemorandumLevel, MemorandumStage, Pair, PlanItem
from bot.models.organizations import Organization, OrganizationKind
from bot.models.pitches import PitchStatus
from bot.use_cases.kernel.errors import (
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.memoranda.answering import DeclineMemorandum
from bot.use_cases.memoranda.drafting import (
    FindThirdSides,
    InviteToMemorandum,
    PrepareMemorandum,
    PreviewMemorandum,
)
from bot.use_cases.memoranda.forming import MemorandumForm, PartyForm
from bot.use_cases.memoranda.freezing import frozen_of
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from bot.use_cases.memoranda.telling import parse_own_number
from tests.builders import a_membership
from tests.use_cases.memoranda.memorandum_world import World


async def test_either_side_may_draft(world: World) -> None:
    ours = await world.act(PrepareMemorandum, world.seeker, world.ngo)(world.pitch.id)
    assert (ours.own.organization_id, ours.counterpart.organization_id) == (world.ngo.id, world.backer.id)
    assert [person.name for person in ours.own.people] == ["Айгерім Сәрсен", "Дана Омар"]
    assert ours.aims == world.project.solution
    assert ours.standing is None
    theirs = await world.act(PrepareMemorandum, world.giver, world.backer)(world.pitch.id)
    assert theirs.own.organization_id == world.backer.id


@pytest.mark.parametrize("status", [status for status in PitchStatus if status is not PitchStatus.ACCEPTED])
async def test_only_a_match_can_be_drafted(world: World, status: PitchStatus) -> None:
    world.pitch.status = status
    with pytest.raises(OutdatedError, match="memorandum-no-match"):
        await world.act(PrepareMemorandum, world.seeker, world.ngo)(world.pitch.id)


async def test_to_others_the_match_does_not_exist(world: World) -> None:
    for person, organization in ((world.stranger, world.other), (world.official, world.department)):
        with pytest.raises(NotFoundError):
            await world.act(PrepareMemorandum, person, organization)(world.pitch.id)
        with pytest.raises(NotFoundError):
            await world.act(FindThirdSides, person, organization)(world.pitch.id)
        with pytest.raises(NotFoundError):
            await world.act(InviteToMemorandum, person, organization)("x", world.three_parties)
    with pytest.raises(NotFoundError):
        await world.act(PrepareMemorandum, world.seeker, world.ngo)(world.pitch.id + 99)


async def test_a_withdrawn_project_gets_no_memorandum(world: World) -> None:
    world.project.withdraw()
    with pytest.raises(OutdatedError, match="project-stage-changed"):
        await world.invite()


async def test_third_sides_of_the_region_come_first_by_shared_spheres(world: World) -> None:
    world.project.spheres = ("education_science_sport", "youth_children")
    state = OrganizationKind.STATE

    def body(name: str, form: str, region: str, *spheres: str) -> Organization:
        return world.new_organization(
            name, state, world.new_person(name), legal_form=form, region=region, spheres=spheres
        )

    committee = body("Комитет", "committee", "KZ-71", "education_science_sport", "youth_children")
    other = body("Экология басқармасы", "department", "KZ-23", "environment")
    both = body("Екі салалы", "department", "KZ-23", "education_science_sport", "youth_children")
    body("Көрші өңір", "department", "KZ-47", "education_science_sport")
    gone = world.new_person("Ұмытылған")
    world.new_organization("Өкілсіз", state, gone, legal_form="department")
    gone.forget(world.clock.now())

    found = await world.act(FindThirdSides, world.seeker, world.ngo)(world.pitch.id)
    assert [row.organization_id for row in found] == [both.id, world.department.id, other.id, committee.id]


async def test_the_preview_keeps_nothing_and_tells_nobody(world: World) -> None:
    printed = await world.act(PreviewMemorandum, world.seeker, world.ngo)(world.three_parties)
    assert (printed.number, printed.pdf) == (None, b"3 parties")
    assert world.uow.promised == []
    assert world.uow.all(Memorandum) == []
    document = world.printer.printed[0]
    assert document.number is None
    assert [party.name.kk for party in document.parties] == [
        "«Болашақ кілті» қоғамдық қоры",
        "«Жем» жауапкершілігі шектеулі серіктестігі",
        "Білім басқармасы",
    ]
    assert document.parties[0].position.ru == "Председатель"
    assert document.parties[1].authority.kk == "Жарғы"
    assert document.place.ru == "Атырауская область, Индер"
    assert [aim.kk for aim in document.aims] == [
        "Ауыл балаларының цифрлық дағдыларын дамыту.",
        "Мұғалімдерді оқыту.",
    ]


@pytest.mark.parametrize(
    ("region", "settlement", "place", "kk", "ru"),
    [
        ("KZ-23", "Құлсары", "Құлсары", "Атырау облысы, Құлсары", "Атырауская область, Кульсары"),
        ("KZ-23", "г. Кульсары", "Атырау", "Атырау облысы, Атырау", "Атырауская область, Атырау"),
        ("KZ-23", "Құлсары", "Семей, Абай облысы", "Абай облысы, Семей", "область Абай, Семей"),
        ("KZ-23", "Құлсары", "Astana", "Астана қаласы", "город Астана"),
        ("KZ-75", "Алматы", "Алматы", "Алматы қаласы", "город Алматы"),
        ("KZ-23", "Құлсары", "Майкөмген", "Майкөмген", "Майкөмген"),
        ("KZ-23", "Майкөмген", "Майкөмген", "Атырау облысы, Майкөмген", "Атырауская область, Майкөмген"),
        ("KZ-11", "Ақкөл, Зеренді ауданы", "Ақкөл, Зеренді ауданы", "Ақмола облысы, Зеренді ауданы, Ақкөл",
         "Акмолинская область, Зерендинский район, Акколь"),
    ],
)  # fmt: skip
async def test_places_are_printed_in_both_languages(
    world: World, region: str, settlement: str, place: str, kk: str, ru: str
) -> None:
    world.project.region, world.project.settlement = region, settlement
    world.ngo.region, world.ngo.settlement = region, place
    await world.act(PreviewMemorandum, world.seeker, world.ngo)(world.form(place=Pair.same(place)))
    document = world.printer.printed[0]
    assert (document.place.kk, document.place.ru) == (kk, ru)


async def test_each_signatory_is_invited_with_the_draft(world: World) -> None:
    memorandum = await world.invite()
    assert memorandum.stage is MemorandumStage.PUT
    assert memorandum.level is MemorandumLevel.REGIONAL
    assert world.told_of("memorandum-invited") == sorted([world.giver.id, world.official.id])
    message = next(one for one in world.uow.promised if one.key == "memorandum-invited").notification
    assert message.attachment is not None
    assert (message.attachment.kind, message.attachment.id) == ("memorandum", memorandum.id)
    assert [action.name for row in message.actions for action in row] == [
        "acknowledge-memorandum",
        "decline-memorandum",
        "open-memorandum",
    ]
    assert world.uow.actions == ["memorandum.invite", "memorandum.tell_part", "memorandum.tell_part"]


async def test_the_drafting_party_is_not_invited_by_itself_and_takes_back_rather_than_declines(
    world: World,
) -> None:
    """Its signatory hears that the text is ready, and a colleague who answers for it that its part is wanting."""
    memorandum = await world.invite()
    assert world.told_of("memorandum-invited-own") == [world.seeker.id]
    replace = world.act(ReplaceSignatory, world.seeker, world.ngo)
    await replace(memorandum.id, world.ngo.id, world.colleague.id)
    assert world.told_of("memorandum-office-own") == [world.colleague.id]
    for key in ("memorandum-invited-own", "memorandum-office-own"):
        message = next(one for one in world.uow.promised if one.key == key).notification
        assert "decline-memorandum" not in {action.name for row in message.actions for action in row}


async def test_the_same_form_sent_twice_is_one_memorandum(world: World) -> None:
    first, again = await world.invite(), await world.invite()
    assert first.id == again.id
    assert len(world.told_of("memorandum-invited")) == 2


async def test_a_match_has_one_memorandum_at_a_time(world: World) -> None:
    memorandum = await world.invite()
    with pytest.raises(OutdatedError, match="memorandum-exists"):
        await world.invite(submission="second")
    ground = await world.act(PrepareMemorandum, world.giver, world.backer)(world.pitch.id)
    assert ground.standing == memorandum.id
    await world.act(DeclineMemorandum, world.giver, world.backer)(memorandum.id, "Мерзімі сәйкес емес")
    assert (await world.invite(submission="second")).id != memorandum.id


@pytest.mark.parametrize("form", ["ministry", "committee", "agency"])
async def test_a_central_body_makes_it_national(world: World, form: str) -> None:
    world.department.legal_form = form
    assert (await world.invite()).level is MemorandumLevel.NATIONAL


async def test_a_republican_association_makes_it_national(world: World) -> None:
    world.ngo.legal_form = "republican_public_association"
    assert (await world.invite(world.form())).level is MemorandumLevel.NATIONAL


async def test_an_area_that_is_named_no_more_keeps_no_draft_from_its_parties(world: World) -> None:
    memorandum = await world.prepare(world.form(areas=tuple(reference.spheres())[:2]))
    memorandum.content = replace(memorandum.content, areas=("of old", memorandum.content.areas[0]))
    await world.tell_part(memorandum, world.giver, world.backer)
    said = frozen_of(memorandum)
    assert said is not None
    assert len(said.document.areas) == 1


Spoil = Callable[[World], MemorandumForm]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda world: world.form(aims=Pair("😀", "Цели сотрудничества")), "text-no-letters"),
        (lambda world: world.form(aims=Pair("", "а" * 1501)), "text-too-long"),
        (lambda world: world.form(place=Pair()), "text-no-letters"),
        (lambda world: world.form(plan=()), "memorandum-plan-length"),
        (
            lambda world: world.form(
                plan=(
                    *world.form().plan,
                    PlanItem("Ашу", world.clock.now().date() - timedelta(days=1), "Жем").row,
                )
            ),
            "memorandum-plan-past",
        ),
        (lambda world: world.form(term_months=0), "choice-unknown"),
        (lambda world: world.form(areas=("no such area",)), "choice-unknown"),
        (lambda world: world.form(areas=tuple(reference.spheres())[:6]), "choice-unknown"),
        (lambda world: world.form(term_until=world.clock.now().date()), "memorandum-term-over"),
        (
            lambda world: world.form(term_until=world.clock.now().date() + timedelta(days=30)),
            "memorandum-plan-after-term",
        ),
        (lambda world: world.form(parties=world.form().parties[:1]), "memorandum-parties"),
        (lambda world: world.form(PartyForm(world.backer.id)), "memorandum-same-party-twice"),
        (lambda world: world.form(PartyForm(world.other.id)), "choice-unknown"),
        (lambda world: world.form(PartyForm(9_999)), "choice-unknown"),
        (
            lambda world: world.form(
                parties=(world.form().parties[0], PartyForm(world.backer.id, world.stranger.id))
            ),
            "memorandum-signatory-unknown",
        ),
    ],
)
async def test_a_form_that_cannot_stand(world: World, spoil: Spoil, code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        await world.invite(spoil(world))
    assert world.uow.promised == []


async def test_with_several_representatives_one_has_to_be_chosen(world: World) -> None:
    world.uow.keep(a_membership(world.stranger, world.backer))
    with pytest.raises(InvalidValueError, match="memorandum-signatory-unknown"):
        await world.invite()


async def test_without_another_choice_whoever_drafts_answers_for_their_own(world: World) -> None:
    form = world.form()
    parties = (replace(form.parties[0], signatory_id=None), form.parties[1])
    memorandum = await world.invite(replace(form, parties=parties))
    assert memorandum.parties[0].signatory_id == world.seeker.id


async def test_one_person_cannot_answer_for_two_parties(world: World) -> None:
    world.uow.keep(a_membership(world.seeker, world.backer))
    form = world.form()
    parties = (form.parties[0], replace(form.parties[1], signatory_id=world.seeker.id))
    with pytest.raises(InvalidValueError, match="memorandum-same-signatory-twice"):
        await world.invite(replace(form, parties=parties))


async def test_nobody_names_the_office_of_the_other_party(world: World) -> None:
    memorandum = await world.prepare(world.form())
    office = memorandum.parties[1].signatory
    assert office is not None
    assert (office.position, office.basis) == ("director", "charter")
    await world.tell_part(
        memorandum, world.giver, world.backer, position="Бас инженер", basis="power_of_attorney"
    )
    assert (office.position, office.basis) == ("Бас инженер", "power_of_attorney")


@pytest.mark.parametrize("typed", ["Обучить сорок сотрудников.", "№", "жоқ"])
def test_what_has_no_digit_is_no_number_of_a_party(typed: str) -> None:
    with pytest.raises(InvalidValueError):
        parse_own_number(typed)


@pytest.mark.parametrize("typed", ["15-03/27", "№ 15-03/27", "No. 15-03/27"])
def test_a_partys_number_stands_without_its_sign(typed: str) -> None:
    assert parse_own_number(typed) == "15-03/27"
