"""What the feature `people` hands to the kernel."""

from collections.abc import Callable

from bot.models.people import RoleChange
from bot.storage.own_data import SqlOwnData
from bot.storage.people import SqlPeople
from bot.storage.traces import rows_of
from bot.use_cases.kernel.held import HeldMessages
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, Kept, Registry, happened
from bot.use_cases.kernel.summaries import held_by_now
from bot.use_cases.people.expiring import AwayPerson, away_by_now
from bot.use_cases.people.notifications import ChangedRole, Staff, changed_role_by_now, staff_by_now
from bot.use_cases.people.ports import OwnData, People
from bot.use_cases.people.roles import roles_of_person


def feature(registry: Callable[[], Registry]) -> Feature:
    """`registry` gives all features together, of which this one is a part."""
    return Feature(
        name="people",
        repositories={People: SqlPeople, OwnData: SqlOwnData},
        permissions=frozenset(
            {
                Permission.INTRODUCE_ONESELF,
                Permission.PARTICIPATE,
                Permission.OWN_DATA,
                Permission.ADMINISTER,
                Permission.BAR,
                Permission.RUN_SYSTEM,
            }
        ),
        notifications={
            "while-away": HeldMessages,
            "data-expires": AwayPerson,
            **dict.fromkeys(("role-given", "role-taken", "role-dismissed"), ChangedRole),
            **happened("role-assigned", "bar-lifted"),
        },
        still_true={
            Staff: staff_by_now,
            AwayPerson: away_by_now,
            ChangedRole: changed_role_by_now,
            HeldMessages: held_by_now(registry),
        },
        roles=[roles_of_person],
        traces={
            "consents": Kept(
                "the proof that a consent was given, and withdrawn, is owed by law; its name goes"
            ),
            "staff_assignments": Kept("`Person.forget` clears them"),
            "role_changes": rows_of(RoleChange.person_id),
        },
    )
