"""Help is promised to a project, accepted, and arrives by halves; each side speaks another language."""

from datetime import timedelta

import pytest

from bot.models.country import today
from bot.models.pledges import MoneyKind, Pledge, PledgeStage
from bot.models.reference import Language, Need
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.offering import OfferPledge, PledgeForm
from bot.use_cases.pledges.ports import Pledges
from playground.people.client import Message, Player
from tests.handlers.memoranda.memorandum_scene import NEXT, Scene, day_ahead, set_scene, tap, words
from tests.handlers.service import Service, shown


async def the_pledge(service: Service, pledge_id: int = 1) -> Pledge:
    async with service.storage() as block:
        pledge = await block[Pledges].get(pledge_id)
        assert pledge is not None
        return pledge


async def press_under(person: Player, message: Message, t: Translator, key: str) -> None:
    await person.press_data(message, tap(message, t, key))
    await person.settled()


async def open_list(service: Service, person: Player, t: Translator) -> None:
    await service.menu(person)
    await person.press(t.plain("menu-pledges"))
    await person.settled()


async def promised(service: Service, scene: Scene, **fields: object) -> int:
    values: dict[str, object] = {
        "organization_id": scene.business_id,
        "project_id": scene.project_id,
        "kind": Need.MONEY,
        "amount": 1_000_000,
        "what": "",
        "money_kind": MoneyKind.VOLUNTARY,
        "due": today(service.server.playground.clock.now()) + timedelta(days=30),
        "named": True,
    }
    form = PledgeForm(**(values | fields))  # type: ignore[arg-type]
    pledge_id: int = await service.perform(scene.business, OfferPledge, "a pledge", form)
    await service.perform(scene.ngo, AcceptPledge, pledge_id)
    return pledge_id


@pytest.mark.every_language
async def test_help_is_promised_accepted_and_arrives_by_halves(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    ngo, business = scene.ngo, scene.business
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    await open_list(service, business, theirs)
    assert theirs.plain("pledges-empty") in business.screen.text
    await business.press(theirs.plain("button-promise"))
    await business.sees(shown(theirs("pledge-search")))
    await business.send("үйірме")
    await business.settled()
    await business.press(next(label for label in business.screen.labels if "Ауыл" in label))
    await business.sees(words(theirs, "pledge-kind"))
    await business.press(as_label(theirs.plain("need-equipment")))
    await business.sees(words(theirs, "pledge-what"))
    await business.send("ноутбук")
    await business.sees(theirs.plain("pledge-how-many-equipment"))
    await business.send("он екі")
    await business.sees(words(theirs, "pledge-due"))
    await business.send(day_ahead(service, 30))
    await business.sees(words(theirs, "pledge-named"))
    await business.press(theirs.plain("pledge-named-yes"))
    await business.sees(words(theirs, "pledge-review"))
    await business.press(theirs.plain("pledge-submit"))
    await business.sees(theirs.plain("pledge-own-offered"))
    offered = await ngo.sees(words(t, "pledge-offered"))
    await press_under(ngo, offered, t, "action-accept-pledge")
    accepted = await business.sees(words(theirs, "pledge-promised-giver"))
    await press_under(business, accepted, theirs, "action-tell-delivery")
    await business.sees(words(theirs, "arrival-amount"))
    await business.send("40")
    await business.sees("12")
    await business.send("5")
    await business.sees(theirs.plain("arrival-last"))
    await business.press(theirs.plain("arrival-more-comes"))
    for key in ("arrival-words", "arrival-photo", "arrival-document"):
        await business.sees(words(theirs, key))
        await business.press(theirs.plain("button-skip"))
    await business.sees(words(theirs, "arrival-review"))
    await business.press(theirs.plain("arrival-submit"))
    told = await ngo.sees(words(t, "delivery-told"))
    await press_under(ngo, told, t, "action-agree-delivery")
    await business.sees(words(theirs, "delivery-agreed"))
    assert (await the_pledge(service)).delivered == 5
    await open_list(service, business, theirs)
    await business.press("1")
    await business.press(theirs.plain("action-deliver-pledge"))
    await business.settled()
    await open_list(service, ngo, t)
    await ngo.press("1")
    await ngo.press(t.plain("action-agree-delivery"))
    await business.sees(words(theirs, "pledge-delivered"))
    pledge = await the_pledge(service)
    assert (pledge.stage, pledge.delivered) == (PledgeStage.DELIVERED, 12)


@pytest.mark.real_time
async def test_from_the_card_of_a_match_and_declined_in_words(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    ngo, business = scene.ngo, scene.business
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    await business.press_data(business.screen, f"promise-help:{scene.project_id}")
    await business.sees(words(theirs, "pledge-kind"))
    await business.press(as_label(theirs.plain("need-money")))
    await business.sees(words(theirs, "pledge-money"))
    await business.send("10 млн")
    await business.settled()
    assert theirs.plain("pledge-money-label") not in business.screen.labels
    missing = next(label for label in business.screen.labels if "2" in label)
    await business.press(missing)
    await business.sees(words(theirs, "pledge-money_kind"))
    await business.press(as_label(theirs.plain("money-kind-grant")))
    await business.send(day_ahead(service, 40))
    await business.press(theirs.plain("pledge-named-no"))
    await business.press(theirs.plain("pledge-submit"))
    offered = await ngo.sees(words(t, "pledge-offered"))
    await press_under(ngo, offered, t, "action-decline-pledge")
    await ngo.sees(words(t, "pledge-decline-ask"))
    await ngo.send("Бізге ноутбук қажет еді.")
    await ngo.sees(t.plain("pledge-you-declined"))
    declined = await business.sees(words(theirs, "pledge-declined"))
    assert "ноутбук" in declined.text
    assert (await the_pledge(service)).stage is PledgeStage.DECLINED


async def test_another_amount_more_time_and_the_end(service: Service, language: Language) -> None:
    scene = await set_scene(service, language)
    ngo, business = scene.ngo, scene.business
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    await promised(service, scene, kind=Need.EQUIPMENT, amount=12, what="ноутбук", money_kind=None)
    await open_list(service, business, theirs)
    await business.press("1")
    await business.press(theirs.plain("action-deliver-pledge"))
    told = await ngo.sees(words(t, "delivery-told"))
    await press_under(ngo, told, t, "action-correct-delivery")
    await ngo.sees(words(t, "delivery-amount-ask"))
    await ngo.send("көп")
    await ngo.sees(t.plain("error-count-not-number"))
    await ngo.send("10")
    other = await business.sees(words(theirs, "delivery-other-amount"))
    await press_under(business, other, theirs, "action-deny-delivery")
    await business.press(theirs.plain("button-just-deny"))
    await ngo.sees(words(t, "delivery-denied"))
    await open_list(service, business, theirs)
    await business.press("1")
    await business.press(theirs.plain("action-explain-pledge"))
    await business.sees(words(theirs, "pledge-day-words"))
    await business.send("Жеткізуші кешікті.")
    await business.sees(words(theirs, "pledge-day-due"))
    await business.send(day_ahead(service, 60))
    await business.sees(words(theirs, "pledge-day-review"))
    await business.press(theirs.plain("pledge-day-submit"))
    await ngo.sees(words(t, "pledge-explained"))
    await open_list(service, business, theirs)
    await business.press("1")
    await business.press(theirs.plain("action-withdraw-pledge"))
    await business.sees(words(theirs, "pledge-withdraw-ask"))
    await business.send("Бюджет қысқарды.")
    withdrawn = await ngo.sees(words(t, "pledge-withdrawn"))
    assert "Бюджет қысқарды." in withdrawn.text
