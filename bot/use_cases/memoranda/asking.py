"""Asks the signatories: first for their posts, then, once the text is frozen, for their confirmation.

What is asked waits with a clock (`waiting.py`).
"""

from dataclasses import replace
from datetime import datetime

from bot.models.memoranda import Memorandum
from bot.models.projects import Project
from bot.models.words import Listed, OrganizationName
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.freezing import freeze, frozen_of
from bot.use_cases.memoranda.notifications import AwaitedOffice, AwaitedSignatory
from bot.use_cases.memoranda.printing import ATTACHMENT
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.access import require_project

OFFICE, CONFIRMATION = "memorandum-office", "memorandum-confirmation"
"""The kinds of wait. The record is a party of the memorandum."""


async def begin(
    block: Block, memorandum: Memorandum, project: Project, drafter: OrganizationName, now: datetime
) -> None:
    """Ask the signatories who have not told their posts; if all have, put the memorandum before them."""
    asked = [party for party in memorandum.parties if party.office_told_at is None]
    for party in asked:
        await block.waits.begin(OFFICE, party.id, party_id=party.signatory_id)
        notification = Notification(
            "memorandum-office",
            {
                "project": project.title,
                "organization": drafter,
                "own": name_of(await require_organization(block, party.organization_id)),
            },
            actions=(
                (
                    Action("tell-office", memorandum.id, "primary"),
                    Action("decline-memorandum", memorandum.id),
                ),
                (Action("open-memorandum", memorandum.id),),
            ),
            attachment=Attachment(ATTACHMENT, memorandum.id),
            about=AwaitedOffice(memorandum.id, party.signatory_id),
            to=Representative(party.organization_id, party.signatory_id),
        )
        await tell(block, [party.signatory_id], notification, f"memorandum-office:{memorandum.id}")
    if not asked:
        await put_before_parties(block, memorandum, now)


async def put_before_parties(block: Block, memorandum: Memorandum, now: datetime) -> None:
    """Freeze the text and ask every signatory to confirm it, also that of the drafting party."""
    await freeze(block, memorandum, now)
    frozen = frozen_of(memorandum)
    if frozen is None:
        msg = "a memorandum that was just frozen has its text"
        raise RuntimeError(msg)
    drafter = await require_organization(block, memorandum.drafter_id)
    notification = Notification(
        "memorandum-invited",
        {
            "project": frozen.document.project_title,
            "parties": Listed(frozen.names, "\n"),
            "organization": name_of(drafter),
        },
        actions=(
            (
                Action("acknowledge-memorandum", memorandum.id, "success"),
                Action("decline-memorandum", memorandum.id),
            ),
            (Action("open-memorandum", memorandum.id),),
        ),
        attachment=Attachment(ATTACHMENT, memorandum.id),
    )
    for party in memorandum.parties:
        await block.waits.begin(CONFIRMATION, party.id, party_id=party.signatory_id)
        asked = replace(
            notification,
            about=AwaitedSignatory(memorandum.id, party.signatory_id),
            to=Representative(party.organization_id, party.signatory_id),
        )
        await tell(block, [party.signatory_id], asked, f"memorandum-invited:{memorandum.id}")


async def end_waits(block: Block, memorandum: Memorandum, outcome: str) -> None:
    """Nobody is asked any more."""
    for party in memorandum.parties:
        await block.waits.end(OFFICE, party.id, outcome)
        await block.waits.end(CONFIRMATION, party.id, outcome)


def title_of(memorandum: Memorandum, project: Project) -> str:
    """The project's title as the memorandum has it."""
    frozen = frozen_of(memorandum)
    return frozen.document.project_title if frozen else project.title


async def told_of_end(block: Block, key: str, memorandum: Memorandum) -> Notification:
    """A message that a memorandum came to nothing, with a button to draft another one."""
    project, _ = await require_project(block, memorandum.project_id)
    return Notification(
        key,
        {"project": title_of(memorandum, project)},
        actions=(
            (Action("draft-memorandum", memorandum.pitch_id),),
            (Action("open-memorandum", memorandum.id),),
        ),
    )
