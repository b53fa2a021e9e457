"""What people can do at random once a memorandum is in force."""

from bot.models.memoranda import Memorandum, Pair, PlanItem
from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.plan_steps import PlanStep
from bot.models.projects import Project
from bot.use_cases.memoranda.answering import ConfirmMemorandum, TellPart
from bot.use_cases.memoranda.drafting import InviteToMemorandum
from bot.use_cases.memoranda.forming import MemorandumForm, PartyForm
from bot.use_cases.memoranda.telling import PartForm
from bot.use_cases.progress.access import HAS_PROGRESS
from bot.use_cases.progress.reports import WriteReport
from bot.use_cases.progress.stages import (
    CompleteProject,
    SayNotYet,
    StartProject,
    TakeBackCompletion,
    TakeBackStart,
)
from bot.use_cases.progress.steps import PutStepOff, TickStep, UntickStep
from tests.builders import a_pitch, a_project
from tests.laws.deeds import REASON, Play, in_days
from tests.laws.world import World


async def carry_out(world: World) -> None:
    """Of a project whose memorandum is in force: begin, report, complete, or take it back."""
    if running := [project for project in world.uow.all(Project) if project.stage in HAS_PROGRESS]:
        project = world.random.choice(running)
        person = world.somebody(*world.people_of(project.organization_id))
        month = in_days(world, 0).replace(day=1)
        match world.random.randrange(7):
            case 0 | 1:
                await world.do(person, StartProject, project.id)
            case 2 | 3:
                await world.do(person, WriteReport, project.id, month, REASON)
            case 4:
                await world.do(person, SayNotYet, project.id, project.stage)
            case 5:
                await world.do(person, world.random.choice([TakeBackStart, TakeBackCompletion]), project.id)
            case _:
                await world.do(person, CompleteProject, project.id, REASON)


async def work_through_a_plan(world: World) -> None:
    if step := world.any_of(PlanStep):
        person = world.somebody(*world.people_of(step.organization_id))
        deed = world.random.choice([TickStep, UntickStep, PutStepOff, PutStepOff])
        await world.do(person, deed, step.id)


CARRYING_OUT: tuple[Play, ...] = (*(carry_out,) * 3, *(work_through_a_plan,) * 2)


async def bring_into_force(world: World) -> None:
    """By the deeds of those who do so: what random deeds seldom come to."""
    ngo, backer = world.organization(OrganizationKind.NGO), world.organization(OrganizationKind.BUSINESS)
    project = world.uow.keep(
        a_project(ngo, created_at=world.clock.now(), starts_on=in_days(world, 1), ends_on=in_days(world, 40))
    )
    pitch = world.uow.keep(a_pitch(project, backer, status=PitchStatus.ACCEPTED))
    people = [world.people_of(party.id) for party in (ngo, backer)]
    leader, other = [next(one for one in world.people if one.id == ids[0]) for ids in people]
    form = MemorandumForm(
        pitch_id=pitch.id,
        title=Pair.same("Үйірмелер"),
        aims=Pair.same("Ауыл балаларының цифрлық дағдыларын дамыту."),
        place=Pair.same("Индер"),
        term_months=3,
        term_until=None,
        plan=tuple(
            PlanItem(f"{number}-іс", in_days(world, 15 * number), "Ұйым").row
            for number in range(1, world.random.randint(2, 5))
        ),
        parties=(
            PartyForm(ngo.id, leader.id),
            PartyForm(backer.id, other.id),
        ),
        own=PartForm(intentions=Pair.same("Үйірме ашамыз.")),
    )
    await world.do(leader, InviteToMemorandum, f"in force {project.id}", form)
    memorandum = world.uow.all(Memorandum)[-1]
    assert await world.do(other, TellPart, memorandum.id, PartForm(intentions=Pair.same("Ноутбук береміз.")))
    for person in (leader, other):
        assert await world.do(person, ConfirmMemorandum, memorandum.id, len(memorandum.versions))
