"""What is kept of a person, as words on a page: which columns are told, and how each value reads.

Tables and columns that are told have a label each, `mydata-table-…` and `mydata-…`. `INTERNAL` are those that
say nothing to a person, such as numbers by which the program finds a record; the JSON beside the page leaves them
out as well.
"""

from collections.abc import Mapping, Sequence

from bot.models.words import SettlementName
from bot.presenting.cards.memoranda import basis_in_words, position_in_words
from bot.presenting.own_data_values import (
    SETTLEMENT,
    Row,
    Words,
    answer,
    attendance,
    day,
    delivery,
    entity,
    fair_status,
    free_will,
    language,
    legal_form,
    meeting_place,
    meeting_status,
    membership,
    memorandum_stage,
    moment,
    money,
    name_of_record,
    needs,
    organization_kind,
    organization_status,
    pitch_status,
    plan,
    question_status,
    reason,
    region,
    regions,
    reminder,
    role,
    said,
    spheres,
    stage,
    text,
    typed,
    typed_on_screens,
    without_tags,
    yes_no,
)
from bot.presenting.translator import Translator
from bot.use_cases.people.own_data import REFERENCES, MyData

TOLD: Mapping[str, Mapping[str, Words | None]] = {
    "people": {
        "name": text,
        "account_id": text,
        "language": language,
        "created_at": moment,
        "reachable": yes_no,
        "last_seen_at": moment,
        "expiry_told_at": moment,
        "barred_at": moment,
        "bar_reason": text,
    },
    "consents": {"subject": text, "given_at": moment, "withdrawn_at": moment},
    "staff_assignments": {"role": role, "regions": regions},
    "briefings": {"rang_on": day},
    "role_changes": {"role": role, "at": moment, "undone_at": moment},
    "memberships": {
        "organization_id": None,
        "status": membership,
        "created_at": moment,
        "decided_at": moment,
        "account_name": typed,
        "account_username": typed,
    },
    "organizations": {
        "name_kk": text,
        "name_ru": text,
        "name_en": text,
        "kind": organization_kind,
        "legal_form": legal_form,
        "bin": text,
        "region": region,
        SETTLEMENT: None,
        "spheres": spheres,
        "about": text,
        "contact_name": text,
        "contact_phone": text,
        "contact_email": text,
        "office_address": text,
        "meeting_link": text,
        "status": organization_status,
        "status_reason": reason,
        "created_at": moment,
    },
    "invitations": {"organization_id": None, "created_at": moment, "used_at": moment, "revoked_at": moment},
    "bin_questions": {"bin": text, "asked_on": day},
    "projects": {
        "title": text,
        "summary": text,
        "organization_id": None,
        "language": language,
        "second_language": language,
        "second_title": text,
        "second_summary": text,
        "second_by": text,
        "problem": text,
        "solution": text,
        "beneficiaries": text,
        "spheres": spheres,
        "region": region,
        SETTLEMENT: None,
        "latitude": text,
        "longitude": text,
        "budget_full": money,
        "budget_min": money,
        "needs": needs,
        "starts_on": day,
        "ends_on": day,
        "programme": text,
        "photo": yes_no,
        "document_name": text,
        "stage": stage,
        "stage_reason": reason,
        "created_at": moment,
        "published_at": moment,
        "began_at": moment,
        "completed_at": moment,
    },
    "pitches": {
        "project_id": None,
        "backer_id": None,
        "status": pitch_status,
        "sent_at": moment,
        "answered_at": moment,
        "decline_reason": text,
        "part_words": text,
    },
    "meetings": {
        "pitch_id": None,
        "starts_at": moment,
        "minutes": text,
        "place": meeting_place,
        "address": text,
        "note": text,
        "status": meeting_status,
        "created_at": moment,
        "answered_at": moment,
        "words": text,
    },
    "questions": {
        "pitch_id": None,
        "words": text,
        "asked_at": moment,
        "status": question_status,
        "answer": text,
    },
    "changes": {
        "organization_id": None,
        "after": typed,
        "proposed_at": moment,
        "decided_at": moment,
        "reason": reason,
        "undo_until": moment,
    },
    "memoranda": {
        "project_id": None,
        "stage": memorandum_stage,
        "number": text,
        "subject": text,
        "plan": plan,
        "term_until": day,
        "created_at": moment,
        "in_force_at": moment,
    },
    "memorandum_parties": {
        "memorandum_id": None,
        "organization_id": None,
        "signatory_name": text,
        "position": position_in_words,
        "basis": basis_in_words,
        "intentions": text,
        "answer": answer,
        "answered_at": moment,
        "decline_reason": text,
    },
    "free_will_answers": {"memorandum_id": None, "answer": free_will, "answered_at": moment},
    "progress_reports": {
        "project_id": None,
        "month": day,
        "report": text,
        "language": language,
        "photo": yes_no,
        "closing": yes_no,
        "written_at": moment,
    },
    "plan_steps": {"memorandum_id": None, "due": day, "done_at": moment, "late_at": moment},
    "registrations": {"forum_id": None, "created_at": moment},
    "stars": {"session_id": None, "attendance": attendance, "created_at": moment},
    "reminders": {"session_id": None, "due_at": moment, "status": reminder},
    "fair_rounds": {"forum_id": None, "status": fair_status, "requested_at": moment, "decided_at": moment},
    "drafts": {"answers": typed, "updated_at": moment},
    "dialog_states": {"value": typed_on_screens},
    "outbox": {"status": delivery, "created_at": moment, "closed_at": moment},
    "message_buttons": {"sent_at": moment},
    "owed_replies": {"content": said, "created_at": moment},
    "audit_log": {"at": moment, "entity": entity},
    "wordings": {"version": text, "language": language, "text": without_tags},
}
"""By table, in the order of the page: its columns with the way in which their values are said. None: the column names
another record, which is called by its own name, or a settlement.
"""

INTERNAL: Mapping[str, frozenset[str]] = {
    "people": frozenset({"id", "forgotten_at", "bar_told_at", "bar_mark"}),
    "consents": frozenset({"id", "person_id", "kind", "text_hash"}),
    "wordings": frozenset({"hash", "settings"}),
    "staff_assignments": frozenset({"person_id"}),
    "briefings": frozenset({"person_id", "message_id", "counts"}),
    "role_changes": frozenset({"id", "person_id", "before", "after", "by_id"}),
    "memberships": frozenset({"id", "person_id"}),
    "organizations": frozenset(
        {"id", "submission_id", "language", "created_by", "decided_at", "verified_at", "sample"}
    ),
    "invitations": frozenset({"id", "token_hash", "invited_by", "used_by"}),
    "bin_questions": frozenset({"person_id"}),
    "projects": frozenset(
        {
            *("id", "submission_id", "document", "created_by", "halted", "sample", "taken_down_from"),
            "reports_from",
        }
    ),
    "pitches": frozenset(
        {
            *("id", "score", "reasons", "answered_by", "decided_at", "wave", "seen_at", "nudged_at"),
            *("returned_at", "parts", "causes", "lessons", "part", "contacts", "ended_at", "ended_by"),
            *("end_reason", "end_words", "asked_for"),
        }
    ),
    "meetings": frozenset(
        {
            *("id", "submission_id", "proposer_id", "language", "calendar_id", "created_by", "forum_id"),
            *("revision", "answered_by"),
        }
    ),
    "questions": frozenset({"id", "language", "asked_by", "answered_by", "closed_at"}),
    "changes": frozenset(
        {"id", "kind", "entity", "record_id", "before", "proposed_by", "status", "decided_by"}
    ),
    "memoranda": frozenset(
        {
            *("id", "submission_id", "pitch_id", "level", "language", "place", "term_months", "created_by"),
            *("drafter_id", "frozen", "wording", "frozen_hash", "frozen_at", "frozen_late"),
        }
    ),
    "memorandum_parties": frozenset({"id", "side", "signatory_id", "office_told_at"}),
    "free_will_answers": frozenset({"id", "organization_id", "answered_by", "taken_up_at"}),
    "progress_reports": frozenset({"id", "author_id"}),
    "plan_steps": frozenset({"id", "place", "organization_id", "done_by"}),
    "registrations": frozenset({"id", "person_id"}),
    "stars": frozenset({"id", "person_id"}),
    "reminders": frozenset({"id", "person_id", "kind", "expires_at", "closed_at"}),
    "fair_rounds": frozenset(
        {
            *("id", "submission_id", "requested_by", "pitches", "viewers_least", "viewers_most", "tries"),
            *("projects", "backers", "weighed", "paired", "addressees", "short", "computed_at"),
            *("decided_by", "closed_at"),
        }
    ),
    "drafts": frozenset({"id", "person_id", "form"}),
    "dialog_states": frozenset({"chat_id", "name"}),
    "outbox": frozenset(
        {
            *("id", "recipient_id", "dedupe_key", "content", "not_before", "expires_at", "attempts"),
            *("tried_at", "retry_at", "faulty", "last_error"),
        }
    ),
    "message_buttons": frozenset({"id", "recipient_id", "message_id", "kind", "subjects", "look_at"}),
    "owed_replies": frozenset({"id", "chat_id", "tried_at", "retry_at", "attempts"}),
    "audit_log": frozenset({"id", "actor_id", "action", "entity_id", "changes"}),
}


def table_in_words(t: Translator, table: str) -> str:
    return t(f"mydata-table-{table}")


def column_in_words(t: Translator, column: str) -> str:
    return t(f"mydata-{column}")


def lines_of(t: Translator, data: MyData, table: str, row: Row) -> Sequence[tuple[str, str]]:
    """The labels and values of a row, in words; what is empty is left out."""
    said_of = ((column, _value(t, data, row, column, words)) for column, words in TOLD[table].items())
    return [(column_in_words(t, column), value) for column, value in said_of if value]


def record_in_words(t: Translator, data: MyData, column: str, value: int) -> str:
    """The name of the record to which a column points; empty if it is gone."""
    table = REFERENCES[column]
    record = data.named.get(table, {}).get(value)
    return t.value(name_of_record(data, table, record)) if record else ""


def _value(t: Translator, data: MyData, row: Row, column: str, words: Words | None) -> str:
    value = row.get(column)
    if value is None or value == "":
        return ""
    if column == SETTLEMENT:
        return t.value(SettlementName(row["region"], value))
    if words is None:
        return record_in_words(t, data, column, value)
    return t.value(words(value))
