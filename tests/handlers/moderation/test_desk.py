"""A moderator works through a morning's queue: one tap for what is let through, two for what is returned."""

from dataclasses import replace

import pytest

from bot.models.organizations import OrganizationStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.moderation.organizations import VERIFICATIONS
from bot.use_cases.moderation.projects import PROJECTS_TO_REVIEW
from bot.use_cases.moderation.queues import ListDecided
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.submission import SubmitProject
from playground.people.client import Player
from tests.handlers.service import Service
from tests.use_cases.projects.project_forms import FORM

CARDS, PROJECTS, APPLICANTS = 30, 10, 6
RETURNED = 5
"""Every fifth is returned."""


class Taps:
    """Counts the taps."""

    def __init__(self, person: Player) -> None:
        self.person = person
        self.count = 0

    async def press(self, label: str) -> None:
        self.count += 1
        await self.person.press(label)
        await self.person.settled()


@pytest.mark.long
async def test_thirty_organisations_and_ten_projects_in_one_go(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    moderator = await service.staff(StaffRole.MODERATOR, language=Language.RUSSIAN)
    _, carrier = ngo = await service.representative(language=Language.KAZAKH)
    for number in range(PROJECTS):
        form = replace(FORM, title=f"Ауыл мектебі {number + 1}")
        await service.perform(ngo[0], SubmitProject, f"project {number}", carrier, form)
    for number in range(APPLICANTS):
        applicant = await service.participant(Language.KAZAKH)
        for card in range(CARDS // APPLICANTS):
            await service.organization(applicant, verified=False, name_kk=f"Қор {number}-{card}")
    await service.menu(moderator)
    await moderator.press(f"{t.plain('menu-verification')} · {CARDS}")
    await moderator.settled()
    taps = Taps(moderator)
    await taps.press(moderator.screen.labels[0])
    await work_through(
        taps, t.plain("button-verify"), t.plain("button-reject"), t.plain("button-reason-name-differs"), CARDS
    )
    assert taps.count == 1 + CARDS + CARDS // RETURNED
    assert t.plain("verification-queue-empty") in moderator.screen.text
    await taps.press(f"{t.plain('menu-project-review')} · {PROJECTS}")
    await taps.press(moderator.screen.labels[0])
    await work_through(
        taps,
        t.plain("button-publish"),
        t.plain("button-reject"),
        t.plain("button-reason-goals-unclear"),
        PROJECTS,
    )
    assert taps.count == 3 + CARDS + PROJECTS + (CARDS + PROJECTS) // RETURNED
    assert t.plain("project-queue-empty") in moderator.screen.text
    undo = [one for one in moderator.messages if t.plain("action-undo-verification") in one.labels]
    assert len(undo) == CARDS + PROJECTS, "the chat keeps a line of each decision"
    decided = await service.perform(moderator, ListDecided, VERIFICATIONS, limit=CARDS)
    assert decided.total == CARDS + 1, "the carrier of the projects was verified before"
    assert (await service.perform(moderator, ListDecided, PROJECTS_TO_REVIEW)).total == PROJECTS
    async with service.storage() as uow:
        organizations = await uow[Organizations].by_ids([one.id for one in decided.items])
        statuses = [one.status for one in organizations.values()]
        returned = await uow[Projects].count_with_stage(ProjectStage.REJECTED)
    assert statuses.count(OrganizationStatus.REJECTED) == CARDS // RETURNED
    assert returned == PROJECTS // RETURNED


async def work_through(taps: Taps, let_through: str, back: str, reason: str, many: int) -> None:
    for number in range(1, many + 1):
        if number % RETURNED:
            await taps.press(let_through)
        else:
            await taps.press(back)
            await taps.press(reason)
