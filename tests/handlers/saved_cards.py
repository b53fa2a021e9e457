"""Saved cards of each kind, their people who correct a field, and an answer to each question."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

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
from tests.use_cases.projects.project_forms import FORM as PROJECT
from tests.use_cases.projects.project_forms import SECOND

KK = Language.KAZAKH
BIN = a_bin()
Record = Organization | Project | BackerProfile
Answer = Callable[[Player, Translator], Awaitable[Any]]


def types(text: str) -> Answer:
    async def send(person: Player, _: Translator) -> None:
        await person.send(text)

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
            "title": (types("Қаладағы спорт үйірмелері"), {"title": "Қаладағы спорт үйірмелері"}),
            "summary": (
                types("Қалада спорт үйірмесін ашамыз."),
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


SOLE: Mapping[str, Any] = {"legal_form": "sole_proprietor", "bin": None}


async def sole_proprietor(service: Service) -> Correcting:
    card = CARDS[1]
    person, id_ = await service.representative(OrganizationKind.BUSINESS, verified=False, **SOLE)
    await person.press(service.speaks(KK).plain("menu-organizations"))
    await person.press(called("Болашақ кілті"))
    await person.settled()
    return Correcting(service, card, person, id_, id_)
