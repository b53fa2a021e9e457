"""A memorandum is in force: an NGO and a business who speak different languages, and a plan of two lines."""

from dataclasses import dataclass
from datetime import timedelta

from bot.models.memoranda import Pair, PlanItem
from bot.models.reference import Language
from bot.use_cases.memoranda.answering import ConfirmMemorandum, TellPart
from bot.use_cases.memoranda.drafting import InviteToMemorandum
from bot.use_cases.memoranda.forming import MemorandumForm, PartyForm
from bot.use_cases.memoranda.telling import PartForm
from tests.handlers.memoranda.memorandum_scene import NEXT, Scene, set_scene
from tests.handlers.service import Service

WORDS = "Екі мектепте үйірме ашылды, 64 оқушы келіп жүр."


@dataclass(frozen=True, slots=True)
class Supported:
    scene: Scene
    memorandum_id: int
    language: Language

    @property
    def business_speaks(self) -> Language:
        return NEXT[self.language]


async def supported(service: Service, language: Language) -> Supported:
    scene = await set_scene(service, language)
    on = service.server.playground.clock.now().date()
    form = MemorandumForm(
        pitch_id=scene.pitch_id,
        title=Pair.same("Ауыл мектептеріндегі бағдарламалау үйірмелері"),
        aims=Pair.same("Үш мектепте апта сайын тегін үйірме ашу."),
        place=Pair.same("Индер"),
        term_months=12,
        term_until=None,
        plan=(
            PlanItem("Орын дайындау", on + timedelta(days=10), "Айгерім Сәрсен").row,
            PlanItem("Ноутбук беру", on + timedelta(days=12), "Жем компрессор").row,
        ),
        parties=(PartyForm(scene.ngo_id), PartyForm(scene.business_id)),
        own=PartForm(intentions=Pair.same("Үйірме ашамыз.")),
    )
    memorandum_id = await service.perform(scene.ngo, InviteToMemorandum, "in force", form)
    await service.perform(scene.business, TellPart, memorandum_id, PartForm())
    for person in (scene.ngo, scene.business):
        await service.perform(person, ConfirmMemorandum, memorandum_id, 1)
    # The sealed document comes by itself: until then it could come between any two screens of a story.
    for person in (scene.ngo, scene.business):
        await person.sees("ASAR-")
    await scene.ngo.settled()
    return Supported(scene, memorandum_id, language)
