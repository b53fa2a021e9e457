"""Nobody is asked under power (law 4): what a backer can give, a refusal, a pause and an answer about free will are
seen by nobody but itself and staff who work for no state body. That it is late with its line of a plan or with what it
has pledged, the other parties see, and no state body.

Two worlds differ in these secrets alone. Whoever may not know them walks over all screens of both, gets every file and
all of their own data, and must read the same in both, to the letter: then nothing tells one from the other, neither a
word nor a count nor the order of a list.
"""

import re
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from bot.handlers.menu.entries import ENTRIES
from bot.models.backers import BackerProfile
from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.memoranda import MemorandumStage
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import PitchStatus
from bot.models.plan_steps import PlanStep
from bot.models.pledges import Pledge, PledgeStage
from bot.models.projects import Project
from bot.models.questions import Question
from bot.models.reference import Language, Need
from bot.models.roles import StaffRole
from bot.use_cases.backers.ports import Backers
from bot.use_cases.figures.public import ShowPublicFigures
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.memoranda.ports import FreeWillAnswers, Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pledges.clocks import CALL as PLEDGE_CALL
from bot.use_cases.pledges.ports import Pledges
from bot.use_cases.progress.asking import CALL, STEP
from bot.use_cases.progress.ports import PlanSteps
from bot.use_cases.projects.ports import Projects
from bot.use_cases.questions.ports import Questions
from playground.people.client import Message, Player
from tests.builders import a_backer_profile, a_memorandum, a_pitch, a_project
from tests.handlers.conftest import BEGINNING
from tests.handlers.service import LogBook, Service
from tests.handlers.walking import Walk

SCREENS_MOST = 35
TELLING = frozenset({"pitches", "projects", "backing", "memoranda", "free-will", "forum"}) | {
    *("queues", "project-review", "matching-figures", "calls-to-ngos", "calls-to-backers", "audit"),
    *("pledges", "calls-about-pledges"),
}
"""Entries of the menu behind which something is said of backers."""
CEILING = 7_654_321
REASON = "Құпия себеп: бізге қысым жасалды"
QUESTION = "Неше бала келеді?"
LANGUAGE = Language.KAZAKH


@dataclass(frozen=True, slots=True)
class Secrets:
    ceiling: int
    refused: bool
    paused: bool
    free_will: FreeWill
    late: bool
    """Whether the business is late with its line of the plan and with its pledge, or has done the one and has time for
    the other.
    """


OPEN_HEARTED = Secrets(9_000_000, refused=False, paused=False, free_will=FreeWill.YES, late=False)
UNDER_POWER = Secrets(CEILING, refused=True, paused=True, free_will=FreeWill.NO, late=True)
PARTIES_KNOW = frozenset({"the_ngo"})
"""Who reads whether a business is late: the other parties of the plan and of the pledge, save state bodies."""


@dataclass(frozen=True, slots=True)
class World:
    """An NGO whose project was put before three businesses: a matched one with a memorandum in force, one that refuses
    after it has asked a question, and one that pauses, each if the secrets say so. And a state body that is a party of
    the memorandum.
    """

    service: Service
    ngo: Player
    matched: Player
    refusing: Player
    paused: Player
    state: Player


def a_pledge(
    project: Project, backer: Organization, *, people: Sequence[Person], offered_at: datetime
) -> Pledge:
    """Of twelve laptops, which the NGO has accepted."""
    ngo, giver = people[:2]
    return Pledge(
        submission_id="a pledge",
        project_id=project.id,
        organization_id=backer.id,
        kind=Need.EQUIPMENT,
        amount=12,
        what="ноутбук",
        language=LANGUAGE,
        money_kind=None,
        due=offered_at.date() + timedelta(days=30),
        named=False,
        offered_at=offered_at,
        offered_by=giver.id,
        stage=PledgeStage.PROMISED,
        answered_at=offered_at,
        answered_by=ngo.id,
    )


async def begin_anew(service: Service) -> None:
    await service.client.settled()
    await service.empty()
    await service.seed_working_days()
    service.server.playground.clock.offset = BEGINNING.timestamp() - time.time()


async def a_world(service: Service, secrets: Secrets) -> World:
    business = OrganizationKind.BUSINESS
    ngo, ngo_id = await service.representative(OrganizationKind.NGO, LANGUAGE, name="Айгерім Сәрсен")
    matched, matched_id = await service.representative(business, LANGUAGE, name="Сергей Ким")
    refusing, refusing_id = await service.representative(business, LANGUAGE, name="Марат Бек")
    paused, paused_id = await service.representative(business, LANGUAGE, name="Олжас Тоқтар")
    state, state_id = await service.representative(
        OrganizationKind.STATE, LANGUAGE, name="Әділ Қожахмет", legal_form="department"
    )
    now = service.server.playground.clock.now()
    async with service.storage() as block:

        async def organization(organization_id: int) -> Organization:
            found = await block[Organizations].get(organization_id)
            assert found is not None
            return found

        carrier, backer, refuser, pauser, body = [
            await organization(id_) for id_ in (ngo_id, matched_id, refusing_id, paused_id, state_id)
        ]
        days = {"starts_on": now.date(), "ends_on": now.date() + timedelta(days=300)}
        project = a_project(carrier, created_at=now, published_at=now, **days)
        await block[Projects].add(project)
        for one, pauses in ((backer, False), (refuser, False), (pauser, secrets.paused)):
            profile: BackerProfile = a_backer_profile(
                one, ceiling=secrets.ceiling, paused=pauses, updated_at=now
            )
            await block[Backers].add(profile)
        await block.flush()
        pitch = a_pitch(
            project, backer, status=PitchStatus.ACCEPTED, sent_at=now, decided_at=now, answered_at=now
        )
        await block[Pitches].add(pitch)
        refusal = a_pitch(project, refuser, sent_at=now)
        if secrets.refused:
            refusal.decline(refuser.created_by, now)
            refusal.explain_decline(REASON)
        await block[Pitches].add(refusal)
        await block.flush()
        question = Question(
            pitch_id=refusal.id, words=QUESTION, language=LANGUAGE, asked_by=refuser.created_by, asked_at=now
        )
        await block[Questions].add(question)
        await block.waits.begin("question", question.id, party_id=carrier.id)
        await block[Pitches].add(a_pitch(project, pauser, sent_at=now))
        await block.flush()
        people = [await block[People].by_account(person.id) for person in (ngo, matched, state)]
        signatories = [person for person in people if person is not None]
        memorandum = a_memorandum(
            project,
            pitch,
            list(zip((carrier, backer, body), signatories, strict=True)),
            stage=MemorandumStage.AGREED,
            number="ASAR-2026-0001",
            agreed_at=now,
            created_at=now,
            term_until=now.date() + timedelta(days=365),
        )
        await block[Memoranda].add(memorandum)
        await block.flush()
        await block[FreeWillAnswers].add(
            FreeWillAnswer(
                memorandum_id=memorandum.id,
                organization_id=backer.id,
                answer=secrets.free_will,
                answered_by=signatories[1].id,
                answered_at=now,
            )
        )
        step = PlanStep(memorandum_id=memorandum.id, place=0, due=now.date(), organization_id=backer.id)
        await block[PlanSteps].add(step)
        await block.flush()
        if secrets.late:
            step.put_off(now)
            await block.waits.begin(STEP, step.id, party_id=backer.id, until=now + timedelta(days=7))
            await block.waits.begin(CALL, project.id, region=project.region)
        else:
            step.tick(signatories[1].id, now)
        pledge = a_pledge(project, backer, people=signatories, offered_at=now)
        if secrets.late:
            pledge.due = now.date() - timedelta(days=8)
        await block[Pledges].add(pledge)
        await block.flush()
        if secrets.late:
            await block.waits.begin(PLEDGE_CALL, pledge.id, region=project.region)
        await block[FreeWillAnswers].add(
            FreeWillAnswer(
                pledge_id=pledge.id,
                organization_id=backer.id,
                answer=secrets.free_will,
                answered_by=signatories[1].id,
                answered_at=now,
            )
        )
        await block.commit()
    return World(service, ngo, matched, refusing, paused, state)


async def of_state(world: World, *roles: StaffRole) -> Player:
    """Staff who represent a state body of another region, where they may moderate this one."""
    person, _ = await world.service.representative(
        OrganizationKind.STATE, LANGUAGE, name="Дана Омар", region="KZ-10"
    )
    # Last: a moderator who works for nobody yet may read what waits.
    await world.service.assign(person, *roles)
    await world.service.menu(person)
    return person


ROLES: dict[str, Callable[[World], Awaitable[Player]]] = {}


def role(make: Callable[[World], Awaitable[Player]]) -> Callable[[World], Awaitable[Player]]:
    ROLES[make.__name__] = make
    return make


@role
async def the_ngo(world: World) -> Player:
    return world.ngo


@role
async def another_backer(world: World) -> Player:
    person, _ = await world.service.representative(OrganizationKind.BUSINESS, LANGUAGE, name="Ерлан Ахмет")
    return person


@role
async def the_state_body(world: World) -> Player:
    return world.state


@role
async def a_moderator_of_a_state_body(world: World) -> Player:
    return await of_state(world, StaffRole.MODERATOR)


@role
async def an_administrator_of_a_state_body(world: World) -> Player:
    return await of_state(world, StaffRole.ADMINISTRATOR)


@role
async def an_organiser(world: World) -> Player:
    return await world.service.staff(StaffRole.ORGANISER, language=LANGUAGE)


@role
async def a_participant(world: World) -> Player:
    return await world.service.participant(LANGUAGE)


async def told(service: Service, person: Player, screens: int = SCREENS_MOST) -> list[str]:
    """All that this person reads: each screen with its buttons, each message, each file."""
    walk = Walk(service, person)
    t = service.speaks(LANGUAGE)
    await walk.go(screens, past=[t.plain(f"menu-{entry.id}") for entry in ENTRIES if entry.id not in TELLING])
    await person.send("/mydata")
    await person.settled()
    walk.read_all()
    found = [
        f"{message.text}\n{message.buttons}\n{await _content(person, message)}"
        for message in walk.read.values()
    ]
    return sorted({_alike(text, person) for text in found})


async def _content(person: Player, message: Message) -> str:
    if message.document is None:
        return ""
    content: Any = await person.download(message)  # JSON comes taken apart
    if isinstance(content, bytes) and content.startswith(b"%PDF"):
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    if isinstance(content, bytes) and content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as packed:
            return " ".join(packed.namelist())
    if isinstance(content, dict):
        content.pop("dialog_states", None)  # the open screens, with keys of their own
    return content.decode("utf-8", errors="replace") if isinstance(content, bytes) else str(content)


def _alike(text: str, person: Player) -> str:
    """Without what differs from one day and one account to the next."""
    text = re.sub(rf"(?<!\d){person.id}(?!\d)", "ACCOUNT", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.+]+", "MOMENT", text)
    return re.sub(r"start=\w+|\d\d?:\d\d|\b\d{12}\b|[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{64}\b", "~", text)


@pytest.mark.parametrize(
    "role", ["the_ngo", *(pytest.param(name, marks=pytest.mark.long) for name in ROLES if name != "the_ngo")]
)
async def test_two_worlds_that_differ_in_secrets_read_alike(
    service: Service, log_book: LogBook, role: str
) -> None:
    read = []
    for secrets in (OPEN_HEARTED, UNDER_POWER):
        await begin_anew(service)
        kept = replace(secrets, late=False) if role in PARTIES_KNOW else secrets
        person = await ROLES[role](await a_world(service, kept))
        read.append(await told(service, person))
    assert len(read[0]) > 5
    assert read[0] == read[1]
    logged = repr(log_book.entries)
    assert str(CEILING) not in logged
    assert REASON not in logged


@pytest.mark.long
async def test_the_walk_would_see_it(service: Service) -> None:
    """Whoever may know reads the secrets on the same screens: the walk reaches them. A moderator's way is longer."""
    world = await a_world(service, UNDER_POWER)
    moderator = await service.staff(StaffRole.MODERATOR, language=LANGUAGE)
    administrator = await service.staff(StaffRole.ADMINISTRATOR, language=LANGUAGE)
    t = service.speaks(LANGUAGE)
    assert "7 654 321" in re.sub(r"\s", " ", " ".join(await told(service, world.matched)))
    assert REASON in " ".join(await told(service, world.refusing))
    assert t.plain("free-will-said-no") in " ".join(await told(service, administrator))
    await service.open_queue(moderator, "project-review")
    for label in ("button-published", "Ауыл мектептеріндегі", "button-shown-to"):
        await moderator.press(t.plain(label) if label.startswith("button-") else label)
        await moderator.settled()
    assert t.plain("pitch-status-declined") in moderator.screen.text


@pytest.mark.long
async def test_the_walk_comes_to_the_plan(service: Service) -> None:
    """The NGO reads there that the business is late."""
    world = await a_world(service, UNDER_POWER)
    assert "⌛" in " ".join(await told(service, world.ngo))


@pytest.mark.long
async def test_the_walk_comes_to_the_pledge_and_to_its_answer(service: Service) -> None:
    """The NGO reads that the business is late with it; how the business answered, it reads nowhere."""
    world = await a_world(service, UNDER_POWER)
    t = service.speaks(LANGUAGE)
    assert t.plain("pledge-is-late") in " ".join(await told(service, world.ngo))


async def test_the_public_figures_are_alike(service: Service) -> None:
    figures = []
    for secrets in (OPEN_HEARTED, UNDER_POWER):
        await begin_anew(service)
        await a_world(service, secrets)
        async with service.container({Identity: VisitorIdentity(LANGUAGE)}) as scope:
            figures.append(await (await scope.get(ShowPublicFigures))())
    assert figures[0] == figures[1]
