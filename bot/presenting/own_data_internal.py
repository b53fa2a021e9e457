"""Which columns say nothing to the person whose rows they are in: keys, states of machines, what others have done.

Together with `own_data_tables.py` these are all columns, so that of a new one somebody says which it is.
"""

from collections.abc import Mapping

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
    "person_addresses": frozenset(
        {"id", "person_id", "mark", "outcome", "outcome_at", "outcome_code", "ended_at"}
    ),
    "organization_addresses": frozenset(
        {"id", "address_id", "person_id", "added_by", "by_moderator", "ended_by", "ended_at"}
    ),
    "personal_links": frozenset(
        {
            *("id", "nonce", "token_hash", "kind", "record_id", "version", "person_id", "address_id"),
            *("way", "made_by", "by_moderator", "ended_at", "ended_why", "failures"),
        }
    ),
    "link_codes": frozenset({"id", "link_id", "made_by", "nonce", "mark", "tries", "used_at"}),
    "address_codes": frozenset({"id", "person_id", "nonce", "mark", "tries", "used_at"}),
    "invitations": frozenset({"id", "token_hash", "invited_by", "used_by"}),
    "bin_questions": frozenset({"person_id"}),
    "projects": frozenset(
        {
            *("id", "submission_id", "document", "created_by", "halted", "sample", "taken_down_from"),
            *("code", "reports_from", "report_month"),
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
    "language_askers": frozenset({"request_id", "person_id"}),
    "changes": frozenset(
        {"id", "kind", "entity", "record_id", "before", "proposed_by", "status", "decided_by"}
    ),
    "memoranda": frozenset(
        {
            *("id", "submission_id", "pitch_id", "level", "created_by", "drafter_id", "supplements_id"),
            *("invited_at", "revision_asked_at", "signed_at", "check_code", "end_reason"),
            "agreed_before_seals",
        }
    ),
    "memorandum_signatories": frozenset({"id", "party_id", "person_id", "named_by", "end_reason"}),
    "memorandum_answers": frozenset(
        {
            "id",
            "party_id",
            "signatory_id",
            "version_id",
            "section",
            "way",
            "address",
            "by_moderator",
            "concerned_id",
        }
    ),
    "memorandum_readers": frozenset({"id", "party_id", "person_id", "named_by"}),
    "memorandum_signed_copies": frozenset({"id", "party_id", "kind", "sha256", "uploaded_by", "findings"}),
    "free_will_answers": frozenset({"id", "organization_id", "pledge_id", "answered_by", "taken_up_at"}),
    "progress_reports": frozenset({"id", "author_id"}),
    "asars": frozenset(
        {"id", "submission_id", "created_by", "code", "language", "revision", "ended_at", "erased_at"}
    ),
    "asar_parts": frozenset({"id", "line_id", "person_id"}),
    "asar_backing": frozenset({"id", "line_id", "made_by"}),
    "asar_sheets": frozenset(
        {"id", "asar_id", "inline_message_id", "shared_by", "shown", "stale_at", "tries"}
    ),
    "report_delays": frozenset({"id", "submission_id", "made_by"}),
    "plan_steps": frozenset({"id", "place", "organization_id", "done_by"}),
    "pledges": frozenset(
        {
            *(
                "id",
                "submission_id",
                "organization_id",
                "language",
                "money_kind",
                "pitch_id",
                "memorandum_id",
            ),
            *("offered_by", "answered_by", "ended_by", "explained_by", "explanations", "delivered"),
            *("contacts", "released_from"),
        }
    ),
    "pledge_deliveries": frozenset(
        {
            *("id", "submission_id", "pledge_id", "side", "told_by", "language", "last", "document_name"),
            *("replaces_id", "stage", "answered_by"),
        }
    ),
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
            *("tried_at", "retry_at", "faulty", "asks", "last_error"),
        }
    ),
    "message_buttons": frozenset({"id", "recipient_id", "message_id", "kind", "subjects", "look_at"}),
    "owed_replies": frozenset({"id", "chat_id", "tried_at", "retry_at", "attempts"}),
    "audit_log": frozenset({"id", "actor_id", "action", "entity_id", "changes"}),
}
