"""What the audit log's screen shows, and what it leaves out.

How an organisation answers as a backer, and whether it rests, is seen by nobody but itself and moderators who work for
no state body (the law of power). An administrator may work for one, so what tells of it stays in the log, unseen.
"""

SHOWN = (
    *("organization", "membership", "invitation", "project", "memorandum", "meeting"),
    *("forum", "fair", "person", "working-day"),
)
"""What entries are about, in the order in which the screen offers them."""
WITHHELD = frozenset({"pitch", "backer"})
WITHHELD_ACTIONS = frozenset({"memorandum.decline", "meeting.decline", "free_will.take_up"})
"""Refusals among the entries that are shown, and that a business signed against its will: an administrator may be of a
party to it.
"""
