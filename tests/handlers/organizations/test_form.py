"""The organisation form, question by question, and every kind of bad input, in each language."""

from typing import Any

import pytest

from bot.models.organizations import OrganizationKind, OrganizationStatus
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named, OrganizationName, SettlementName
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import SaveDraft
from bot.use_cases.organizations.ports import Organizations
from playground.people.client import Player
from tests.builders import a_bin
from tests.handlers.asking import asks_for_access
from tests.handlers.called import called
from tests.handlers.service import Service

ABOUT = "Ауыл мектептерінде бағдарламалау үйірмелерін ашамыз."
ANSWERED: dict[str, Any] = {
    "kind": "ngo",
    "legal_form": "public_fund",
    "name_kk": "Болашақ кілті",
    "name_ru": None,
    "region": "KZ-23",
    "settlement": "Индербор",
    "spheres": ["education_science_sport"],
    "about": ABOUT,
    "contact_name": "Айгерім Сәрсен",
}
"""What was answered on an earlier day; number, phone and mail are what a test is about."""


class Form:
    """Somebody in the form, and the words that it uses."""

    def __init__(self, service: Service, person: Player, language: Language) -> None:
        self.service = service
        self.person = person
        self.t: Translator = service.speaks(language)

    def asks(self, question: str) -> str:
        return self.t.plain(f"organization-{question}")

    async def open(self) -> None:
        await self.person.press(self.t.plain("menu-organizations"))
        await self.person.press(self.t.plain("button-register-organization"))
        await self.person.sees(self.asks("kind"))

    async def to_bin(self) -> None:
        await self.open()
        await self.person.press(self.t.plain("organization-kind-ngo"))
        await self.person.press(self.t.plain_value(Named("legal-form-label", "public_fund")))
        await self.person.sees(self.asks("bin"))

    async def answer(self, text: str, then: str) -> None:
        await self.person.send(text)
        await self.person.sees(self.asks(then))

    async def go_on_with(self, **answers: Any) -> None:
        """A draft of an earlier day, resumed at the first question without an answer."""
        await self.service.perform(self.person, SaveDraft, "organization", answers)
        await self.person.press(self.t.plain("menu-organizations"))
        await self.person.press(self.t.plain("button-register-organization"))
        await self.person.press(self.t.plain("button-resume"))

    async def to_phone(self) -> None:
        await self.go_on_with(**{**ANSWERED, "bin": a_bin()})
        await self.person.sees(self.asks("contact_phone"))

    async def to_review(self, bin_: str) -> None:
        await self.go_on_with(**ANSWERED, bin=bin_, contact_phone="+77012345678", contact_email=None)
        await self.person.sees(ABOUT)

    async def all_the_way(self, bin_: str) -> str:
        await self.to_bin()
        await self.answer(bin_, "name_kk")
        await self.answer("Болашақ кілті", "name_ru")
        await self.person.press(self.t.plain("button-skip"))
        await self.person.sees(self.asks("region"))
        await self.person.press(self.t.plain_value(Named("region", "KZ-23")))
        await self.person.sees(self.asks("settlement"))
        await self.answer("Индербор", "spheres")
        await self.person.press(self.t.plain_value(Named("sphere", "education_science_sport")))
        await self.person.press(self.t.plain("button-done"))
        await self.person.sees(self.asks("about"))
        await self.answer(ABOUT, "contact_name")
        await self.answer("Айгерім Сәрсен", "contact_phone")
        await self.answer("8 701 234 56 78", "contact_email")
        await self.person.press(self.t.plain("button-skip"))
        return (await self.person.sees(ABOUT)).text

    async def refused(self, code: str, question: str, **params: Any) -> None:
        """The sentence stands above the question, which is still there."""
        message = await self.person.sees(self.t.plain(f"error-{code}", **params))
        assert self.asks(question) in message.text


@pytest.fixture
def form(service: Service, participant: Player, language: Language) -> Form:
    return Form(service, participant, language)


@pytest.mark.every_language
async def test_a_whole_form(service: Service, form: Form, language: Language) -> None:
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    bin_ = a_bin()
    review = await form.all_the_way(bin_)
    settlement = form.t.plain_value(SettlementName("KZ-23", "Индербор"))
    for part in (bin_, "Болашақ кілті", settlement, "+77012345678", "Айгерім Сәрсен"):
        assert part in review
    await form.person.press(form.t.plain("organization-submit"))
    card = await form.person.sees(form.t.plain("organization-status-pending"))
    assert settlement in card.text
    await service.open_from_summary(moderator, "verification")
    await moderator.press(called("Болашақ кілті"))
    await moderator.sees(bin_)
    async with service.storage() as uow:
        organization = await uow[Organizations].holder_of_bin(bin_)
        assert organization is not None
        assert (organization.kind, organization.status) == (OrganizationKind.NGO, OrganizationStatus.PENDING)
        assert organization.language is language


IMPOSSIBLE_NUMBERS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("140940023347", "bin-check-digit", {"found": "7"}),
    ("14094002334", "bin-length", {"count": 11}),
    ("141340023346", "bin-month", {"month": "13"}),
    ("940912350123", "bin-personal", {"digit": "1"}),
    ("бес жүз", "bin-not-digits", {}),
    ("1" * 1900, "bin-length", {"count": 1900}),
)


async def test_a_number_that_cannot_be(form: Form) -> None:
    await form.to_bin()
    for typed, code, params in IMPOSSIBLE_NUMBERS:
        await form.person.send(typed)
        await form.refused(code, "bin", **params)
    await form.answer("140940023346", "name_kk")


async def test_a_registered_number_leads_to_joining(service: Service, form: Form, language: Language) -> None:
    head, _ = await service.representative(language=language, bin="140940023346")
    await form.to_review("140940023346")
    await form.person.press(form.t.plain("organization-submit"))
    name = OrganizationName("public_fund", "Болашақ кілті", "", "")
    await form.person.sees(form.t.plain("organization-taken", organization=name))
    answer = await form.person.press(form.t.plain("button-ask-to-join"))
    assert answer is not None
    assert answer["text"] == form.t.plain("organization-join-asked", organization=name)
    await head.sees(asks_for_access(form.t, form.person, name))


async def test_a_phone_that_cannot_be(form: Form) -> None:
    await form.to_phone()
    for typed, code in (("+1 202 555 0123", "foreign"), ("12", "invalid"), ("қоңырау шал", "invalid")):
        await form.person.send(typed)
        await form.refused(f"phone-{code}", "contact_phone")


async def test_a_shared_contact_is_a_phone(form: Form) -> None:
    await form.to_phone()
    await form.person.send_contact("77012345678")
    await form.person.sees(form.asks("contact_email"))


async def test_names_and_texts_have_an_end_and_letters(form: Form) -> None:
    await form.to_bin()
    await form.answer(a_bin(), "name_kk")
    await form.person.send("я" * 201)
    await form.refused("text-too-long", "name_kk", longest=200, count=201)
    await form.person.send("😀🎉")
    await form.refused("text-no-letters", "name_kk")
    await form.answer("Тау & <b>тас</b>", "name_ru")


async def test_what_is_no_text_is_answered_with_what_is_wanted(form: Form) -> None:
    await form.to_bin()
    await form.person.send_sticker()
    await form.refused("expected-text", "bin")
    await form.person.send_large_document("жарғы.pdf", 30 * 1024 * 1024, "application/pdf")
    await form.refused("expected-text", "bin")
    await form.person.send_voice()
    await form.refused("expected-text", "bin")
    await form.answer("140940023346", "name_kk")


async def test_without_a_kazakh_or_russian_name_an_english_one_is_needed(form: Form) -> None:
    await form.to_bin()
    await form.answer(a_bin(), "name_kk")
    await form.person.press(form.t.plain("button-skip"))
    await form.person.sees(form.asks("name_ru"))
    await form.person.press(form.t.plain("button-skip"))
    await form.person.sees(form.asks("name_en"))
    assert form.t.plain("button-skip") not in form.person.screen.labels


async def test_a_form_that_was_left_goes_on_where_it_stopped(form: Form) -> None:
    await form.to_bin()
    await form.answer("140940023346", "name_kk")
    await form.person.send("/menu")
    await form.person.settled()
    await form.person.press(form.t.plain("menu-organizations"))
    await form.person.press(form.t.plain("button-register-organization"))
    await form.person.sees(form.t.plain("form-resume"))
    await form.person.press(form.t.plain("button-resume"))
    await form.person.sees(form.asks("name_kk"))


async def test_starting_over_asks_from_the_beginning(form: Form) -> None:
    await form.to_bin()
    await form.person.press(form.t.plain("button-leave"))
    await form.person.press(form.t.plain("action-open-menu"))
    await form.person.press(form.t.plain("menu-organizations"))
    await form.person.press(form.t.plain("button-register-organization"))
    await form.person.press(form.t.plain("button-start-over"))
    await form.person.sees(form.asks("kind"))


async def test_every_answer_can_be_corrected(form: Form) -> None:
    await form.to_review(a_bin())
    await form.person.press(form.t.plain("button-correct"))
    await form.person.press(form.t.plain("organization-settlement-label"))
    await form.person.sees(form.asks("settlement"))
    await form.person.send("Құлсары")
    assert form.t.plain_value(SettlementName("KZ-23", "Құлсары")) in (await form.person.sees(ABOUT)).text


async def test_back_leads_to_the_question_before(form: Form) -> None:
    await form.to_bin()
    await form.answer(a_bin(), "name_kk")
    await form.person.press(form.t.plain("button-back"))
    await form.person.sees(form.asks("bin"))


async def test_an_option_may_be_typed(form: Form) -> None:
    await form.open()
    await form.person.send(form.t.plain("organization-kind-business").upper())
    await form.person.sees(form.asks("legal_form"))
    await form.person.send("жоқ нәрсе")
    await form.refused("expected-choice", "legal_form")


async def test_two_taps_on_the_last_button_register_once(service: Service, form: Form) -> None:
    bin_ = a_bin()
    await form.to_review(bin_)
    await service.client.fault("duplicate_update")
    await form.person.press(form.t.plain("organization-submit"))
    await form.person.sees(form.t.plain("organization-status-pending"))
    await form.person.settled()
    async with service.storage() as uow:
        mine = await uow[Organizations].of_person(await service.person_id(form.person))
    assert [organization.bin for organization, _ in mine] == [bin_]
