"""A person's own data: getting all of it, finding out where one was named as a contact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from bot.models.words import OrganizationName
from bot.understanding.contacts import parse_phone
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.access import represented_by
from bot.use_cases.people.given import given, holders
from bot.use_cases.people.ports import OwnData

REFERENCES: Mapping[str, str] = {
    "organization_id": "organizations",
    "backer_id": "organizations",
    "project_id": "projects",
    "pitch_id": "pitches",
    "session_id": "forum_sessions",
    "forum_id": "forums",
    "memorandum_id": "memoranda",
}
"""Columns that name another record, and the table in which it stands."""

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class MyData:
    """`rows` by table, each with the columns that the person gets (`given.py`). `named`: the records at which they
    point, by table and id.
    """

    rows: Rows
    named: Mapping[str, Mapping[int, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class NamedAsContact:
    """What an organisation has stored of somebody whom it names as its contact."""

    organization: OrganizationName
    name: str
    phone: str
    email: str | None


class ExportMyData(UseCase):
    """Everything that is kept about the person (Law of RK on personal data, 2013, art. 24)."""

    permission: ClassVar = Permission.OWN_DATA
    reads: ClassVar = True

    async def __call__(self) -> MyData:
        actor, person_id = await self.person()
        async with self.uow.read() as block:
            rows = await block[OwnData].rows(person_id)
            wanted: dict[str, set[int]] = {}
            for row in (row for kept in rows.values() for row in kept):
                for column, table in REFERENCES.items():
                    if row.get(column) is not None:
                        wanted.setdefault(table, set()).add(row[column])
            named = {table: dict(await block[OwnData].named(table, ids)) for table, ids in wanted.items()}
            # A pitch is called by its project.
            projects = {pitch["project_id"] for pitch in named.get("pitches", {}).values()}
            known = named.setdefault("projects", {})
            known.update(await block[OwnData].named("projects", projects - known.keys()))
        represented = represented_by(actor)
        own = {
            table: [
                given(
                    table,
                    row,
                    person_id=person_id,
                    name=actor.name,
                    represented=represented,
                    held_by=holders(table, row, named),
                )
                for row in kept
            ]
            for table, kept in rows.items()
        }
        return MyData(own, named)


class FindMeAsContact(UseCase):
    """Where somebody is named as an organisation's contact without being its representative. They prove that a number
    is theirs by sharing their own contact, so nobody learns of others.
    """

    permission: ClassVar = Permission.OWN_DATA
    reads: ClassVar = True

    async def __call__(self, own_phone: str) -> Sequence[NamedAsContact]:
        phone = parse_phone(own_phone)
        async with self.uow.read() as block:
            return [
                NamedAsContact(
                    OrganizationName(found.legal_form, found.name_kk, found.name_ru, found.name_en),
                    found.contact_name,
                    found.contact_phone,
                    found.contact_email,
                )
                for found in await block[OwnData].as_contact(phone)
            ]
