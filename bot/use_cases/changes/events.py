"""What happens to proposed changes that others rely on."""

from dataclasses import dataclass

from bot.models.changes import Entity
from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class ChangeDropped(Event):
    """What was proposed for a record will not come: a moderator returned it, or its people took it back or proposed
    something else.
    """

    entity: Entity
    record_id: int
