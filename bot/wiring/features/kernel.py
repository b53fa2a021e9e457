"""What the feature `kernel` hands to the kernel."""

from collections.abc import Callable

from bot.models.outbox import MessageButtons
from bot.storage.buttons import SqlButtons
from bot.storage.fsm import erase_screens
from bot.storage.numbers import SqlNumbers
from bot.storage.outbox import erase_unsent_messages
from bot.storage.people import SqlPeople
from bot.storage.replies import SqlOwedReplies, erase_owed_replies
from bot.storage.traces import SqlTraces, rows_of
from bot.use_cases.kernel.buttons import Buttons
from bot.use_cases.kernel.held import HeldMessages
from bot.use_cases.kernel.owing import OwedReplies
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Numbers, Recipients, Traces
from bot.use_cases.kernel.registry import Feature, Kept, Registry
from bot.use_cases.kernel.telling import Somebody, find_somebody


def feature(registry: Callable[[], Registry]) -> Feature:
    """`registry` gives all features together, of which this one is a part."""
    return Feature(
        name="kernel",
        repositories={
            Buttons: SqlButtons,
            Numbers: SqlNumbers,
            OwedReplies: SqlOwedReplies,
            Recipients: SqlPeople,
            Traces: lambda session: SqlTraces(session, registry().traces),
        },
        permissions=frozenset({Permission.RUN_SYSTEM, Permission.INTRODUCE_ONESELF}),
        notifications={"waits-summary": HeldMessages},
        addressees={Somebody: find_somebody},
        traces={
            "audit_log": Kept(
                "who did what when is owed to the other parties; it holds no words and no contact"
            ),
            "outbox": erase_unsent_messages,
            "message_buttons": rows_of(MessageButtons.recipient_id),
            "owed_replies": erase_owed_replies,
            "dialog_states": erase_screens,
        },
    )
