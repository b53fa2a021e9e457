"""A corrected answer that brings other questions: back through them, refused, and saved at once; and cards that were
returned, which are corrected as a whole.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.handlers.progress.form import _GROUND, _KNOWN
from bot.models.organizations import OrganizationKind
from bot.models.roles import StaffRole
from bot.models.words import Named, Text
from bot.use_cases.moderation.organizations import RejectOrganization
from bot.use_cases.progress.reading import ShowReport
from bot.use_cases.progress.reports import WriteReport
from bot.use_cases.projects.ports import Projects
from tests.builders import a_bin
from tests.handlers.called import called
from tests.handlers.filled_forms import BEGIN
from tests.handlers.saved_cards import CARDS, KK, STORY, Correcting, at_card, sends_photo, sole_proprietor
from tests.handlers.service import Service
from tests.use_cases.projects.project_forms import SECOND, SECOND_TITLE

pytestmark = pytest.mark.one_language


async def test_a_legal_form_with_a_number_asks_for_it_until_it_is_taken(service: Service) -> None:
    taken, free = a_bin(), a_bin()
    await service.representative(bin=taken, name_kk="Басқа қор")
    at = await sole_proprietor(service)
    t, person = at.t, at.person
    await at.open("legal_form")
    await person.send(t.plain_value(Named("legal-form", "llp")))
    await person.settled()
    assert at.asks("bin")
    await at.back()
    assert at.asks("legal_form"), "not out of the chain"
    assert t.plain_value(Named("legal-form", "llp")) in person.screen.text, "with its answer"
    await person.press(t.plain("button-keep-it"))
    await person.settled()
    assert at.asks("bin")
    await person.send(taken)
    refused = await person.sees("Басқа қор")
    assert at.asks("bin"), "the question that was refused"
    assert t.plain("button-keep-it") not in refused.labels
    assert ((await at.record()).legal_form, (await at.record()).bin) == ("sole_proprietor", None)
    await person.send(free)
    await person.settled()
    assert at.on_card()
    assert ((await at.record()).legal_form, (await at.record()).bin) == ("llp", free)


async def left_in_a_chain(at: Correcting) -> None:
    """Another region asks for the settlement too."""
    await at.person.press(at.t.plain("button-correct"))
    await at.person.press(at.t.plain("project-region-label"))
    await at.person.settled()
    await at.person.send(at.t.plain_value(Named("region", "KZ-71")))
    await at.person.settled()
    assert at.asks("settlement")


async def left_with_a_tick(at: Correcting) -> None:
    await at.open("spheres")
    await at.person.send(at.t.plain_value(Named("sphere", "youth_children")))
    await at.person.settled()


async def left_unanswered(at: Correcting) -> None:
    await at.open("problem")


@pytest.mark.parametrize(
    ("leave", "said"), [(left_in_a_chain, True), (left_with_a_tick, True), (left_unanswered, False)]
)
async def test_a_correction_that_is_left_is_said_not_to_be_saved(
    service: Service, leave: Callable[[Correcting], Awaitable[None]], said: bool
) -> None:
    """The menu is opened in the middle. Where nothing was answered, nothing is said."""
    at = await at_card(service, next(card for card in CARDS if card.name == "project"))
    before = await at.record()
    await leave(at)
    await at.person.send("/menu")
    await at.person.settled()
    words = at.t.plain("correction-left", what=Text("form-name-project"))
    assert any(message.text == words for message in at.person.messages) is said
    assert at.t.plain("menu-projects") in at.person.screen.labels
    assert await at.record() == before


async def test_another_kind_asks_for_all_that_follows(service: Service) -> None:
    at = await sole_proprietor(service)
    t, person, bin_ = at.t, at.person, a_bin()
    await at.open("kind")
    await person.press(t.plain("organization-kind-ngo"))
    await person.settled()
    assert at.asks("legal_form")
    await person.send(t.plain_value(Named("legal-form", "public_fund")))
    await person.settled()
    assert at.asks("bin")
    for before in ("legal_form", "kind"):
        await at.back()
        assert at.asks(before)
    for after in ("legal_form", "bin"):
        await person.press(t.plain("button-keep-it"))
        await person.settled()
        assert at.asks(after)
    await person.send(bin_)
    await person.settled()
    record = await at.record()
    assert (record.kind, record.legal_form, record.bin) == (OrganizationKind.NGO, "public_fund", bin_)


async def test_whoever_leaves_a_chain_at_its_first_question_has_changed_nothing(service: Service) -> None:
    at = await sole_proprietor(service)
    before = await at.record()
    await at.open("kind")
    await at.person.press(at.t.plain("organization-kind-ngo"))
    await at.back()
    await at.back()
    assert at.t.plain("form-edit") in at.person.screen.text
    await at.pick("settlement")
    await at.person.send("Құлсары")
    await at.person.settled()
    assert at.on_card()
    assert await at.record() == replace(before, settlement="Құлсары")


async def test_without_its_only_name_an_organisation_is_asked_for_the_english_one(service: Service) -> None:
    at = await at_card(service, CARDS[1])
    await at.open("name_kk")
    await at.person.press(at.t.plain("button-take-out"))
    await at.person.settled()
    assert at.asks("name_en")
    await at.person.send("New Hope")
    await at.person.settled()
    assert ((await at.record()).name_kk, (await at.record()).name_en) == ("", "New Hope")


async def test_an_english_name_stays_beside_the_others(service: Service) -> None:
    """It is asked only where there is no other, and is nobody's to lose by correcting the phone."""
    at = await at_card(service, CARDS[1], name_en="Bolashaq Kilti")
    for field in ("contact_phone", "name_ru"):
        await at.open(field)
        await at.answer(field)
        assert at.on_card()
    assert (await at.record()).name_en == "Bolashaq Kilti"


async def test_a_region_and_its_settlement_are_saved_together_or_not_at_all(service: Service) -> None:
    """The dates are over by the time, so every correction is refused until they are corrected."""
    at = await at_card(service, CARDS[2])
    before = await at.record()
    await at.open("region")
    await at.person.send(at.t.plain_value(Named("region", "KZ-71")))
    await at.person.settled()
    await at.back()
    assert at.asks("region")
    assert at.t.plain_value(Named("region", "KZ-71")) in at.person.screen.text
    await at.person.press(at.t.plain("button-keep-it"))
    await at.person.settled()
    assert at.asks("settlement")
    async with service.storage() as uow:
        project = await uow[Projects].get(at.id)
        assert project is not None
        project.starts_on, project.ends_on = date(2026, 1, 1), date(2026, 2, 1)
        await uow.commit()
    await at.person.send("Астана")
    await at.person.sees(at.t.plain("error-period-over"))
    assert at.asks("region"), "the first question of the chain"
    assert (await at.record()).settlement == before.settlement
    await at.person.send(at.t.plain_value(Named("region", "KZ-71")))
    await at.person.sees(at.t.plain("error-period-over"))
    await at.back()
    await at.pick("ends_on")
    await at.answer("ends_on")
    record = await at.record()
    assert (record.region, record.settlement) == (before.region, before.settlement)
    assert record.ends_on == date(2028, 6, 1)


@pytest.mark.parametrize(
    ("field", "typed", "code", "then"),
    [
        ("starts_on", "01.07.2028", "period-backwards", "01.10.2027"),
        ("budget_full", "900 000", "budget-below-minimum", "3 млн"),
    ],
)
async def test_a_refused_answer_is_asked_again_and_what_follows_is_saved(
    service: Service, field: str, typed: str, code: str, then: str
) -> None:
    at = await at_card(service, CARDS[2])
    before = await at.record()
    await at.open(field)
    await at.person.send(typed)
    refused = await at.person.sees(at.t.plain(f"error-{code}"))
    assert at.asks(field)
    assert at.t.plain("button-keep-it") not in refused.labels
    assert await at.record() == before
    await at.person.send(then)
    await at.person.settled()
    assert at.on_card()
    assert await at.record() == replace(before, **CARDS[2].answers[field][1])


async def test_words_in_the_same_language_are_refused_and_none_of_them_is_lost(service: Service) -> None:
    """A colleague has told the project in Russian while its words in Russian were added."""
    first_only = dict.fromkeys(SECOND)
    at = await at_card(service, CARDS[2], **first_only)
    t, person = at.t, at.person
    await person.press(t.plain("button-add-language", language=Named("language", "ru")))
    await person.settled()
    assert at.asks("second_title")
    await person.send(SECOND_TITLE)
    await person.settled()
    assert at.asks("summary")
    await at.back()
    assert at.asks("second_title")
    assert SECOND_TITLE in person.screen.text, "what was typed is there"
    await person.press(t.plain("button-keep-it"))
    await person.settled()
    summary = "Бесплатные кружки для детей из трёх сёл."
    await person.send(summary)
    await person.settled()
    assert at.asks("second_summary")
    russian = "Дети в сёлах хотят учиться программированию, но рядом с ними нет ни одного кружка."
    await at.meanwhile(
        title="Кружки программирования", problem=russian, solution=russian, beneficiaries="120 школьников"
    )
    await person.send(str(SECOND["second_summary"]))
    await person.sees(t.plain("error-second-language-same", language=Named("language", "ru")))
    assert at.asks("second_title")
    assert (await at.record()).summary is None
    await person.press(t.plain("button-skip"))
    await person.settled()
    record = await at.record()
    assert (record.summary, record.second_title, record.problem) == (summary, None, russian)


async def test_what_is_outdated_is_said_and_the_card_shown_as_it_is_now(service: Service) -> None:
    at = await at_card(service, CARDS[1])
    await at.open("settlement")
    await at.meanwhile(region="KZ-71", settlement="Астана")
    await at.person.send("Құлсары")
    await at.person.sees(at.t.plain("error-changed-meanwhile"))
    await at.person.settled()
    assert at.on_card()
    assert ((await at.record()).region, (await at.record()).settlement) == ("KZ-71", "Астана")


async def returned(service: Service) -> Correcting:
    """A card that a moderator has returned is corrected on its review, and sent again as a whole."""
    at = await sole_proprietor(service)
    moderator = await service.staff(StaffRole.MODERATOR)
    await service.perform(moderator, RejectOrganization, at.id, "Мекенжайын нақтылаңыз.")
    await at.person.sees("Мекенжайын нақтылаңыз.")
    await service.menu(at.person)
    await at.person.press(at.t.plain("menu-organizations"))
    await at.person.press(called("Болашақ кілті"))
    await at.person.press(at.t.plain("button-correct"))
    await at.person.settled()
    assert at.t.plain("button-send-again") in at.person.screen.labels
    return at


async def test_a_returned_card_is_left_whole_by_whoever_goes_back_out_of_a_chain(service: Service) -> None:
    at = await returned(service)
    before = await at.record()
    await at.open("kind")
    await at.person.press(at.t.plain("organization-kind-ngo"))
    await at.person.settled()
    assert at.asks("legal_form")
    await at.back()
    assert at.asks("kind")
    await at.back()
    await at.person.settled()
    assert at.t.plain("button-send-again") in at.person.screen.labels
    assert at.t.plain_value(Named("legal-form", "sole_proprietor")) in at.person.screen.text
    await at.person.press(at.t.plain("button-send-again"))
    await at.person.settled()
    assert await at.record() == before
    assert at.t.plain("organization-status-pending") in at.person.screen.text


async def test_a_returned_card_keeps_what_a_colleague_has_saved_meanwhile(service: Service) -> None:
    at = await returned(service)
    before = await at.record()
    await at.open("settlement")
    await at.person.send("Құлсары")
    await at.person.settled()
    assert at.t.plain("button-send-again") in at.person.screen.labels
    await at.meanwhile(about=STORY)
    await at.person.press(at.t.plain("button-send-again"))
    await at.person.settled()
    assert await at.record() == replace(before, settlement="Құлсары", about=STORY)


async def test_a_report_keeps_the_words_that_a_colleague_has_saved_meanwhile(service: Service) -> None:
    begun = await BEGIN["report"](service, KK)
    person, t = begun.person, begun.t
    ground = _GROUND.validate_python(begun.known[_KNOWN])
    written = await service.perform(person, WriteReport, ground.project_id, ground.months[0], STORY)
    await person.press_data(person.screen, f"open-report:{written.report_id}")
    await person.press(t.plain("button-correct"))
    await person.settled()
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("report-photo-label"))
    await person.settled()
    await service.perform(
        person,
        WriteReport,
        ground.project_id,
        ground.months[0],
        f"{STORY} Және бір мектеп.",
        corrects=written.report_id,
    )
    await sends_photo(person, t)
    await person.settled()
    await person.press(t.plain("button-save"))
    await person.settled()
    report = await service.perform(person, ShowReport, written.report_id)
    assert report.words == f"{STORY} Және бір мектеп."
    assert report.photo
