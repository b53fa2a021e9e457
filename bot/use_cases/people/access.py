"""Finds the person whom an administrator means by the number of an account. They must have consented."""

from dataclasses import dataclass

from bot.models.people import ConsentKind, Person
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.people.ports import People


@dataclass(frozen=True, slots=True)
class NamedAdministrators:
    """The accounts that the settings name as administrators."""

    accounts: frozenset[int]


async def require_consented_person(block: Block, account_id: int) -> Person:
    person = await block[People].by_account(account_id)
    if person is None or person.consent_in_force(ConsentKind.SERVICE) is None:
        raise NotFoundError("person-not-found", account=str(account_id))
    return person


def represented_by(actor: Actor) -> list[int]:
    """Ids of the organisations whose cards are the actor's own data too, because they represent these now."""
    return [item.organization_id for item in actor.represents]
