"""What a person gets of their own data, table by table, as data.

What organisations hold is theirs and not a person's. Whoever represents an organisation gets its rows whole. Whoever
does not, or does no more, gets what they have done there themselves: `DEEDS` says which columns tell that, by the
column that names the person. Contacts of others are nobody's own data.
"""

from collections.abc import Collection, Mapping
from typing import Any, Final

Row = Mapping[str, Any]

DEEDS: Final[Mapping[str, Mapping[str, frozenset[str]]]] = {
    "organizations": {
        "created_by": frozenset({"legal_form", "name_kk", "name_ru", "name_en", "created_at"}),
    },
    "projects": {"created_by": frozenset({"organization_id", "title", "created_at"})},
    "pitches": {
        "answered_by": frozenset({"project_id", "backer_id", "answered_at", "decline_reason", "part_words"}),
    },
    "meetings": {
        "created_by": frozenset({"pitch_id", "created_at", "note"}),
        "answered_by": frozenset({"pitch_id", "answered_at", "words"}),
    },
    "questions": {
        "asked_by": frozenset({"pitch_id", "words", "asked_at"}),
        "answered_by": frozenset({"pitch_id", "answer"}),
    },
    "pledges": {
        "offered_by": frozenset({"project_id", "kind", "amount", "what", "due", "named", "offered_at"}),
        "answered_by": frozenset({"project_id", "answered_at", "end_words"}),
        "ended_by": frozenset({"project_id", "ended_at", "end_words"}),
        "explained_by": frozenset({"project_id", "explanation"}),
    },
    "pledge_deliveries": {
        "told_by": frozenset({"amount", "told_at", "words", "photo", "document"}),
        "answered_by": frozenset({"answered_at", "answer_words"}),
    },
    "memoranda": {"created_by": frozenset({"project_id", "created_at", "clauses"})},
    "organization_addresses": {
        "person_id": frozenset({"organization_id", "name", "post", "added_at"}),
        "added_by": frozenset({"organization_id", "added_at"}),
        "ended_by": frozenset({"organization_id"}),
    },
    "changes": {
        "proposed_by": frozenset({"organization_id", "after", "proposed_at", "undo_until"}),
        "decided_by": frozenset({"organization_id", "decided_at", "reason"}),
    },
}
"""Of tables whose rows are an organisation's."""

DEEDS_ALONE: Final = frozenset({"changes"})
"""Of these nobody gets a row whole: what another has typed into a change may be a contact."""

SIGNED: Final = frozenset(
    {"project_id", "number", "stage", "agreed_at", "signed_at", "ended_at", "term_until"}
)
"""What whoever signs a memorandum gets of it in any case."""

PERSONS_OWN: Final = frozenset(
    {
        *(
            "people",
            "consents",
            "wordings",
            "staff_assignments",
            "role_changes",
            "memberships",
            "invitations",
        ),
        *("memorandum_signatories", "memorandum_answers", "memorandum_readers", "memorandum_signed_copies"),
        *("registrations", "stars", "reminders", "drafts", "dialog_states", "outbox"),
        *("owed_replies", "audit_log", "fair_rounds", "briefings", "free_will_answers"),
        *("person_addresses", "personal_links", "link_codes", "address_codes"),
        *(
            "bin_questions",
            "message_buttons",
            "progress_reports",
            "report_delays",
            "plan_steps",
            "language_askers",
        ),
        *("asars", "asar_parts", "asar_backing", "asar_sheets"),
    }
)
"""Tables whose rows are about what the person alone did, or got."""

CONTACT: Final = ("contact_name", "contact_phone", "contact_email")


def given(
    table: str, row: Row, *, person_id: int, name: str, represented: Collection[int], held_by: Collection[int]
) -> Row:
    """The columns of this row that the person gets. `held_by` are the organisations whose row it is."""
    if table in PERSONS_OWN:
        return row
    if table not in DEEDS_ALONE and set(held_by) & set(represented):
        return _without_others_contact(row, name) if table == "organizations" else row
    columns = {column for by, told in DEEDS[table].items() if row.get(by) == person_id for column in told}
    return {column: row[column] for column in row if column in (columns or SIGNED)}


def _without_others_contact(row: Row, name: str) -> Row:
    """A contact is given to whom it names."""
    if row["contact_name"] == name:
        return row
    return {column: value for column, value in row.items() if column not in CONTACT}


def holders(table: str, row: Row, named: Mapping[str, Mapping[int, Row]]) -> frozenset[int]:
    """The organisations whose row this is: those that it names, and both sides of the pitch that it is about."""
    found = {
        row[column]
        for column in ("organization_id", "backer_id", "proposer_id", "drafter_id")
        if row.get(column)
    }
    if table == "organizations":
        found.add(row["id"])
    pitch = named.get("pitches", {}).get(row.get("pitch_id") or 0)
    if pitch is not None:
        found.add(pitch["backer_id"])
    project_id = row.get("project_id") or (pitch["project_id"] if pitch is not None else 0)
    project = named.get("projects", {}).get(project_id)
    if project is not None:
        found.add(project["organization_id"])
    return frozenset(found)
