"""A memorandum through its use cases, without a database: who may do what, and what follows."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, TypeVar

import pytest

from bot.models.memoranda import Memorandum, MemorandumLevel, MemorandumStage, PartyAnswer, PlanItem
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.models.roles import StaffRole
from bot.use_cases.base import UseCase
from bot.use_cases.errors import DomainError, ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.identity import SystemIdentity
from bot.use_cases.memoranda import AcknowledgeMemorandum, DeclineMemorandum
from bot.use_cases.memorandum_document import MemorandumDocument
from bot.use_cases.memorandum_drafting import (
    FindThirdSides,
    InviteToMemorandum,
    MemorandumForm,
    PartyForm,
    PrepareMemorandum,
    PreviewMemorandum,
)
from bot.use_cases.memorandum_reading import (
    ListMyMemoranda,
    PrintMemorandum,
    ReadMemorandum,
    ShowMemorandum,
)
from bot.use_cases.ports import Actor
from tests.builders import a_membership, a_person, a_project, an_actor, an_organization
from tests.fakes import FakeIdentity, FakeUnitOfWork, FrozenClock

Deed = TypeVar("Deed", bound=UseCase)


@dataclass
class PlainPrinter:
    """Keeps the documents, and gives each one's number of parties as its bytes."""

    printed: list[MemorandumDocument] = field(default_factory=list)

    async def print(self, document: MemorandumDocument) -> bytes:
        self.printed.append(document)
        return f"{len(document.parties)} parties".encode()


class World:
    """An accepted pitch between an NGO and a business, state bodies around them, people for all of them."""

    def __init__(self, uow: FakeUnitOfWork, clock: FrozenClock) -> None:
        self.uow = uow
        self.clock = clock
        self.printer = PlainPrinter()
        self.leader, self.colleague = self.person("Айгерім Сәрсен"), self.person("Дана Омар")
        self.owner, self.official = self.person("Сергей Ким"), self.person("Әділ Қожахмет")
        self.stranger = self.person("Марат Бек")
        self.ngo = self.organization("Болашақ кілті", OrganizationKind.NGO, self.leader, self.colleague)
        self.business = self.organization("Жем компрессор", OrganizationKind.BUSINESS, self.owner)
        self.department = self.organization(
            "Білім басқармасы", OrganizationKind.STATE, self.official, legal_form="department"
        )
        self.other = self.organization("Жас қанат", OrganizationKind.NGO, self.stranger)
        self.project: Project = uow.keep(a_project(self.ngo))
        self.pitch: Pitch = uow.keep(
            Pitch(
                project_id=self.project.id,
                backer_id=self.business.id,
                score=0.9,
                reasons=[],
                sent_at=clock.now(),
                status=PitchStatus.ACCEPTED,
            )
        )

    def person(self, name: str, **fields: Any) -> Person:
        return self.uow.keep(a_person(name, **fields))

    def organization(self, name: str, kind: OrganizationKind, *people: Person, **fields: Any) -> Organization:
        organization = self.uow.keep(an_organization(name, kind=kind, by=people[0], **fields))
        for person in people:
            self.uow.keep(a_membership(person, organization))
        return organization

    def act(self, use_case: type[Deed], person: Person, *organizations: Organization) -> Deed:
        return self.acting(use_case, an_actor(person, *organizations))

    def acting(self, use_case: type[Deed], actor: Actor) -> Deed:
        if use_case in {PreviewMemorandum, ReadMemorandum, PrintMemorandum}:
            return use_case(FakeIdentity(actor), self.uow, self.clock, self.printer)  # type: ignore[call-arg]
        return use_case(FakeIdentity(actor), self.uow, self.clock)

    def form(self, *third: PartyForm, **fields: Any) -> MemorandumForm:
        """As the NGO's leader fills it in."""
        today = self.clock.now().date()
        values: dict[str, Any] = {
            "pitch_id": self.pitch.id,
            "subject": "Ауыл балаларының цифрлық дағдыларын дамыту.\nМұғалімдерді оқыту.",
            "place": "Индер",
            "term_months": 12,
            "term_until": None,
            "plan": (PlanItem("Ноутбук сатып алу", today + timedelta(days=60), "Жем компрессор"),),
            "parties": (
                PartyForm(
                    self.ngo.id, "Үйірме ашамыз.", self.leader.id, position="chairperson", basis="charter"
                ),
                PartyForm(self.business.id, "Ноутбук береміз."),
                *third,
            ),
        }
        return MemorandumForm(**(values | fields))

    @property
    def three_parties(self) -> MemorandumForm:
        return self.form(PartyForm(self.department.id, ""))

    async def invite(self, form: MemorandumForm | None = None, submission: str = "first") -> Memorandum:
        deed = self.act(InviteToMemorandum, self.leader, self.ngo)
        memorandum_id = await deed(submission, form or self.three_parties)
        found = await self.uow.memoranda.get(memorandum_id)
        assert found is not None
        return found

    async def acknowledge(self, memorandum: Memorandum, person: Person, organization: Organization) -> Any:
        return await self.act(AcknowledgeMemorandum, person, organization)(memorandum.id)

    async def acknowledge_all(self, memorandum: Memorandum) -> None:
        for person, organization in (
            (self.leader, self.ngo),
            (self.owner, self.business),
            (self.official, self.department),
        )[: len(memorandum.parties)]:
            await self.acknowledge(memorandum, person, organization)

    def told(self, key: str) -> list[int]:
        return sorted(promise.recipient_id for promise in self.uow.promised if promise.key == key)


@pytest.fixture
def world(uow: FakeUnitOfWork, clock: FrozenClock) -> World:
    return World(uow, clock)


async def test_either_side_may_draft(world: World) -> None:
    ours = await world.act(PrepareMemorandum, world.leader, world.ngo)(world.pitch.id)
    assert (ours.own.organization_id, ours.counterpart.organization_id) == (world.ngo.id, world.business.id)
    assert [person.name for person in ours.own.people] == ["Айгерім Сәрсен", "Дана Омар"]
    assert ours.aims == world.project.solution
    assert ours.standing is None
    theirs = await world.act(PrepareMemorandum, world.owner, world.business)(world.pitch.id)
    assert theirs.own.organization_id == world.business.id


@pytest.mark.parametrize("status", [status for status in PitchStatus if status is not PitchStatus.ACCEPTED])
async def test_only_a_match_can_be_drafted(world: World, status: PitchStatus) -> None:
    world.pitch.status = status
    with pytest.raises(OutdatedError, match="memorandum-no-match"):
        await world.act(PrepareMemorandum, world.leader, world.ngo)(world.pitch.id)


async def test_to_others_the_match_does_not_exist(world: World) -> None:
    for person, organization in ((world.stranger, world.other), (world.official, world.department)):
        with pytest.raises(NotFoundError):
            await world.act(PrepareMemorandum, person, organization)(world.pitch.id)
        with pytest.raises(NotFoundError):
            await world.act(FindThirdSides, person, organization)(world.pitch.id)
        with pytest.raises(NotFoundError):
            await world.act(InviteToMemorandum, person, organization)("x", world.three_parties)
    with pytest.raises(NotFoundError):
        await world.act(PrepareMemorandum, world.leader, world.ngo)(world.pitch.id + 99)


async def test_a_withdrawn_project_gets_no_memorandum(world: World) -> None:
    world.project.withdraw()
    with pytest.raises(OutdatedError, match="project-stage-changed"):
        await world.invite()


async def test_third_sides_of_the_region_come_first_by_shared_spheres(world: World) -> None:
    world.project.spheres = ("education_science_sport", "youth_children")
    state = OrganizationKind.STATE

    def body(name: str, form: str, region: str, *spheres: str) -> Organization:
        return world.organization(
            name, state, world.person(name), legal_form=form, region=region, spheres=spheres
        )

    committee = body("Комитет", "committee", "KZ-71", "education_science_sport", "youth_children")
    other = body("Экология басқармасы", "department", "KZ-23", "environment")
    both = body("Екі салалы", "department", "KZ-23", "education_science_sport", "youth_children")
    body("Көрші өңір", "department", "KZ-47", "education_science_sport")
    nobody = world.organization("Өкілсіз", state, world.person("Ұмытылған"), legal_form="department")
    gone = (await world.uow.organizations.representatives(nobody.id))[0]
    gone.forget(world.clock.now())

    found = await world.act(FindThirdSides, world.leader, world.ngo)(world.pitch.id)
    assert [row.organization_id for row in found] == [both.id, world.department.id, other.id, committee.id]


async def test_the_preview_keeps_nothing_and_tells_nobody(world: World) -> None:
    printed = await world.act(PreviewMemorandum, world.leader, world.ngo)(world.three_parties)
    assert (printed.number, printed.pdf) == (None, b"3 parties")
    assert world.uow.promised == []
    assert world.uow.shelf.all(Memorandum) == []
    document = world.printer.printed[0]
    assert document.number is None
    assert [party.name.kk for party in document.parties] == [
        "«Болашақ кілті» қоғамдық қоры",
        "«Жем компрессор» жауапкершілігі шектеулі серіктестігі",
        "Білім басқармасы",
    ]
    assert document.parties[0].position.ru == "Председатель"
    assert document.parties[1].authority.kk == "Жарғы"
    assert document.place.ru == "Атырауская область, Индер"
    assert [aim.kk for aim in document.aims] == [
        "Ауыл балаларының цифрлық дағдыларын дамыту.",
        "Мұғалімдерді оқыту.",
    ]


async def test_each_signatory_is_invited_with_the_draft(world: World) -> None:
    memorandum = await world.invite()
    assert memorandum.stage is MemorandumStage.INVITED
    assert memorandum.level is MemorandumLevel.REGIONAL
    assert world.told("memorandum-invited") == sorted([world.leader.id, world.owner.id, world.official.id])
    message = world.uow.promised[0].notification
    assert message.attachment is not None
    assert (message.attachment.kind, message.attachment.id) == ("memorandum", memorandum.id)
    assert [action.name for row in message.actions for action in row] == [
        "acknowledge-memorandum",
        "decline-memorandum",
        "open-memorandum",
    ]
    assert world.uow.actions == ["memorandum.invite"]


async def test_the_same_form_sent_twice_is_one_memorandum(world: World) -> None:
    first, again = await world.invite(), await world.invite()
    assert first.id == again.id
    assert len(world.told("memorandum-invited")) == 3


async def test_a_match_has_one_memorandum_at_a_time(world: World) -> None:
    memorandum = await world.invite()
    with pytest.raises(OutdatedError, match="memorandum-exists"):
        await world.invite(submission="second")
    ground = await world.act(PrepareMemorandum, world.owner, world.business)(world.pitch.id)
    assert ground.standing == memorandum.id
    await world.act(DeclineMemorandum, world.owner, world.business)(memorandum.id, "Мерзімі сәйкес емес")
    assert (await world.invite(submission="second")).id != memorandum.id


@pytest.mark.parametrize("form", ["ministry", "committee", "agency"])
async def test_a_central_body_makes_it_national(world: World, form: str) -> None:
    world.department.legal_form = form
    assert (await world.invite()).level is MemorandumLevel.NATIONAL


async def test_a_republican_association_makes_it_national(world: World) -> None:
    world.ngo.legal_form = "republican_public_association"
    assert (await world.invite(world.form())).level is MemorandumLevel.NATIONAL


Spoil = Callable[[World], MemorandumForm]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda world: world.form(subject="😀"), "text-no-letters"),
        (lambda world: world.form(subject="а" * 1501), "text-too-long"),
        (lambda world: world.form(place=""), "text-no-letters"),
        (lambda world: world.form(plan=()), "memorandum-plan-length"),
        (lambda world: world.form(term_months=0), "choice-unknown"),
        (lambda world: world.form(term_until=world.clock.now().date()), "memorandum-term-over"),
        (
            lambda world: world.form(term_until=world.clock.now().date() + timedelta(days=30)),
            "memorandum-plan-after-term",
        ),
        (lambda world: world.form(parties=world.form().parties[:1]), "memorandum-parties"),
        (lambda world: world.form(PartyForm(world.business.id, "")), "memorandum-same-party-twice"),
        (lambda world: world.form(PartyForm(world.other.id, "")), "choice-unknown"),
        (lambda world: world.form(PartyForm(9_999, "")), "choice-unknown"),
        (
            lambda world: world.form(PartyForm(world.department.id, "", world.stranger.id)),
            "memorandum-signatory-unknown",
        ),
    ],
)
async def test_a_form_that_cannot_stand(world: World, spoil: Spoil, code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        await world.invite(spoil(world))
    assert world.uow.promised == []


async def test_with_several_representatives_one_has_to_be_chosen(world: World) -> None:
    world.uow.keep(a_membership(world.stranger, world.business))
    with pytest.raises(InvalidValueError, match="memorandum-signatory-unknown"):
        await world.invite()


async def test_without_another_choice_whoever_drafts_answers_for_their_own(world: World) -> None:
    form = world.form()
    parties = (replace(form.parties[0], signatory_id=None), form.parties[1])
    memorandum = await world.invite(replace(form, parties=parties))
    assert memorandum.parties[0].signatory_id == world.leader.id


async def test_one_person_cannot_answer_for_two_parties(world: World) -> None:
    world.uow.keep(a_membership(world.leader, world.business))
    form = world.form()
    parties = (form.parties[0], replace(form.parties[1], signatory_id=world.leader.id))
    with pytest.raises(InvalidValueError, match="memorandum-same-signatory-twice"):
        await world.invite(replace(form, parties=parties))


async def test_nobody_names_the_office_of_the_other_party(world: World) -> None:
    form = world.form()
    parties = (form.parties[0], replace(form.parties[1], position="Тақсыр", basis="Өз еркі"))
    memorandum = await world.invite(replace(form, parties=parties))
    assert (memorandum.parties[1].position, memorandum.parties[1].basis) == ("director", "charter")
    await world.act(AcknowledgeMemorandum, world.owner, world.business)(
        memorandum.id, position="Бас инженер", basis="power_of_attorney"
    )
    assert (memorandum.parties[1].position, memorandum.parties[1].basis) == (
        "Бас инженер",
        "power_of_attorney",
    )


async def test_the_last_acknowledgement_brings_it_into_force(world: World) -> None:
    memorandum = await world.invite()
    first = await world.acknowledge(memorandum, world.official, world.department)
    assert (first.number, first.awaited) == (None, 2)
    await world.acknowledge(memorandum, world.leader, world.ngo)
    assert memorandum.stage is MemorandumStage.INVITED
    assert world.project.stage is ProjectStage.PUBLISHED
    last = await world.acknowledge(memorandum, world.owner, world.business)
    number = f"ASAR-{world.clock.now().year}-0001"
    assert (last.number, last.awaited) == (number, 0)
    assert memorandum.stage is MemorandumStage.IN_FORCE
    assert world.project.stage is ProjectStage.SUPPORTED
    assert world.told("memorandum-in-force") == sorted([world.leader.id, world.owner.id, world.official.id])
    message = next(row for row in world.uow.promised if row.key == "memorandum-in-force").notification
    assert message.attachment is not None
    assert world.uow.actions.count("memorandum.in_force") == 1


async def test_the_same_tap_twice_is_one_acknowledgement(world: World) -> None:
    memorandum = await world.invite()
    for _ in range(3):
        done = await world.acknowledge(memorandum, world.leader, world.ngo)
        assert done.awaited == 2
    assert world.uow.actions.count("memorandum.acknowledge") == 1
    await world.acknowledge_all(memorandum)
    for _ in range(2):
        again = await world.acknowledge(memorandum, world.owner, world.business)
        assert again.number == memorandum.number
    assert len(world.told("memorandum-in-force")) == 3


async def test_a_term_in_months_runs_from_the_day_of_force(world: World) -> None:
    memorandum = await world.invite()
    proposed = memorandum.term_until
    world.clock.advance(timedelta(days=10))
    await world.acknowledge_all(memorandum)
    assert memorandum.term_until == proposed + timedelta(days=10)


async def test_the_year_of_the_number_is_that_of_kazakhstan(world: World) -> None:
    memorandum = await world.invite()
    world.clock.move_to(world.clock.now().replace(month=12, day=31, hour=19, minute=30))
    await world.acknowledge_all(memorandum)
    assert memorandum.number == f"ASAR-{world.clock.now().year + 1}-0001"


async def test_numbers_follow_each_other(world: World) -> None:
    first = await world.invite()
    await world.acknowledge_all(first)
    world.pitch = world.uow.keep(
        Pitch(
            project_id=world.uow.keep(a_project(world.ngo)).id,
            backer_id=world.business.id,
            score=0.9,
            reasons=[],
            sent_at=world.clock.now(),
            status=PitchStatus.ACCEPTED,
        )
    )
    second = await world.invite(world.form(), submission="second")
    await world.acknowledge_all(second)
    assert [memorandum.number and memorandum.number[-4:] for memorandum in (first, second)] == [
        "0001",
        "0002",
    ]


async def test_a_refusal_ends_it_and_everybody_hears_why(world: World) -> None:
    memorandum = await world.invite()
    await world.acknowledge(memorandum, world.leader, world.ngo)
    decline = world.act(DeclineMemorandum, world.owner, world.business)
    await decline(memorandum.id, "Мерзімі сәйкес емес")
    await decline(memorandum.id, "Мерзімі сәйкес емес")
    assert memorandum.stage is MemorandumStage.DECLINED
    assert world.told("memorandum-declined") == sorted([world.leader.id, world.owner.id, world.official.id])
    message = next(row for row in world.uow.promised if row.key == "memorandum-declined").notification
    assert message.args["reason"] == "Мерзімі сәйкес емес"
    with pytest.raises(OutdatedError, match="memorandum-closed"):
        await world.acknowledge(memorandum, world.official, world.department)
    assert world.project.stage is ProjectStage.PUBLISHED


async def test_who_has_acknowledged_cannot_decline(world: World) -> None:
    memorandum = await world.invite()
    await world.acknowledge(memorandum, world.leader, world.ngo)
    with pytest.raises(OutdatedError, match="memorandum-already-acknowledged"):
        await world.act(DeclineMemorandum, world.leader, world.ngo)(memorandum.id, "Ойланып қалдым")


async def test_a_refusal_needs_its_reason(world: World) -> None:
    memorandum = await world.invite()
    with pytest.raises(InvalidValueError, match="text-no-letters"):
        await world.act(DeclineMemorandum, world.owner, world.business)(memorandum.id, "…")
    assert memorandum.stage is MemorandumStage.INVITED


ANSWERS: tuple[tuple[type[UseCase], tuple[str, ...]], ...] = (
    (AcknowledgeMemorandum, ()),
    (DeclineMemorandum, ("Бізге сәйкес емес",)),
)


def everybody_else(world: World) -> dict[str, Actor]:
    """Everyone but the invited person of a party, by the role in which they come."""
    staff = {
        role: world.person(f"Қызметкер {role}", staff=(role,))
        for role in (StaffRole.MODERATOR, StaffRole.ORGANISER, StaffRole.ADMINISTRATOR)
    }
    unverified = world.organization("Расталмаған", OrganizationKind.NGO, world.person("Өкіл"), verified=False)
    other_backer = world.organization("Өзге", OrganizationKind.BUSINESS, world.person("Кәсіпкер"))
    other_body = world.organization("Орган", OrganizationKind.STATE, world.person("Маман"))
    return {
        "guest": an_actor(),
        "participant": an_actor(world.person("Қатысушы")),
        "representative": an_actor(world.person("Өкіл"), unverified),
        "ngo": an_actor(world.stranger, world.other),
        "backer": an_actor(world.person("Кәсіпкер"), other_backer),
        "state": an_actor(world.person("Маман"), other_body),
        **{role.value: an_actor(person) for role, person in staff.items()},
        "colleague of the invited person": an_actor(world.colleague, world.ngo),
        "invited, no longer representing": an_actor(world.leader),
    }


@pytest.mark.parametrize(("deed", "words"), ANSWERS)
async def test_nobody_but_the_invited_person_answers(
    world: World, deed: type[UseCase], words: tuple[str, ...]
) -> None:
    memorandum = await world.invite()
    for who, actor in everybody_else(world).items():
        with pytest.raises((ForbiddenError, NotFoundError)) as refusal:
            await world.acting(deed, actor)(memorandum.id, *words)  # type: ignore[operator]
        assert isinstance(refusal.value, DomainError), who
        assert {party.answer for party in memorandum.parties} == {PartyAnswer.AWAITED}, who
    system = deed(SystemIdentity(), world.uow, world.clock)
    with pytest.raises(ForbiddenError):
        await system(memorandum.id, *words)  # type: ignore[operator]


@pytest.mark.parametrize(("deed", "words"), ANSWERS)
async def test_the_refusal_of_a_colleague_names_who_was_invited(
    world: World, deed: type[UseCase], words: tuple[str, ...]
) -> None:
    memorandum = await world.invite()
    with pytest.raises(ForbiddenError, match="memorandum-other-signatory") as refusal:
        await world.act(deed, world.colleague, world.ngo)(memorandum.id, *words)  # type: ignore[operator]
    assert refusal.value.params == {"signatory": "Айгерім Сәрсен"}


async def test_an_outsider_cannot_tell_whether_it_exists(world: World) -> None:
    memorandum = await world.invite()
    codes = set()
    for memorandum_id in (memorandum.id, memorandum.id + 99):
        for deed in (AcknowledgeMemorandum, ShowMemorandum, ReadMemorandum):
            with pytest.raises(NotFoundError) as refusal:
                await world.act(deed, world.stranger, world.other)(memorandum_id)  # type: ignore[operator]
            codes.add(refusal.value.code)
    assert codes == {"memorandum-not-invited"}


async def test_an_organisation_that_lost_its_verification_cannot_answer(world: World) -> None:
    memorandum = await world.invite()
    actor = an_actor(world.leader, world.ngo)
    unverified = replace(actor, represents=tuple(replace(row, verified=False) for row in actor.represents))
    with pytest.raises(ForbiddenError, match="organization-not-verified"):
        await world.acting(AcknowledgeMemorandum, unverified)(memorandum.id)


async def test_every_representative_of_a_party_reads_it(world: World) -> None:
    memorandum = await world.invite()
    view = await world.act(ShowMemorandum, world.colleague, world.ngo)(memorandum.id)
    assert (view.mine, view.answerable, view.own_signatory) == (None, False, "Айгерім Сәрсен")
    own = await world.act(ShowMemorandum, world.leader, world.ngo)(memorandum.id)
    assert own.answerable
    assert (await world.act(ReadMemorandum, world.colleague, world.ngo)(memorandum.id)).pdf == b"3 parties"
    page = await world.act(ListMyMemoranda, world.colleague, world.ngo)()
    assert [(line.id, line.awaits_me) for line in page.items] == [(memorandum.id, False)]
    page = await world.act(ListMyMemoranda, world.leader, world.ngo)()
    assert [line.awaits_me for line in page.items] == [True]
    assert (await world.act(ListMyMemoranda, world.stranger, world.other)()).total == 0


async def test_the_two_sides_may_try_again_after_a_refusal(world: World) -> None:
    memorandum = await world.invite()
    await world.act(DeclineMemorandum, world.official, world.department)(memorandum.id, "Құзыретіміз емес")
    for person, organization, may in (
        (world.leader, world.ngo, True),
        (world.owner, world.business, True),
        (world.official, world.department, False),
    ):
        view = await world.act(ShowMemorandum, person, organization)(memorandum.id)
        assert view.can_be_redrafted is may


async def test_the_system_prints_for_its_messages_and_nobody_else_does(world: World) -> None:
    memorandum = await world.invite()
    await world.acknowledge_all(memorandum)
    printing = PrintMemorandum(SystemIdentity(), world.uow, world.clock, world.printer)
    assert (await printing(memorandum.id)).number == memorandum.number
    document = world.printer.printed[-1]
    assert document.number == memorandum.number
    assert all(party.acknowledged_at for party in document.parties)
    with pytest.raises(ForbiddenError):
        await world.act(PrintMemorandum, world.leader, world.ngo)(memorandum.id)
