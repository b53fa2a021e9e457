"""What the form of an organisation knows by itself, and how one field of a saved card is corrected."""

import pytest

from bot.models.organizations import Organization
from bot.models.reference import Language
from bot.models.words import Text
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import FindDraft
from bot.use_cases.organizations.ports import Organizations
from playground.people.client import Player
from tests.builders import a_bin
from tests.handlers.called import called
from tests.handlers.organizations.test_form import ANSWERED, Form
from tests.handlers.service import Service

pytestmark = pytest.mark.one_language


@pytest.fixture
def form(service: Service, participant: Player, language: Language) -> Form:
    return Form(service, participant, language)


async def test_ones_own_name_is_one_tap(form: Form) -> None:
    answered = {name: answer for name, answer in ANSWERED.items() if name != "contact_name"}
    await form.go_on_with(**answered, bin=a_bin())
    own = str(form.person.data["first_name"])
    asking = await form.person.sees(form.asks("contact_name"))
    assert asking.labels[0] == own
    await form.person.press(own)
    await form.person.sees(form.asks("contact_phone"))
    kept = await form.service.perform(form.person, FindDraft, "organization")
    assert kept.answers["contact_name"] == own


async def test_ones_own_number_is_shared_by_a_button_that_vanishes(form: Form) -> None:
    await form.to_phone()
    share = form.t.plain("button-share-number")
    assert buttons_below(form.person) == [{"text": share, "request_contact": True}]
    await form.person.send("12")
    await form.refused("phone-invalid", "contact_phone")
    assert buttons_below(form.person) != []
    await form.person.send_contact("+77015550101")
    await form.person.sees(form.asks("contact_email"))
    assert buttons_below(form.person) == []


@pytest.mark.parametrize(
    "way", ["typed", "back", "leave", "menu", "language, then menu", "language, then a message"]
)
async def test_the_button_vanishes_whatever_is_done_instead(form: Form, way: str) -> None:
    await form.to_phone()
    if way == "typed":
        await form.person.send("8 701 234 56 78")
    elif way == "menu":
        await form.person.send("/menu")
    elif way.startswith("language"):
        await form.person.send("/language")
        await form.person.settled()
        assert buttons_below(form.person) != [], "the question is still open below"
        if way.endswith("menu"):
            await form.person.send("/menu")
        else:
            first = next(one for one in form.person.messages if one.outgoing)
            await form.person.press_data(first, "open-menu:0")
    else:
        await form.person.press(form.t.plain(f"button-{way}"))
    await form.person.settled()
    assert buttons_below(form.person) == []


def buttons_below(person: Player) -> list[dict[str, object]]:
    return [button for row in person.data.get("reply_keyboard") or () for button in row]


async def card_of(service: Service, person: Player) -> Organization:
    async with service.storage() as uow:
        ((organization, _),) = await uow[Organizations].of_person(await service.person_id(person))
        return organization


async def opened(service: Service, language: Language, *, verified: bool) -> tuple[Player, Translator]:
    person, _ = await service.representative(language=language, verified=verified)
    t = service.speaks(language)
    await person.press(t.plain("menu-organizations"))
    await person.press(called("Болашақ кілті"))
    await person.settled()
    return person, t


async def test_a_phone_is_corrected_in_two_taps(service: Service, language: Language) -> None:
    person, t = await opened(service, language, verified=True)
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("organization-contact_phone-label"))
    await person.sees(t.plain("organization-contact_phone"))
    await person.send("8 701 555 02 02")
    label = Text("organization-contact_phone-label")
    await person.sees(t.plain("edited-at-once", fields=label))
    card = await person.sees("+77015550202")
    assert t.plain("button-representatives", count=1) in card.labels, "back on the card"
    assert (await card_of(service, person)).contact_phone == "+77015550202"


async def test_a_field_of_a_verified_card_says_that_a_moderator_looks(
    service: Service, language: Language
) -> None:
    person, t = await opened(service, language, verified=True)
    await person.press(t.plain("button-correct"))
    await person.settled()
    fixed = {t.plain("organization-kind-label"), t.plain("organization-bin-label")}
    assert not fixed & set(person.screen.labels)
    await person.press(t.plain("organization-settlement-label"))
    await person.send("Құлсары")
    await person.sees(t.plain("edited-moderator", fields=Text("organization-settlement-label")))


async def test_what_is_refused_changes_nothing_and_the_question_stays(
    service: Service, language: Language
) -> None:
    person, t = await opened(service, language, verified=False)
    before = (await card_of(service, person)).contact_phone
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("organization-contact_phone-label"))
    await person.send("87015550101a")
    refused = await person.sees(t.plain("error-phone-invalid"))
    assert t.plain("button-keep-it") in refused.labels
    assert t.plain("button-leave") not in refused.labels
    await person.press(t.plain("button-keep-it"))
    await person.sees(t.plain("form-edit"))
    await person.press(t.plain("button-back"))
    await person.settled()
    assert t.plain("button-correct") in person.screen.labels
    assert (await card_of(service, person)).contact_phone == before


async def test_another_legal_form_in_the_name_is_asked_before_anything_is_saved(
    service: Service, language: Language
) -> None:
    person, t = await opened(service, language, verified=False)
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("organization-name_kk-label"))
    await person.send("«Жаңа» қоғамдық бірлестігі")
    asked = await person.sees(t.plain("organization-legal_form"))
    assert (await card_of(service, person)).name_kk == "Болашақ кілті"
    await person.press(asked.labels[0])
    await person.settled()
    card = await card_of(service, person)
    assert (card.name_kk, card.legal_form) == ("Жаңа", "public_association")
