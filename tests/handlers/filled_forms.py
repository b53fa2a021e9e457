"""An answer to each question of each form, and somebody who can fill the form in."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from bot.handlers.asars.form import start_line, start_making, start_moving, start_photo
from bot.handlers.meetings.form import start_of as start_of_meeting
from bot.handlers.memoranda.known import NO_THIRD, as_answers
from bot.handlers.memoranda.part.form import part_start
from bot.handlers.pledges.arrival import start_explaining
from bot.handlers.pledges.arrival import start_of as start_of_arrival
from bot.handlers.pledges.form import start_of as start_of_pledge
from bot.handlers.progress.form import start_completion
from bot.handlers.progress.form import start_of as start_of_report
from bot.handlers.projects.questions import CARRIER, answer_of
from bot.handlers.widgets.form.starting import PREFILL
from bot.models.asars import AsarStage
from bot.models.country import today
from bot.models.organizations import OrganizationKind
from bot.models.projects import ProjectStage
from bot.models.reference import Language, Need
from bot.models.roles import StaffRole
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from bot.use_cases.asars.making import AsarForm, MakeAsar
from bot.use_cases.asars.ports import Asars
from bot.use_cases.asars.reading import AsarView, ShowAsar
from bot.use_cases.meetings.proposing import PrepareMeeting
from bot.use_cases.memoranda.drafting import PrepareMemorandum
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.offering import OfferPledge, PledgeForm
from bot.use_cases.pledges.preparing import DeliveryGround, PrepareDelivery, PreparePledge
from bot.use_cases.progress.reading import ShowProgress
from bot.use_cases.progress.reports import PrepareReport
from bot.use_cases.projects.ports import Projects
from playground.people.client import Player
from tests.builders import a_bin
from tests.handlers.memoranda.memorandum_scene import TITLE, Scene, each, invite, set_scene, the_memorandum
from tests.handlers.progress.progress_scene import supported
from tests.handlers.service import Service

STORY = "Ауыл балаларының бағдарламалауды үйренгісі келеді, бірақ жақын жерде үйірме жоқ."


@dataclass(frozen=True, slots=True)
class Begun:
    """Somebody at the form: the name of their draft, and what it knew before the first question."""

    person: Player
    draft: str
    known: Mapping[str, Any]
    t: Translator


async def _organization(service: Service, language: Language) -> Begun:
    person = await service.participant(language)
    return Begun(person, "organization", {}, service.speaks(language))


async def _project(service: Service, language: Language) -> Begun:
    person, organization_id = await service.representative(language=language)
    carrier = answer_of(organization_id, OrganizationName("public_fund", "Болашақ кілті", "", ""))
    return Begun(person, "project", {CARRIER: carrier}, service.speaks(language))


async def _backer(service: Service, language: Language) -> Begun:
    person, organization_id = await service.representative(OrganizationKind.BUSINESS, language)
    return Begun(person, f"backer:{organization_id}", {}, service.speaks(language))


async def _meeting(service: Service, language: Language) -> Begun:
    scene = await set_scene(service, language)
    start = start_of_meeting(await service.perform(scene.ngo, PrepareMeeting, scene.pitch_id))
    return Begun(scene.ngo, f"meeting:{scene.pitch_id}", start[PREFILL], service.speaks(language))


async def _memorandum(service: Service, language: Language) -> Begun:
    scene = await set_scene(service, language)
    known = as_answers(await service.perform(scene.ngo, PrepareMemorandum, scene.pitch_id))
    return Begun(scene.ngo, f"memorandum:{scene.pitch_id}", known, service.speaks(language))


async def _own_part(service: Service, language: Language) -> Begun:
    """The business, which speaks the next language."""
    scene = await set_scene(service, language)
    await invite(service, scene, language, third=None, offices=False)
    await scene.ngo.settled()
    person, speaks = each(scene, language)[1]
    memorandum_id = (await the_memorandum(service, scene)).id
    view = await service.perform(person, ShowMemorandum, memorandum_id, to_answer=True)
    known = part_start(view, speaks)[PREFILL]
    return Begun(person, f"own-part:{memorandum_id}", known, service.speaks(speaks))


async def _under_way(service: Service, language: Language) -> Scene:
    scene = await set_scene(service, language)
    async with service.storage() as uow:
        project = await uow[Projects].get(scene.project_id)
        assert project is not None
        project.stage = ProjectStage.UNDER_WAY
        await uow.commit()
    return scene


async def _report(service: Service, language: Language) -> Begun:
    scene = await _under_way(service, language)
    start = start_of_report(await service.perform(scene.ngo, PrepareReport, scene.project_id))
    return Begun(scene.ngo, f"report:{scene.project_id}", start[PREFILL], service.speaks(language))


async def _completion(service: Service, language: Language) -> Begun:
    scene = await _under_way(service, language)
    view = await service.perform(scene.ngo, ShowProgress, scene.project_id)
    known = start_completion(view, {})[PREFILL]
    return Begun(scene.ngo, f"completion:{scene.project_id}", known, service.speaks(language))


async def _pledge(service: Service, language: Language) -> Begun:
    """The business, which speaks the next language."""
    scene = await set_scene(service, language)
    person, speaks = each(scene, language)[1]
    start = start_of_pledge(await service.perform(person, PreparePledge, scene.project_id))
    return Begun(person, f"pledge:{scene.project_id}", start[PREFILL], service.speaks(speaks))


async def _promised(service: Service, language: Language) -> tuple[Player, Language, DeliveryGround]:
    scene = await set_scene(service, language)
    person, speaks = each(scene, language)[1]
    due = today(service.server.playground.clock.now()) + timedelta(days=30)
    form = PledgeForm(
        scene.business_id, scene.project_id, Need.EQUIPMENT, 12, "ноутбук", None, due, named=True
    )
    pledge_id = await service.perform(person, OfferPledge, "a pledge", form)
    await service.perform(scene.ngo, AcceptPledge, pledge_id)
    return person, speaks, await service.perform(person, PrepareDelivery, pledge_id)


async def _arrival(service: Service, language: Language) -> Begun:
    person, speaks, ground = await _promised(service, language)
    known = start_of_arrival(ground)[PREFILL]
    return Begun(person, f"arrival:{ground.pledge_id}", known, service.speaks(speaks))


async def _pledge_day(service: Service, language: Language) -> Begun:
    person, speaks, ground = await _promised(service, language)
    known = start_explaining(ground)[PREFILL]
    return Begun(person, f"pledge-day:{ground.pledge_id}", known, service.speaks(speaks))


async def _asar(service: Service, language: Language) -> Begun:
    scene = await set_scene(service, language)
    known = start_making(scene.project_id, TITLE, "Индербор")[PREFILL]
    return Begun(scene.ngo, f"asar:{scene.project_id}", known, service.speaks(language))


async def _called(service: Service, language: Language, *, over: bool = False) -> tuple[Player, AsarView]:
    """Whoever has called an asar, which takes place and whose day is `over`, or is ahead."""
    scene = await set_scene(service, language)
    on = today(service.server.playground.clock.now()) + timedelta(days=5)
    form = AsarForm(on, time(10), "Индер, Абай көшесі 5", on - timedelta(days=2))
    asar_id = await service.perform(scene.ngo, MakeAsar, "an asar", scene.project_id, form)
    if over:
        async with service.storage() as uow:
            asar = await uow[Asars].get(asar_id)
            assert asar is not None
            asar.stage, asar.starts_at = AsarStage.TAKES_PLACE, asar.created_at
            await uow.commit()
    return scene.ngo, await service.perform(scene.ngo, ShowAsar, asar_id)


async def _asar_move(service: Service, language: Language) -> Begun:
    person, view = await _called(service, language)
    return Begun(person, f"asar-move:{view.id}", start_moving(view)[PREFILL], service.speaks(language))


async def _asar_line(service: Service, language: Language) -> Begun:
    person, view = await _called(service, language)
    return Begun(person, f"asar-line:{view.id}", start_line(view)[PREFILL], service.speaks(language))


async def _asar_photo(service: Service, language: Language) -> Begun:
    person, view = await _called(service, language, over=True)
    return Begun(person, f"asar-photo:{view.id}", start_photo(view)[PREFILL], service.speaks(language))


async def _report_delay(service: Service, language: Language) -> Begun:
    """An organiser; a report is waited for in the region of the form's answer."""
    await supported(service, language)
    person = await service.staff(StaffRole.ORGANISER, language=language)
    return Begun(person, "report-delay", {}, service.speaks(language))


BEGIN: Mapping[str, Callable[[Service, Language], Awaitable[Begun]]] = {
    "organization": _organization,
    "project": _project,
    "backer": _backer,
    "meeting": _meeting,
    "memorandum": _memorandum,
    "own-part": _own_part,
    "report": _report,
    "completion": _completion,
    "pledge": _pledge,
    "arrival": _arrival,
    "pledge-day": _pledge_day,
    "report-delay": _report_delay,
    "asar": _asar,
    "asar-move": _asar_move,
    "asar-line": _asar_line,
    "asar-photo": _asar_photo,
}

ANSWERS: Mapping[str, Mapping[str, Any]] = {
    "organization": {
        "kind": "ngo",
        "legal_form": "public_fund",
        "bin": a_bin(),
        "name_kk": "Болашақ кілті",
        "name_ru": "Ключ к будущему",
        "region": "KZ-23",
        "settlement": "Индербор",
        "spheres": ["education_science_sport", "youth_children"],
        "about": STORY,
        "contact_name": "Айгерім Сәрсен",
        "contact_phone": "+77012345678",
        "contact_email": "info@uiym.kz",
    },
    "project": {
        "title": "Ауылдағы код үйірмелері",
        "summary": "Үш мектепте үйірме ашамыз.",
        "second_title": {"text": "Кружки программирования", "language": "ru", "by": "author"},
        "second_summary": {"text": "Откроем кружки в трёх школах.", "language": "ru", "by": "author"},
        "problem": STORY,
        "solution": STORY,
        "beneficiaries": "120 оқушы",
        "spheres": ["education_science_sport"],
        "region": "KZ-23",
        "settlement": "Индербор",
        "location": {"latitude": 48.55, "longitude": 51.78},
        "needs": ["money", "equipment"],
        "budget_full": 2_400_000,
        "budget_min": 1_100_000,
        "starts_on": "2027-03-01",
        "ends_on": "2027-11-30",
        "programme": "Туған жер",
        "photo": {"id": "photo-1"},
        "document": {"id": "file-1", "name": "smeta.pdf"},
    },
    "backer": {
        "spheres": ["education_science_sport"],
        "regions": ["KZ-23", "KZ-71"],
        "text": STORY,
        "offers": ["money"],
        "ceiling": 5_000_000,
        "pitches_per_week": "3",
        "frequency": "daily",
    },
    "meeting": {
        "day": "2026-12-14",
        "at": "15:00",
        "length": "45",
        "place": {"kind": "ours"},
        "where": "Сәтбаев көшесі, 15",
        "note": "Смета туралы",
    },
    "report": {"words": STORY, "reached": 64, "photo": {"id": "photo-1"}},
    "pledge": {
        "kind": "money",
        "money": 500_000,
        "money_kind": "voluntary",
        "due": "2027-01-15",
        "named": "yes",
    },
    "arrival": {
        "amount": 5,
        "last": "more",
        "words": "Екі қорап жетті.",
        "photo": {"id": "photo-1"},
        "document": {"id": "file-1", "name": "smeta.pdf"},
    },
    "pledge-day": {"words": "Жеткізуші кешікті.", "due": "2027-03-01"},
    "completion": {"words": STORY, "photo": {"id": "photo-1"}},
    "asar": {"day": "2026-12-14", "at": "10:00", "place": "Индер, Абай көшесі 5", "decided": "2026-12-12"},
    "asar-move": {"day": "2026-12-15", "at": "11:00", "place": "Индер, Абай көшесі 7"},
    "asar-line": {
        "kind": "things",
        "what": "Цемент",
        "amount": {"number": 40, "unit": "қап"},
        "minimum": 20,
    },
    "asar-photo": {"photo": {"id": "photo-1"}},
    "report-delay": {"region": "KZ-23", "days": 14, "reason": "Су тасқыны"},
    "memorandum": {
        "subject": STORY,
        "intentions_own": "Үш мектепте үйірме ашамыз.",
        "third": NO_THIRD.stored(),
        "place": "Индербор",
        "term": {"months": 12},
        "plan": [{"what": "Ноутбук сатып алу", "until": "2027-03-01", "who": "Жем компрессор"}],
        "full_name": "Айгерім Сәрсен",
        "position": "director",
        "basis": "charter",
        "address": "Атырау облысы, Индербор",
        "phone": "+77010000000",
        "email": "info@bolashaq.kz",
        "own_number": "12-2026",
        "told": {
            STORY: {"text": "Сельские дети хотят учиться программированию.", "language": "ru"},
            "Үш мектепте үйірме ашамыз.": {"text": "Открыть кружки в трёх школах.", "language": "ru"},
            "Ноутбук сатып алу": {"text": "Купить ноутбуки", "language": "ru"},
            "Атырау облысы, Индербор": {"text": "Атырауская область, Индербор", "language": "ru"},
            TITLE: {"text": "Кружки программирования", "language": "ru"},
        },
        "other": ["Кружки программирования"],
    },
    "own-part": {
        "full_name": "Ким Сергей Олегович",
        "position": "director",
        "basis": "charter",
        "intentions": "Үш мектепте үйірме ашамыз.",
        "address": "Атырау облысы, Индербор",
        "phone": "+77010000000",
        "email": "info@bolashaq.kz",
        "own_number": "12-2026",
        "told": {
            "Үш мектепте үйірме ашамыз.": {"text": "Открыть кружки в трёх школах.", "language": "ru"},
            "Атырау облысы, Индербор": {"text": "Атырауская область, Индербор", "language": "ru"},
        },
        "other": ["Открыть кружки в трёх школах."],
    },
}
