"""Staff roles: who holds them, how they are given, changed and taken, and how that is undone.

No change happens behind anybody's back: all administrators are told and can undo it for 72 hours, and so is the person.
"""

from dataclasses import dataclass
from typing import ClassVar

from bot.models import reference
from bot.models.people import ConsentKind, Person, RoleChange
from bot.models.roles import StaffRole
from bot.models.words import Listed, Named, Text
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.people.access import NamedAdministrators, require_consented_person
from bot.use_cases.people.introducing import find_or_add_person
from bot.use_cases.people.notifications import ChangedRole, Staff
from bot.use_cases.people.ports import People

Regions = tuple[str, ...] | None
"""Of a role: () for all; None where the role is not held."""


@dataclass(frozen=True, slots=True)
class StaffMember:
    """`named`: the settings name this account an administrator. Such a one may have no record yet."""

    account_id: int
    name: str
    roles: frozenset[StaffRole]
    regions: tuple[str, ...] = ()
    named: bool = False
    barred: bool = False


class ListStaff(UseCase):
    permission: ClassVar = Permission.ADMINISTER
    reads: ClassVar = True

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, administrators: NamedAdministrators
    ) -> None:
        super().__init__(identity, uow, clock)
        self._administrators = administrators

    async def __call__(self) -> tuple[StaffMember, ...]:
        named = self._administrators.accounts
        async with self.uow.read() as block:
            people = {
                person.account_id: member_of(person, named)
                for role in StaffRole
                for person in await block[People].with_staff_role(role)
                if person.account_id is not None
            }
            for account in sorted(named - people.keys()):
                person = await block[People].by_account(account)
                people[account] = (
                    member_of(person, named) if person else StaffMember(account, "", frozenset(), named=True)
                )
        return tuple(people.values())


class FindStaffMember(UseCase):
    """The person with this account and their roles, for an administrator to see before changing one."""

    permission: ClassVar = Permission.ADMINISTER
    reads: ClassVar = True

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, administrators: NamedAdministrators
    ) -> None:
        super().__init__(identity, uow, clock)
        self._administrators = administrators

    async def __call__(self, account_id: int) -> StaffMember:
        async with self.uow.read() as block:
            person = await require_consented_person(block, account_id)
            return member_of(person, self._administrators.accounts)


class AssignRole(UseCase):
    """Give or take a staff role, or change a moderator's regions, by the account's number at the messenger.

    Nobody gives themselves anything, and the last administrator stays unless the settings name another one.
    """

    permission: ClassVar = Permission.ADMINISTER

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, administrators: NamedAdministrators
    ) -> None:
        super().__init__(identity, uow, clock)
        self._administrators = administrators

    async def __call__(
        self, account_id: int, role: StaffRole, *, hold: bool, regions: tuple[str, ...] = ()
    ) -> StaffMember:
        actor, person_id = await self.person()
        if not set(regions) <= set(reference.regions()) or (regions and role is not StaffRole.MODERATOR):
            raise InvalidValueError("choice-unknown")
        after: Regions = tuple(sorted(set(regions))) if hold else None
        async with self.uow as block:
            person = await require_consented_person(block, account_id)
            if person.id == person_id and after is not None:
                raise ForbiddenError("own-role")
            await change_role(self, block, actor, (person, role, after), self._administrators.accounts)
            await block.commit()
            return member_of(person, self._administrators.accounts)


class UndoRoleChange(UseCase):
    """Put a role back to what it was before a change, within 72 hours. The undoing is told like any change."""

    permission: ClassVar = Permission.ADMINISTER

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, administrators: NamedAdministrators
    ) -> None:
        super().__init__(identity, uow, clock)
        self._administrators = administrators

    async def __call__(self, change_id: int) -> StaffMember:
        actor, person_id = await self.person()
        async with self.uow as block:
            change = await block[People].role_change(change_id)
            person = await block[People].get_for_update(change.person_id) if change else None
            if change is None or person is None or person.account_id is None:
                raise NotFoundError
            if person.id == person_id and change.before is not None:
                raise ForbiddenError("own-role")
            if person.regions_of(change.role) != change.after:
                raise OutdatedError("role-undone")
            change.undo(self.clock.now())
            named = self._administrators.accounts
            await change_role(self, block, actor, (person, change.role, change.before), named)
            await block.commit()
            return member_of(person, named)


class GrantStaffRole(UseCase):
    """Give a staff role from the command line, because a new installation has nobody who could give it in the chat.

    The account need not have written to the bot yet. The role takes effect when the person has consented. False if
    they have the role already.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, administrators: NamedAdministrators
    ) -> None:
        super().__init__(identity, uow, clock)
        self._administrators = administrators

    async def __call__(self, account_id: int, role: StaffRole) -> bool:
        actor = await self.identity.actor()
        named = Actor(None, account_id, actor.language)
        async with self.uow as block:
            added = await find_or_add_person(block, named, self.clock.now())
            await block.flush()
            person = await block[People].get_for_update(added.id) or added
            granted = await change_role(self, block, actor, (person, role, ()), self._administrators.accounts)
            await block.commit()
        return granted


async def change_role(
    use_case: UseCase,
    block: Block,
    actor: Actor,
    change: tuple[Person, StaffRole, Regions],
    named: frozenset[int],
) -> bool:
    """Change what a person holds of a role, keep it on record, and tell whoever has to know. False if it is so."""
    person, role, after = change
    before, now = person.regions_of(role), use_case.clock.now()
    if before == after:
        return False
    if after is None:
        await _require_another_administrator(block, person, role, named)
        person.dismiss(role)
    else:
        person.assign(role, after)
    row = RoleChange(
        person_id=person.id, role=role, before=before, after=after, by_id=actor.person_id, at=now
    )
    await block[People].add_role_change(row)
    await block.flush()
    entry = "role.dismiss" if after is None else "role.assign"
    await block.audit.record(actor, entry, "person", person.id, role=role.value, regions=list(after or ()))
    await _tell(block, actor, person, row, named)
    return True


async def _require_another_administrator(
    block: Block, person: Person, role: StaffRole, named: frozenset[int]
) -> None:
    if role is not StaffRole.ADMINISTRATOR or named:
        return
    holders = await block[People].with_staff_role(StaffRole.ADMINISTRATOR)
    if not any(one.id != person.id and one.consent_in_force(ConsentKind.SERVICE) for one in holders):
        raise ForbiddenError("last-administrator")


async def _tell(
    block: Block, actor: Actor, person: Person, change: RoleChange, named: frozenset[int]
) -> None:
    role = role_in_words(change.role, change.after or ())
    occasion = f"role-change:{change.id}"
    if person.id != actor.person_id:
        if change.after is None:
            own = Notification("role-dismissed", {"role": role}, about=ChangedRole(change.id))
        else:
            own = Notification("role-assigned", {"role": role}, to=Staff(change.role, person.id))
        await block.outbox.promise(person.id, own, dedupe_key=f"{occasion}:{person.id}")
    key = "role-taken" if change.after is None else "role-given"
    said = Notification(
        key,
        {
            "person": person.name or str(person.account_id),
            "who": actor.name or Text("role-by-server"),
            "role": role,
        },
        actions=((Action("undo-role", change.id, "danger"),),),
        about=ChangedRole(change.id),
    )
    for administrator in await administrators_of(block, named):
        if administrator.id not in {person.id, actor.person_id}:
            await block.outbox.promise(administrator.id, said, dedupe_key=f"{occasion}:{administrator.id}")


async def administrators_of(block: Block, named: frozenset[int]) -> list[Person]:
    """All who are administrators, those of the settings included, as far as they have a record."""
    found = {person.id: person for person in await block[People].with_staff_role(StaffRole.ADMINISTRATOR)}
    for account in named:
        person = await block[People].by_account(account)
        if person is not None:
            found[person.id] = person
    return list(found.values())


def role_in_words(role: StaffRole, regions: tuple[str, ...]) -> Text:
    named = Text(f"role-{role.value}")
    if not regions:
        return named
    return Text(
        "role-with-regions",
        {"role": named, "regions": Listed(tuple(Named("region", region) for region in regions))},
    )


def member_of(person: Person, named: frozenset[int]) -> StaffMember:
    return StaffMember(
        person.account_id or 0,
        person.name,
        person.staff_roles,
        person.regions_of(StaffRole.MODERATOR) or (),
        person.account_id in named,
        person.barred_at is not None,
    )
