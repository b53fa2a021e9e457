"""What the feature `organizations` hands to the kernel."""

from bot.models.bin_questions import BinQuestion
from bot.storage.bin_questions import SqlBinQuestions
from bot.storage.organizations import ERASERS, SqlOrganizations
from bot.storage.traces import rows_of
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.organizations.contacts import CONFIRMATIONS, UNDOS
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.organizations.notifications import (
    DecidedMembership,
    DecidedOrganization,
    PendingOrganization,
    Representative,
    RequestedMembership,
    UndoableChange,
    WaitingContact,
    decided_membership_by_now,
    decided_organization_by_now,
    membership_by_now,
    organization_by_now,
    representative_by_now,
    undoable_change_by_now,
    waiting_contact_by_now,
)
from bot.use_cases.organizations.people_gone import WHEN_PERSON_GONE
from bot.use_cases.organizations.ports import BinQuestions, Organizations
from bot.use_cases.organizations.roles import roles_of_representative
from bot.use_cases.organizations.telling import Representatives, find_representatives
from bot.use_cases.organizations.touching import WHEN_REPRESENTATIVE_GONE
from bot.use_cases.organizations.waiting import WAITS
from bot.use_cases.people.events import PersonGone

FEATURE = Feature(
    name="organizations",
    repositories={Organizations: SqlOrganizations, BinQuestions: SqlBinQuestions},
    permissions=frozenset({Permission.PARTICIPATE, Permission.REPRESENT, Permission.OWN_DATA}),
    notifications={
        "organization-review-late": PendingOrganization,
        **dict.fromkeys(("membership-requested", "membership-nudge", "membership-late"), RequestedMembership),
        **dict.fromkeys(
            (
                "membership-confirmed",
                "membership-declined",
                "membership-declined-by-staff",
                "membership-lapsed",
                "representative-added",
                "representative-removed",
                "representative-removed-by-moderator",
                "representative-removed-you",
                "representative-restored",
            ),
            DecidedMembership,
        ),
        "contact-changed": UndoableChange,
        "contact-proposed": WaitingContact,
        **happened("contact-undone", "change-taken-back", "representative-gone", "counterpart-changed"),
        **happened("representative-left", "organization-unrepresented", "invitation-lapsed"),
    },
    still_true={
        Representative: representative_by_now,
        PendingOrganization: organization_by_now,
        RequestedMembership: membership_by_now,
        DecidedOrganization: decided_organization_by_now,
        DecidedMembership: decided_membership_by_now,
        UndoableChange: undoable_change_by_now,
        WaitingContact: waiting_contact_by_now,
    },
    roles=[roles_of_representative],
    addressees={Representatives: find_representatives},
    traces={**ERASERS, "bin_questions": rows_of(BinQuestion.person_id)},
    waits=(*WAITS, CONFIRMATIONS, UNDOS),
    touches={RepresentativeGone: WHEN_REPRESENTATIVE_GONE, PersonGone: WHEN_PERSON_GONE},
)
