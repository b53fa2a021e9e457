"""What the audit log's screen shows, and what it leaves out.

How an organisation answers as a backer, and whether it rests, is seen by nobody but itself and moderators who work for
no state body (the law of power). An administrator may work for one, so what tells of it stays in the log, unseen.
"""

from bot.use_cases.kernel.ports import Actor
from bot.use_cases.organizations.access import works_for_state

SHOWN = (
    *("organization", "membership", "invitation", "project", "pledge", "memorandum", "meeting"),
    *("forum", "fair", "person", "working-day", "report-delay", "seal-certificate", "asar"),
)
"""What entries are about, in the order in which the screen offers them."""
WITHHELD = frozenset({"pitch", "question", "backer"})
WITHHELD_ACTIONS = frozenset({"memorandum.decline", "meeting.decline", "pledge.decline", "free_will.take_up"})
"""Refusals among the entries that are shown, and that a business signed against its will: an administrator may be of a
party to it.
"""
KEPT_FROM_STATE = frozenset({"call.note", "call.undo", "project.left-alone"}) | {
    *("plan_step.tick", "plan_step.untick", "plan_step.put_off"),
    *("pledge.offer", "pledge.accept", "pledge.explain", "pledge.withdraw"),
    *("pledge.tell_delivery", "pledge.agree_delivery", "pledge.correct_delivery", "pledge.deny_delivery"),
    "pledge.take_back_delivery",
}
"""What moderators do where backers have left a project without an answer, what became of a plan, to which a business
may be late, and of what a business has promised: nobody who works for a state body sees it.
"""


def withheld_from(actor: Actor) -> frozenset[str]:
    """The actions that this reader does not see."""
    return WITHHELD_ACTIONS | (KEPT_FROM_STATE if works_for_state(actor) else frozenset())
