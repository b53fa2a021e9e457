"""Each field of each saved card, over HTTP: refused, left again, and saved while a colleague corrects another one."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from bot.models.backers import BackerProfile
from bot.models.organizations import Organization, OrganizationKind
from bot.models.projects import Project
from bot.models.reference import Language
from bot.models.words import Named
from bot.presenting.translator import Translator
from bot.use_cases.backers.ports import Backers
from bot.use_cases.backers.profiles import BackerForm, SaveBackerProfile
from bot.use_cases.organizations.cards import EditOrganization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.submission import EditProject, SubmitProject
from bot.use_cases.projects.views import ProjectForm
from playground.people.client import Player
from tests.builders import a_bin
from tests.handlers.called import called
from tests.handlers.service import Service, shown
from tests.pictures import a_picture
from tests.presenting.used_keys import forms
from tests.use_cases.projects.project_forms import FORM as PROJECT
from tests.use_cases.projects.project_forms import SECOND, SECOND_TITLE

pytestmark = pytest.mark.one_language

KK = Language.KAZAKH
BIN = a_bin()
Record = Organization | Project | BackerProfile
Answer = Callable[[Player, Translator], Awaitable[Any]]


def types(text: str) -> Answer:
    async def send(person: Player, _: Translator) -> None:
        await person.send(text)

    return send


def types_and_keeps(text: str) -> Answer:
    """And leaves the words in the second language, which are asked for then, as they are."""

    async def send(person: Player, t: Translator) -> None:
        await person.send(text)
        await person.settled()
        await person.press(t.plain("button-keep-it"))

    return send


def ticks(kind: str, *values: str) -> Answer:
    """Taps these options, which add to or take from what was chosen, and says that it is done."""

    async def tap(person: Player, t: Translator) -> None:
        for value in values:
            await person.send(
                t.plain(f"need-{value}") if kind == "need" else t.plain_value(Named(kind, value))
            )
            await person.settled()
        await person.press(t.plain("button-done"))

    return tap


async def sends_place(person: Player, _: Translator) -> None:
    await person.send_location(48.55, 51.78)


async def sends_photo(person: Player, _: Translator) -> None:
    await person.send_photo(a_picture())


async def sends_document(person: Player, _: Translator) -> None:
    await person.send_document("smeta.pdf", b"%PDF-1.7", mime_type="application/pdf")


@dataclass(frozen=True, slots=True)
class Card:
    """A saved record of some kind, and what its fields are called, asked and answered."""

    name: str
    use_case: type[Any]
    form: type[Any]
    answers: Mapping[str, tuple[Answer, Mapping[str, Any]]]
    """By the question: an answer that is not the stored one, and the fields as they are then; None for any value."""


WISH = "Қаланың балалары спортпен айналысса екен."
STORY = "Қаланың балаларына спорт үйірмесі жетпейді, барар жер жоқ."
CARDS = (
    Card(
        "backer",
        SaveBackerProfile,
        BackerForm,
        {
            "spheres": (
                ticks("sphere", "youth_children"),
                {"spheres": ("education_science_sport", "youth_children")},
            ),
            "regions": (ticks("region", "KZ-71"), {"regions": ("KZ-71",)}),
            "text": (types(WISH), {"text": WISH}),
            "offers": (ticks("need", "equipment"), {"offers": ("money", "equipment")}),
            "ceiling": (types("700 000"), {"ceiling": 700_000}),
            "pitches_per_week": (types("5"), {"pitches_per_week": 5}),
            "frequency": (
                lambda person, t: person.send(t.plain("backer-frequency-daily")),
                {"frequency": "daily"},
            ),
        },
    ),
    Card(
        "organization",
        EditOrganization,
        OrganizationForm,
        {
            "bin": (types(BIN), {"bin": BIN}),
            "legal_form": (
                lambda person, t: person.send(t.plain_value(Named("legal-form", "corporate_fund"))),
                {"legal_form": "corporate_fund"},
            ),
            "name_kk": (types("Жаңа үміт"), {"name_kk": "Жаңа үміт"}),
            "name_ru": (types("Новая надежда"), {"name_ru": "Новая надежда"}),
            "settlement": (types("Құлсары"), {"settlement": "Құлсары"}),
            "spheres": (
                ticks("sphere", "youth_children"),
                {"spheres": ("education_science_sport", "youth_children")},
            ),
            "about": (types(STORY), {"about": STORY}),
            "contact_name": (types("Ерлан Омар"), {"contact_name": "Ерлан Омар"}),
            "contact_phone": (types("8 701 555 02 02"), {"contact_phone": "+77015550202"}),
            "contact_email": (types("other@uiym.kz"), {"contact_email": "other@uiym.kz"}),
        },
    ),
    Card(
        "project",
        EditProject,
        ProjectForm,
        {
            "title": (types_and_keeps("Қаладағы спорт үйірмелері"), {"title": "Қаладағы спорт үйірмелері"}),
            "summary": (
                types_and_keeps("Қалада спорт үйірмесін ашамыз."),
                {"summary": "Қалада спорт үйірмесін ашамыз."},
            ),
            "problem": (types(STORY), {"problem": STORY}),
            "solution": (types(STORY), {"solution": STORY}),
            "beneficiaries": (types("200 оқушы"), {"beneficiaries": "200 оқушы"}),
            "second_title": (types("Спортивные кружки"), {"second_title": "Спортивные кружки"}),
            "second_summary": (
                types("Откроем спортивные кружки в городе."),
                {"second_summary": "Откроем спортивные кружки в городе."},
            ),
            "spheres": (
                ticks("sphere", "youth_children"),
                {"spheres": ("education_science_sport", "youth_children")},
            ),
            "settlement": (types("Құлсары"), {"settlement": "Құлсары"}),
            "location": (sends_place, {"latitude": 48.55, "longitude": 51.78}),
            "needs": (ticks("need", "money"), {"needs": ("money", "equipment", "mentoring")}),
            "budget_full": (types("3 млн"), {"budget_full": 3_000_000}),
            "budget_min": (types("1 млн"), {"budget_min": 1_000_000}),
            "starts_on": (types("01.10.2027"), {"starts_on": date(2027, 10, 1)}),
            "ends_on": (types("01.06.2028"), {"ends_on": date(2028, 6, 1)}),
            "programme": (types("Туған жер"), {"programme": "Туған жер"}),
            "photo": (sends_photo, {"photo": None}),
            "document": (sends_document, {"document": None, "document_name": "smeta.pdf"}),
        },
    ),
)
CHAINS = {
    "organization": {"kind", "region", "name_en"},
    "project": {"organization", "region"},
    "backer": set[str](),
}
"""Questions that bring others with them, or are not asked here: see below."""
EACH = [pytest.param(card, id=card.name) for card in CARDS]


class Correcting:
    """Somebody with a saved card on the screen."""

    def __init__(self, service: Service, card: Card, person: Player, id_: int, organization_id: int) -> None:
        self.service, self.card, self.person, self.id = service, card, person, id_
        self.organization_id = organization_id
        self.t = service.speaks(KK)

    async def record(self) -> Any:
        async with self.service.storage() as uow:
            found: Record | None
            if self.card.name == "backer":
                found = await uow[Backers].get(self.id)
            elif self.card.name == "organization":
                found = await uow[Organizations].get(self.id)
            else:
                found = await uow[Projects].get(self.id)
            assert found is not None
            return self.card.form(
                **{name: getattr(found, name) for name in self.card.form.__dataclass_fields__}
            )

    async def open(self, field: str) -> None:
        await self.person.press(self.t.plain("button-correct"))
        await self.person.sees(self.t.plain("form-edit"))
        await self.pick(field)

    async def pick(self, field: str) -> None:
        await self.person.press(self.t.plain(f"{self.card.name}-{field}-label"))
        await self.person.settled()
        assert self.asks(field)

    def asks(self, field: str) -> bool:
        russian = Named("language", "ru")
        return shown(self.t(f"{self.card.name}-{field}", language=russian)) in self.person.screen.text

    async def back(self) -> None:
        await self.person.press(self.t.plain("button-back"))
        await self.person.settled()

    def on_card(self) -> bool:
        return self.t.plain("button-correct") in self.person.screen.labels

    async def answer(self, field: str) -> None:
        await self.card.answers[field][0](self.person, self.t)
        await self.person.settled()

    async def meanwhile(self, **values: Any) -> None:
        """A colleague corrects this."""
        form = replace(await self.record(), **values)
        await self.service.perform(self.person, self.card.use_case, self.id, form, set(values))


async def at_card(service: Service, card: Card, **fields: Any) -> Correcting:
    t = service.speaks(KK)
    if card.name == "backer":
        person, organization_id = await service.representative(OrganizationKind.BUSINESS)
        form = BackerForm(
            **{
                "spheres": ("education_science_sport",),
                "regions": (),
                "text": "Ауыл балалары бағдарламалауды үйренсе дейміз.",
                "offers": ("money",),
                "ceiling": 5_000_000,
                "pitches_per_week": 3,
                "frequency": "weekly",
                **fields,
            }
        )
        await service.perform(person, SaveBackerProfile, organization_id, form)
        await person.press(t.plain("menu-backing"))
        id_ = organization_id
    elif card.name == "organization":
        person, organization_id = await service.representative(verified=False, **fields)
        await person.press(t.plain("menu-organizations"))
        await person.press(called("Болашақ кілті"))
        id_ = organization_id
    else:
        person, organization_id = await service.representative()
        form = replace(PROJECT, **{**SECOND, **fields})
        id_ = await service.perform(person, SubmitProject, "s-1", organization_id, form)
        await person.press(t.plain("menu-projects"))
        await person.press("1")
    await person.settled()
    at = Correcting(service, card, person, id_, organization_id)
    assert at.on_card()
    return at


def test_each_question_is_corrected_here() -> None:
    for card in CARDS:
        (form,) = [one for one in forms() if one.name == card.name]
        assert {question.id for question in form.questions} == set(card.answers) | CHAINS[card.name]


@pytest.mark.parametrize("card", EACH)
async def test_each_field_is_refused_left_and_saved_beside_what_a_colleague_saves_meanwhile(
    service: Service, card: Card
) -> None:
    at = await at_card(service, card)
    opened = await at.record()
    fields = list(card.answers)
    for field, other in zip(fields, [*fields[1:], fields[0]], strict=True):
        await service.perform(at.person, card.use_case, at.id, opened)
        await at.open(field)
        await at.person.send_voice()
        await at.person.settled()
        assert at.asks(field), "the question stays"
        await at.back()
        assert at.t.plain("form-edit") in at.person.screen.text
        assert await at.record() == opened
        await at.pick(field)
        theirs = {name: value or "photo-9" for name, value in card.answers[other][1].items()}
        await at.meanwhile(**theirs)
        await at.answer(field)
        assert at.on_card(), field
        own, now = card.answers[field][1], await at.record()
        for name, value in own.items():
            assert getattr(now, name) == (value or getattr(now, name)), field
            assert getattr(now, name) != getattr(opened, name), field
        assert now == replace(opened, **theirs, **{name: getattr(now, name) for name in own}), field


async def test_another_ceiling_of_a_colleague_stands_although_the_wish_is_saved_after_it(
    service: Service,
) -> None:
    at = await at_card(service, CARDS[0])
    await at.open("text")
    await at.meanwhile(ceiling=500_000)
    await at.answer("text")
    assert ((await at.record()).text, (await at.record()).ceiling) == (WISH, 500_000)


async def test_the_same_answer_is_saved_where_a_colleague_has_changed_it_meanwhile(service: Service) -> None:
    """Whoever types 5 million means 5 million, whatever stood there when they began."""
    at = await at_card(service, CARDS[0])
    await at.open("ceiling")
    await at.meanwhile(ceiling=500_000)
    await at.person.send("5 млн")
    await at.person.settled()
    assert (await at.record()).ceiling == 5_000_000


SOLE: Mapping[str, Any] = {"legal_form": "sole_proprietor", "bin": None}


async def sole_proprietor(service: Service) -> Correcting:
    card = CARDS[1]
    person, id_ = await service.representative(OrganizationKind.BUSINESS, verified=False, **SOLE)
    await person.press(service.speaks(KK).plain("menu-organizations"))
    await person.press(called("Болашақ кілті"))
    await person.settled()
    return Correcting(service, card, person, id_, id_)


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
