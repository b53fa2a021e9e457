"""Which verified organisations a name could be taken for."""

import pytest

from bot.models.organizations import Organization, OrganizationKind
from bot.use_cases.organizations.resemblance import resembled_by
from bot.use_cases.organizations.views import view_of
from tests.builders import an_organization
from tests.database import Database


def named(uow: Database, name: str, *, verified: bool = True, **fields: object) -> Organization:
    organization = uow.keep(an_organization(name, verified=verified, **fields))
    organization.name_kk, organization.name_ru, organization.name_en = name, "", ""
    return organization


@pytest.mark.parametrize("name", ["Арай", "Aрай", "APAЙ", "«арай»", "А р а й"])
async def test_a_name_that_looks_like_a_verified_one(uow: Database, name: str) -> None:
    known, other = named(uow, "Арай"), named(uow, name, verified=False)
    named(uow, "Абай")
    async with uow.read() as block:
        (found,) = await resembled_by(block, other)
        assert found.kk == known.name_kk
        assert await resembled_by(block, known) == ()


async def test_names_of_organisations_that_wait_resemble_nobody(uow: Database) -> None:
    named(uow, "Арай", verified=False)
    other = named(uow, "Aрай", verified=False)
    async with uow.read() as block:
        assert await resembled_by(block, other) == ()


@pytest.mark.parametrize(
    ("name", "kind", "claims"),
    [
        ("Атырау әкімдігі", OrganizationKind.NGO, True),
        ("ASAR", OrganizationKind.BUSINESS, True),
        ("Атырау әкімдігі", OrganizationKind.STATE, False),
        ("Арай", OrganizationKind.NGO, False),
    ],
)
async def test_a_word_of_the_state_is_noticed_where_it_does_not_belong(
    uow: Database, name: str, kind: OrganizationKind, *, claims: bool
) -> None:
    assert view_of(named(uow, name, kind=kind)).claims_office is claims
