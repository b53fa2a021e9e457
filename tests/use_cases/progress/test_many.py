"""All that falls due rings together: as many statements, however many projects are late."""

from datetime import date

from sqlalchemy import event

from bot.models.country import moment, today
from bot.models.memoranda import MemorandumStage, PlanItem
from bot.models.pitches import PitchStatus
from bot.models.plan_steps import PlanStep
from bot.models.progress import MORNING, ProgressReport, due_of
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language
from bot.models.waits import Wait
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.progress.asking import BEGINNING, CALL, COMPLETION, REPORT, STEP
from tests.builders import a_memorandum, a_pitch
from tests.use_cases.progress.progress_world import DAY, WORDS, World

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)
RUNG = moment(date(2026, 8, 12), MORNING)


async def late_projects(world: World, stage: ProjectStage, number: int, *, silent: bool) -> list[Project]:
    """Projects with a line of the plan two weeks late, and July not reported. Where June was reported, July is let go;
    where it was not (`silent`), a moderator calls.
    """
    projects = []
    lines: dict[int, int] = {}
    due = today(RUNG) - 14 * DAY
    for _ in range(number):
        project = world.new_project(
            stage=stage, reports_from=JUNE, report_month=JULY, ends_on=due + 200 * DAY
        )
        pitch = world.uow.keep(a_pitch(project, world.backer, status=PitchStatus.ACCEPTED))
        parties = [(organization, person) for person, organization in world.signatories]
        plan = (PlanItem("Ноутбук беру", due, "Жем").row,)
        memorandum = world.uow.keep(
            a_memorandum(project, pitch, parties, stage=MemorandumStage.AGREED, content={"plan": plan})
        )
        step = PlanStep(memorandum_id=memorandum.id, place=0, due=due, organization_id=world.backer.id)
        lines[world.uow.keep(step).id] = world.backer.id
        if not silent:
            report = ProgressReport(
                project_id=project.id,
                month=JUNE,
                words=WORDS,
                language=Language.KAZAKH,
                author_id=world.seeker.id,
                written_at=world.clock.now(),
            )
            world.uow.keep(report)
        projects.append(project)
    kind = BEGINNING if stage is ProjectStage.SUPPORTED else COMPLETION
    ngo, day = world.ngo.id, moment(due, MORNING)
    async with world.uow as block:
        await block.waits.begin_all(
            REPORT, [Beginning(project.id, party_id=ngo, until=due_of(JULY)) for project in projects]
        )
        await block.waits.begin_all(
            kind, [Beginning(project.id, party_id=ngo, until=day - 20 * DAY) for project in projects]
        )
        await block.waits.begin_all(
            STEP, [Beginning(id_, party_id=party, until=day) for id_, party in lines.items()]
        )
        await block.commit()
    return projects


async def test_as_many_statements_for_one_project_as_for_twenty(world: World) -> None:
    async with world.uow as block:
        for wait in world.uow.all(Wait):
            await block.waits.end(wait.kind, wait.record_id, "other")
        await block.commit()
    asked: list[str] = []
    engine = world.uow._sessions.kw["bind"].sync_engine
    listener = ("before_cursor_execute", lambda _, __, statement, *___: asked.append(statement))
    counted = []
    began = world.clock.now()
    for number in (1, 20):
        world.clock.move_to(began)
        projects = [
            project
            for stage in (ProjectStage.SUPPORTED, ProjectStage.UNDER_WAY)
            for silent in (False, True)
            for project in await late_projects(world, stage, number, silent=silent)
        ]
        world.clock.move_to(RUNG)
        event.listen(engine, *listener)
        try:
            asked.clear()
            await world.ring()
            counted.append(len(asked))
            world.clock.move_to(RUNG + 10 * DAY)
            asked.clear()
            await world.ring()
            counted.append(len(asked))
        finally:
            event.remove(engine, *listener)
        assert all(world.wait(CALL, project.id) for project in projects)
    assert counted[:2] == counted[2:]
