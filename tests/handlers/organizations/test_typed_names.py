"""Names of organisations as people type them: the form is cut, kept for its own question, and look-alikes are told."""

from typing import Any

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Listed, Named, OrganizationName
from bot.presenting.labels import shortened
from bot.use_cases.drafts.ports import Drafts
from playground.people.client import Player
from tests.builders import a_bin
from tests.handlers.organizations.test_form import ANSWERED, Form
from tests.handlers.service import Service

pytestmark = pytest.mark.one_language


@pytest.fixture
def form(service: Service, participant: Player, language: Language) -> Form:
    return Form(service, participant, language)


async def at_name(form: Form, **answers: Any) -> None:
    """At the question for the name in Kazakh."""
    await form.go_on_with(**{"kind": "business", "legal_form": "llp", "bin": a_bin(), **answers})
    await form.person.sees(form.asks("name_kk"))


async def test_the_form_and_the_quotes_are_no_part_of_the_name(form: Form) -> None:
    await at_name(form)
    await form.answer('ЖШС "Каспий Диагностика"', "name_ru")
    await form.answer("тоо «Каспий Диагностика»", "region")
    await form.person.press(form.t.plain("button-leave"))
    async with form.service.storage() as uow:
        draft = await uow[Drafts].get(await form.service.person_id(form.person), "organization")
    assert draft is not None
    assert [draft.answers[one] for one in ("name_kk", "name_ru")] == ["Каспий Диагностика"] * 2


@pytest.mark.every_language
async def test_another_form_in_the_name_is_offered_first(form: Form) -> None:
    await at_name(form, legal_form="jsc")
    await form.person.send("ЖШС «Каспий»")
    typed, chosen = Named("legal-form", "llp"), Named("legal-form", "jsc")
    await form.refused("legal-form-differs", "legal_form", typed=typed, chosen=chosen)
    offered = [row[0] for row in form.person.screen.buttons[:2]]
    labels = [Named("legal-form-label", one.id) for one in (typed, chosen)]
    assert offered == [shortened(form.t.plain_value(label)) for label in labels]
    await form.person.press(offered[0])
    await form.person.sees(form.asks("name_ru"))
    await form.person.press(form.t.plain("button-back"))
    await form.person.sees(form.asks("name_kk"))
    await form.answer("«Каспий» ЖШС", "name_ru")


@pytest.mark.every_language
async def test_a_form_of_another_kind_is_asked_back_too_and_tells_the_kind(form: Form) -> None:
    await at_name(form, kind="ngo", legal_form="public_fund")
    await form.person.send("ТОО «Каспий»")
    typed, chosen = Named("legal-form", "llp"), Named("legal-form", "public_fund")
    await form.refused("legal-form-differs", "legal_form", typed=typed, chosen=chosen)
    await form.person.press(shortened(form.t.plain_value(Named("legal-form-label", "llp"))))
    await form.person.sees(form.asks("name_ru"))
    await form.person.press(form.t.plain("button-leave"))
    async with form.service.storage() as uow:
        draft = await uow[Drafts].get(await form.service.person_id(form.person), "organization")
    assert draft is not None
    assert [draft.answers[one] for one in ("kind", "legal_form", "name_kk")] == ["business", "llp", "Каспий"]


async def test_whoever_keeps_their_form_keeps_the_kind(form: Form) -> None:
    await at_name(form, kind="ngo", legal_form="public_fund")
    await form.person.send("ТОО «Каспий»")
    await form.answer("ОФ", "name_ru")
    await form.person.press(form.t.plain("button-leave"))
    async with form.service.storage() as uow:
        draft = await uow[Drafts].get(await form.service.person_id(form.person), "organization")
    assert draft is not None
    assert [draft.answers[one] for one in ("kind", "legal_form")] == ["ngo", "public_fund"]


async def test_with_another_kind_the_form_is_asked_again(form: Form) -> None:
    await form.go_on_with(kind="ngo", legal_form="public_fund")
    await form.person.sees(form.asks("bin"))
    await form.person.press(form.t.plain("button-back"))
    await form.person.press(form.t.plain("button-back"))
    await form.person.press(form.t.plain("organization-kind-business"))
    await form.person.sees(form.asks("legal_form"))
    await form.person.press(form.t.plain("button-leave"))
    async with form.service.storage() as uow:
        draft = await uow[Drafts].get(await form.service.person_id(form.person), "organization")
    assert draft is not None
    assert draft.answers["kind"] == "business"
    assert "legal_form" not in draft.answers


async def test_a_form_alone_is_no_name(form: Form) -> None:
    await at_name(form)
    await form.person.send("ТОО")
    await form.refused("name-form-alone", "name_kk")


@pytest.mark.parametrize(
    ("typed", "code", "params"),
    [
        ("Каспий\n\n✅ Расталды", "name-lines", {}),
        ("Каспий ✅ Расталды", "name-claims", {}),
        ("Каспий t.me/x", "name-link", {}),
        ("Каспий itшкола", "name-mixed-letters", {"word": "itшкола"}),
        ("850312300121", "personal-number", {}),
        ("12345", "text-no-letters", {}),
    ],
)
async def test_what_is_no_name(form: Form, typed: str, code: str, params: dict[str, Any]) -> None:
    await at_name(form)
    await form.person.send(typed)
    await form.refused(code, "name_kk", **params)


async def test_a_number_of_the_future(form: Form) -> None:
    await form.go_on_with(kind="business", legal_form="llp")
    await form.person.sees(form.asks("bin"))
    await form.person.send("290140000010")
    await form.refused("bin-future", "bin", month="01.2029")


@pytest.mark.every_language
async def test_everyday_words_choose_the_kind_and_the_form(form: Form) -> None:
    await form.open()
    await form.answer("тоо", "legal_form")
    await form.answer("jshs", "bin")
    await form.person.press(form.t.plain("button-back"))
    await form.person.press(form.t.plain("button-back"))
    await form.person.sees(form.asks("kind"))
    await form.answer("НПО", "legal_form")
    await form.person.send("фонд")
    several = tuple(Named("legal-form", one) for one in ("public_fund", "corporate_fund", "private_fund"))
    await form.refused("choice-several", "legal_form", options=Listed(several, separator=" · "))


async def test_a_name_that_looks_like_a_verified_one_is_told_to_all_who_look(
    service: Service, form: Form, language: Language
) -> None:
    await service.representative(OrganizationKind.NGO, language, name_kk="Арай", name_ru="Арай")
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    await form.go_on_with(
        **{
            **ANSWERED,
            "name_kk": "APAЙ",
            "bin": a_bin(),
            "contact_phone": "+77012345678",
            "contact_email": None,
        }
    )
    await form.person.press(form.t.plain("organization-submit"))
    resembled = OrganizationName("public_fund", "Арай", "Арай", "")
    warning = form.t.plain("organization-card-resembles", organizations=Listed((resembled,)))
    await form.person.sees(warning)
    await service.open_from_summary(moderator, "verification")
    await moderator.press(form.t.plain_value(OrganizationName("public_fund", "АРАЙ", "", "")))
    await moderator.sees(warning)
