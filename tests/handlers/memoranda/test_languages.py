"""Both languages are asked for, one text after the other; a model's proposal is taken by a tap alone."""

from bot.models.memoranda import Pair
from bot.models.reference import Language
from bot.models.words import Named
from bot.presenting.translator import Translator
from playground.people.client import Player
from tests.handlers.memoranda.memorandum_scene import (
    NEXT,
    Scene,
    each,
    invite,
    set_scene,
    skip_optional,
    tap,
    tell_own,
    the_memorandum,
    words,
)
from tests.handlers.service import Service

KAZAKH, RUSSIAN = "Үш мектепте үйірмелерге көмектесеміз.", "Помогать кружкам в трёх школах."
STREET, STREET_IN_RUSSIAN = "Атырау, Сәтбаев көшесі, 15", "Атырау, улица Сатпаева, 15"


async def tell_until_other(
    service: Service, language: Language, intentions: str
) -> tuple[Scene, Player, Translator]:
    """The business's part up to its texts in the other language; it speaks `language`."""
    speaks = next(first for first, second in NEXT.items() if second is language)
    scene = await set_scene(service, speaks)
    await invite(service, scene, speaks, third=None, offices=False)
    person, own = each(scene, speaks)[1]
    t = service.speaks(own)
    asked = await person.sees(words(t, "memorandum-office"))
    await person.press_data(asked, tap(asked, t, "action-tell-office"))
    await tell_own(person, t)
    await person.sees(words(t, "memorandum-intentions_own"))
    await person.send("We help the clubs in three schools.")
    await person.sees(t.plain("error-memorandum-in-english"))
    await person.send(intentions)
    await person.sees(words(t, "memorandum-address"))
    await person.send(STREET)
    await skip_optional(person, t)
    await person.sees(intentions)
    return scene, person, t


async def test_a_proposal_is_taken_by_a_tap_alone(service: Service) -> None:
    service.translator.model = "some-model"
    service.translator.said = {"text": KAZAKH}
    scene, person, t = await tell_until_other(service, Language.RUSSIAN, RUSSIAN)
    await person.press(t.plain("button-suggest-translation"))
    await person.sees(KAZAKH)
    assert words(t, "memorandum-other") in person.screen.text
    await person.press(t.plain("button-take-translation"))
    await person.sees(STREET)
    service.translator.said = None
    await person.press(t.plain("button-suggest-translation"))
    await person.sees(t.plain("error-translation-unavailable"))
    await person.press(t.plain("button-written-in", language=Named("language", Language.RUSSIAN)))
    await person.settled()
    await person.send(STREET.upper())
    await person.sees(t.plain("error-memorandum-other-same", language=Named("language", Language.KAZAKH)))
    await person.press(t.plain("button-written-in", language=Named("language", Language.KAZAKH)))
    await person.settled()
    await person.send("Атырау, Сәтбаев көшесі, он бес")
    unlike = t.plain("error-memorandum-other-unlike", language=Named("language", Language.RUSSIAN))
    await person.sees(unlike)
    assert t.plain("button-keep-as-typed") in person.screen.labels
    await person.send(STREET_IN_RUSSIAN)
    await person.sees(words(t, "own-part-review"))
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("own-part-other-label"))
    await person.sees(t.plain("memorandum-other-all"))
    await person.press(t.plain("memorandum-intentions_own-label"))
    await person.sees(RUSSIAN)
    await person.send(f"{KAZAKH} Тоқсан сайын есеп береміз.")
    await person.sees("Тоқсан сайын есеп береміз.")
    await person.press(t.plain("own-part-submit"))
    await person.settled()
    found = (await the_memorandum(service, scene)).parties[1]
    assert found.intentions == Pair(f"{KAZAKH} Тоқсан сайын есеп береміз.", RUSSIAN)
    assert found.address == Pair(STREET, STREET_IN_RUSSIAN)
