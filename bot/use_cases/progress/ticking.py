"""Who has ticked lines of a plan: the party that answers for a line, or the project's carrier in its place."""

from collections.abc import Iterable, Mapping

from bot.models.plan_steps import PlanStep
from bot.models.projects import Project
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations


async def who_ticked(block: Block, project: Project, steps: Iterable[PlanStep]) -> Mapping[int, int]:
    """The organisation that has ticked each line that is done, by the line's id; one query for all.

    It is read from whom the person represents who did; who represents both has spoken for the party that answers for
    it. Where that person was forgotten or has left, nobody knows any more, and the line is left out.
    """
    done = [step for step in steps if not step.open]
    asked = {project.organization_id, *(step.organization_id for step in done)}
    people = await block[Organizations].people_of(asked)

    return {
        step.id: id_
        for step in done
        for id_ in (project.organization_id, step.organization_id)  # of both, the later one stands
        if step.done_by in people.get(id_, ())
    }
