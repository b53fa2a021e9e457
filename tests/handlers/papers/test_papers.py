"""Below a pledge its papers are made and taken; they come into the chat as files."""

import pytest

from bot.models.country import today
from bot.models.papers import PaperKind
from bot.models.pledges import PledgeSide
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.pledges.arriving import AgreeToDelivery
from bot.use_cases.pledges.delivering import DeliveryForm, TellDelivery
from playground.people.client import Player
from tests.handlers.memoranda.memorandum_scene import NEXT, Scene, set_scene, tap, words
from tests.handlers.pledges.test_pledges import open_list, promised
from tests.handlers.service import Service


async def arrived(service: Service, scene: Scene, amount: int) -> None:
    pledge_id = await promised(service, scene)
    form = DeliveryForm(pledge_id, PledgeSide.GIVER, amount)
    part_id = await service.perform(scene.business, TellDelivery, "a part", form)
    await service.perform(scene.ngo, AgreeToDelivery, part_id)


async def open_papers(service: Service, person: Player, t: Translator) -> None:
    await open_list(service, person, t)
    await person.press("1")
    await person.press(t.plain("action-open-papers"))
    await person.settled()


@pytest.mark.every_language
@pytest.mark.real_time
async def test_an_act_comes_into_the_chat_of_both(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await arrived(service, scene, 400_000)
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    await open_papers(service, scene.ngo, t)
    assert t.plain("papers-none") in scene.ngo.screen.text
    assert t.plain("button-paper-decision") not in scene.ngo.screen.labels
    await scene.ngo.press(t.plain("button-paper-act"))
    sent = await scene.ngo.sees(words(t, "paper-caption-act"))
    await scene.ngo.settled()
    assert sent.document is not None
    assert t.plain("button-paper-act") not in scene.ngo.screen.labels
    assert t.plain("paper-act") in scene.ngo.screen.text
    await open_papers(service, scene.business, theirs)
    assert theirs.plain("button-paper-request") not in scene.business.screen.labels
    await scene.business.press("1")
    taken = await scene.business.sees(words(theirs, "paper-caption-act"))
    assert taken.document is not None


@pytest.mark.parametrize("kind", [PaperKind.REQUEST, PaperKind.DECISION])
async def test_the_letter_and_the_decision(service: Service, language: Language, kind: PaperKind) -> None:
    scene = await set_scene(service, language)
    await promised(service, scene)
    person = scene.ngo if kind is PaperKind.REQUEST else scene.business
    t = service.speaks(language if kind is PaperKind.REQUEST else NEXT[language])
    await open_papers(service, person, t)
    await person.press(t.plain(f"button-paper-{kind}"))
    sent = await person.sees(words(t, f"paper-caption-{kind}"))
    assert sent.document is not None
    await person.settled()
    await person.press(t.plain("button-back"))
    await person.settled()
    assert t.plain("action-open-papers") in person.screen.labels


async def test_once_all_has_arrived_the_papers_are_a_tap_away(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await arrived(service, scene, 1_000_000)
    theirs = service.speaks(NEXT[language])
    told = await scene.business.sees(words(theirs, "pledge-delivered"))
    await scene.business.press_data(told, tap(told, theirs, "action-open-papers"))
    await scene.business.settled()
    assert theirs.plain("button-paper-act") in scene.business.screen.labels


@pytest.mark.every_language
async def test_the_report_of_a_year(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    await arrived(service, scene, 400_000)
    business, theirs = scene.business, service.speaks(NEXT[language])
    await business.sees(words(theirs, "delivery-agreed"))
    this = today(service.server.playground.clock.now()).year
    await open_list(service, business, theirs)
    await business.press(theirs.plain("button-year-reports"))
    await business.press(str(this))
    await business.settled()
    assert theirs.plain("year-report-hint") in business.screen.text
    for button, ending in (("button-year-pdf", ".pdf"), ("button-year-xlsx", ".xlsx")):
        await business.press(theirs.plain(button))
        await business.settled()
        sent = [message for message in business.messages if message.document is not None]
        assert [one for one in sent if ending in str(one.document)]
    await business.press(theirs.plain("button-other-year"))
    await business.press(str(this - 1))
    await business.settled()
    assert theirs.plain("year-report-nothing") in business.screen.text
    assert theirs.plain("button-year-pdf") not in business.screen.labels
    await open_list(service, scene.ngo, service.speaks(language))
    assert service.speaks(language).plain("button-year-reports") not in scene.ngo.screen.labels
