"""Asks the signatories: first for their posts, then, once the text is frozen, for their confirmation.

What is asked waits with a clock (`waiting.py`).
"""

from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.projects import Project
from bot.models.words import Listed, OrganizationName, Words
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.freezing import freeze, frozen_of
from bot.use_cases.memoranda.notifications import AwaitedOffice, AwaitedSignatory
from bot.use_cases.memoranda.parties import people_to_ask
from bot.use_cases.memoranda.printing import ATTACHMENT
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.access import require_project

OFFICE, SIGNATORY, CONFIRMATION = "memorandum-office", "memorandum-signatory", "memorandum-confirmation"
"""The kinds of wait: a signatory for their post, a state body for somebody who takes it on, a signatory for their
confirmation. The record is a party of the memorandum.
"""


async def begin(
    block: Block, memorandum: Memorandum, project: Project, drafter: OrganizationName, now: datetime
) -> None:
    """Ask the signatories who have not told their posts, and all people of a state body that has no signatory yet; if
    all have told, put the memorandum before them.
    """
    asked = [party for party in memorandum.parties if party.office_told_at is None]
    for party in asked:
        untaken = party.signatory_id is None
        await block.waits.begin(
            SIGNATORY if untaken else OFFICE,
            party.id,
            party_id=party.organization_id if untaken else party.signatory_id,
        )
        notification = Notification(
            "memorandum-office",
            {
                "project": project.name,
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
            about=AwaitedOffice(memorandum.id, party.signatory_id, party.id),
        )
        to = partial(Representative, party.organization_id)
        people = await people_of(block, party)
        await tell(block, people, notification, f"memorandum-office:{memorandum.id}", to=to)
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
    project, _ = await require_project(block, memorandum.project_id)
    notification = Notification(
        "memorandum-invited",
        {
            "project": title_of(memorandum, project),
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
        signatory_id = party.signatory_id
        if signatory_id is None:
            msg = "whoever has told a post is the signatory"
            raise RuntimeError(msg)
        await block.waits.begin(CONFIRMATION, party.id, party_id=signatory_id)
        asked = replace(
            notification,
            about=AwaitedSignatory(memorandum.id, signatory_id),
            to=Representative(party.organization_id, signatory_id),
        )
        await tell(block, [signatory_id], asked, f"memorandum-invited:{memorandum.id}")


async def end_waits(block: Block, memorandum: Memorandum, outcome: str) -> tuple[int, ...]:
    """Nobody is asked any more. Returns the ids of the waits that end by that."""
    parties = [party.id for party in memorandum.parties]
    ended: list[int] = []
    for kind in (OFFICE, SIGNATORY, CONFIRMATION):
        ended += await block.waits.end_all(kind, parties, outcome)
    return tuple(ended)


async def people_of(block: Block, party: MemorandumParty) -> list[int]:
    """The ids of those who answer for a party: its signatory, or all people of a state body that has none yet."""
    if party.signatory_id is not None:
        return [party.signatory_id]
    organization = await require_organization(block, party.organization_id)
    return [person.id for person in await people_to_ask(block, organization)]


async def people_concerned(block: Block, memorandum: Memorandum) -> set[int]:
    """The ids of all who are told what becomes of it: those who answer for the parties, and who drafted it."""
    people = {memorandum.created_by}
    for party in memorandum.parties:
        people.update(await people_of(block, party))
    return people


def title_of(memorandum: Memorandum, project: Project) -> Words:
    """The project's title as the memorandum has it. While it is still the project's own, it is told in the reader's
    language where the project has it in that.
    """
    frozen = frozen_of(memorandum)
    if frozen is None or frozen.document.project_title.kk == project.title:
        return project.name
    return frozen.document.project_title.kk


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
