"""A party asks for other words before there is a version, and for another party's own part by its name."""

from bot.models.memoranda import MemorandumStage, PartyStage
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from playground.people.client import Message, Player
from tests.handlers.memoranda.memorandum_scene import (
    Scene,
    acknowledge,
    each,
    invite,
    invited,
    set_scene,
    tap,
    tell_office,
    the_memorandum,
    words,
)
from tests.handlers.memoranda.test_changing import card
from tests.handlers.service import Service

WISH = "Екі жыл болсын <b>бәріне</b>."
BUSINESS = OrganizationName("llp", "", "Жем компрессор", "Zhem Kompressor")


async def wish(person: Player, t: Translator, section: str, asked: str, outcome: str) -> None:
    """From the card: the section is picked by its name, which stands in the question."""
    await person.press(t.plain("button-ask-for-change"))
    await person.settled()
    await person.press(section)
    await person.settled()
    assert asked in person.screen.text
    await person.send(WISH)
    await person.sees(t.plain(outcome))
    await person.settled()


async def open_card(person: Player, message: Message, t: Translator) -> Message:
    await card(person, message, t)
    return person.screen


async def draft(service: Service, language: Language) -> Scene:
    """Sent to both; the business has not written its part."""
    scene = await set_scene(service, language)
    await invite(service, scene, language, third=None, offices=False)
    return scene


async def test_a_wish_for_the_draft_is_told_to_the_drafter_who_edits_the_text(
    service: Service, language: Language
) -> None:
    scene = await draft(service, language)
    (ngo, own), (business, theirs) = each(scene, language)[:2]
    t = service.speaks(theirs)
    question = await business.sees(words(t, "memorandum-office"))
    await open_card(business, question, t)
    term = t.plain("memorandum-section-term")
    await wish(business, t, term, words(t, "memorandum-draft-change-words"), "memorandum-you-asked-drafter")
    assert WISH in business.screen.text, "with its own party"

    t = service.speaks(own)
    told = await ngo.sees(words(t, "memorandum-draft-change-asked"))
    assert WISH in told.text
    assert t.plain("button-ask-for-change") not in (await open_card(ngo, told, t)).labels, "it is theirs"
    assert WISH in ngo.screen.text
    await ngo.press(t.plain("button-revise"))
    await ngo.settled()
    assert WISH in ngo.screen.text
    await ngo.press(t.plain("memorandum-revise-section", section=t.plain("memorandum-section-term")))
    await ngo.settled()
    await ngo.press(t.plain("memorandum-term-months", months=24))
    await ngo.settled()
    await ngo.press(t.plain("button-send-memorandum"))
    await ngo.settled()
    memorandum = await the_memorandum(service, scene)
    assert (memorandum.stage, memorandum.content.term_months) == (MemorandumStage.DRAFT, 24)
    assert WISH not in (await open_card(ngo, told, t)).text

    await tell_office(service, business, theirs, question)
    memorandum = await the_memorandum(service, scene)
    assert (memorandum.stage, len(memorandum.versions)) == (MemorandumStage.PUT, 1)


async def test_a_wish_for_anothers_part_names_it_and_asks_that_party(
    service: Service, language: Language
) -> None:
    """Whoever drafted cannot write it."""
    scene = await set_scene(service, language)
    await invite(service, scene, language, third=None)
    (ngo, own), (business, theirs) = each(scene, language)[:2]
    t = service.speaks(own)
    await acknowledge(service, business, theirs, await invited(service, business, theirs))
    await open_card(ngo, await invited(service, ngo, own), t)
    name = t.plain_value(BUSINESS)
    offered = t.plain("memorandum-part-of", organization=name)
    await wish(ngo, t, offered, t.plain("memorandum-part-changed", organization=name), "memorandum-you-asked")
    assert WISH in ngo.screen.text
    memorandum = await the_memorandum(service, scene)
    asked = memorandum.parties[1]
    assert (asked.stage, memorandum.answers[-1].concerned_id) == (PartyStage.ASKED, asked.id)

    t = service.speaks(theirs)
    told = await business.sees(words(t, "memorandum-confirmation-lapsed"))
    assert t.plain("memorandum-part-changed", organization=t.plain_value(BUSINESS)) in told.text
    question = await business.sees(words(t, "memorandum-office"))
    await business.press_data(question, tap(question, t, "action-tell-office"))
    await business.sees(t.plain("own-part-review").splitlines()[0])
