"""Brings a memorandum into force when the last party has acknowledged it. No step of the match is awaited any more."""

from datetime import datetime

from bot.models.country import today
from bot.models.memoranda import Memorandum
from bot.models.projects import ProjectStage
from bot.models.words import LegalDate
from bot.use_cases.kernel.messages import (
    Action,
    Attachment,
    Notification,
)
from bot.use_cases.kernel.ports import Actor, Numbers
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.asking import people_concerned, title_of
from bot.use_cases.memoranda.events import MemorandumInForce
from bot.use_cases.memoranda.free_will import ask_businesses
from bot.use_cases.memoranda.printing import ATTACHMENT
from bot.use_cases.pitches.clocks import MATCH
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectResumed

SERIES = "memoranda"


async def bring_into_force(block: Block, actor: Actor, memorandum: Memorandum, now: datetime) -> None:
    project, _ = await require_project(block, memorandum.project_id, lock=True)
    year = today(now).year
    serial = await block[Numbers].next(f"{SERIES}:{year}")
    memorandum.enter_into_force(f"ASAR-{year}-{serial:04d}", now)
    was_paused = project.stage is ProjectStage.PAUSED
    project.support()
    if was_paused:
        await block.touch(ProjectResumed(project.id))
    await block.waits.end(MATCH, memorandum.pitch_id, "memorandum")
    await block.touch(MemorandumInForce(memorandum.id))
    await block.audit.record(
        actor, "memorandum.in_force", "memorandum", memorandum.id, number=memorandum.number
    )
    notification = Notification(
        "memorandum-in-force",
        {
            "project": title_of(memorandum, project),
            "number": memorandum.number or "",
            "until": LegalDate(memorandum.term_until),
        },
        actions=((Action("open-plan", memorandum.id),), (Action("open-memorandum", memorandum.id),)),
        attachment=Attachment(ATTACHMENT, memorandum.id),
    )
    await tell_all(block, memorandum, notification)
    await ask_businesses(block, memorandum, title_of(memorandum, project))


async def tell_all(
    block: Block, memorandum: Memorandum, notification: Notification, *, but: int | None = None
) -> None:
    """Promise a message to all whom it concerns, but for who acts."""
    people = await people_concerned(block, memorandum)
    await tell(block, sorted(people - {but}), notification, f"{notification.key}:{memorandum.id}")
