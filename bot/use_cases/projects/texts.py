"""The text of a project, as the matching engine reads it."""

from bot.matching.facts import Item
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meaning.facts import project_facts
from bot.use_cases.projects.ports import Projects


async def text_of_project(block: Block, project_id: int) -> Item | None:
    project = await block[Projects].get(project_id)
    return project_facts(project) if project else None
