"""Who does a line of the plan: a party that is named in any way is the party."""

from dataclasses import replace

import pytest

from bot.models.memoranda import Memorandum, Pair
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.drafting import InviteToMemorandum
from bot.use_cases.memoranda.responsible import name_in_text, party_named
from tests.use_cases.memoranda.memorandum_world import World

BACKER = OrganizationName("llp", "Каспий Диагностика", "", "Caspian Diagnostics")
FUND = OrganizationName("public_fund", "Үндестік", "Созвучие", "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Каспий Диагностика", BACKER),
        ("каспий диагностика", BACKER),
        ("«Каспий Диагностика» ЖШС", BACKER),
        ('ТОО "Каспий Диагностика"', BACKER),
        ("Товарищество с ограниченной ответственностью «Каспий Диагностика»", BACKER),
        ("Kaspii Diagnostika", BACKER),
        ("caspian diagnostics LLP", BACKER),
        ("Ундестик", FUND),
        ("ОФ „Созвучие“", FUND),
        ("«Үндестік» қоғамдық қоры", FUND),
        ("Каспий", None),
        ("Каспий Банк", None),
        ("Созвучие и партнёры", None),
        ("ТОО", None),
    ],
)
def test_a_typed_name_of_a_party_is_taken_as_that_party(typed: str, meant: OrganizationName | None) -> None:
    assert party_named(typed, (BACKER, FUND)) is meant


def test_what_two_parties_are_called_names_neither() -> None:
    assert party_named("Үндестік", (FUND, replace(BACKER, kk="Үндестік"))) is None


async def test_in_the_document_the_party_has_its_name_in_both_languages(world: World) -> None:
    """However it came into the plan: here in one language alone, which is asked for no more."""
    form = world.form()
    named = Pair(world.backer.name_kk.upper(), "")
    form = replace(form, plan=tuple(replace(row, who=named) for row in form.plan))
    memorandum_id = await world.act(InviteToMemorandum, world.seeker, world.ngo)("first", form)
    memorandum = world.uow.by_id(Memorandum, memorandum_id)
    names = OrganizationName(
        world.backer.legal_form, world.backer.name_kk, world.backer.name_ru, world.backer.name_en
    )
    assert {row.who for row in memorandum.plan} == {name_in_text(names)}
