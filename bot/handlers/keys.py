"""The keys under which dialogs keep the ids of records, in their start data and in `dialog_data`.

Both are stored with an open dialog. Renaming a key therefore closes people's open screens, as renaming a state does.
"""

ORGANIZATION = "organization_id"
MEMBERSHIP = "membership_id"
INVITATION = "invitation_id"
PROJECT = "project_id"
PITCH = "pitch_id"
QUESTION = "question_id"
MEETING = "meeting_id"
MEMORANDUM = "memorandum_id"
FORUM = "forum_id"
SESSION = "session_id"
FAIR = "fair_id"
CHANGE = "change_id"
QUEUE_LIST = "list"
"""Which list of a queue is open; this one keeps no id."""
HISTORY, LOOKED_UP = "history", "looked_up"
"""Whether a queue's card shows its history, and whether it was opened only to be compared with another one."""
FREE_WILL = "free_will_id"
LANGUAGE_REQUEST = "language_request_id"
REPORT = "report_id"
