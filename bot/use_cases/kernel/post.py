"""Mail: the outbox's other way, for people who have an address and no account at the messenger."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.models.words import OrganizationName, Text
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.unit_of_work import Block


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail to one address, before it has words. Until somebody has confirmed the address, there is no
    `notification` in it: it says who asks and for what (`asked_by`, `what`), and holds nobody's words.

    `link` is the personal link, in place of buttons; `stop` where they can say that nothing more shall come.
    """

    address_id: int
    address: str
    notification: Notification | None
    stop: str
    link: str = ""
    what: Text | None = None
    asked_by: tuple[OrganizationName, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeMail:
    """A code and nothing else: never beside the link that it opens. `own_of` is the organisation whose representative
    names the address as their own; None for the code of a link.
    """

    address: str
    digits: str
    until: datetime
    own_of: OrganizationName | None = None


class AddressRefusedError(Exception):
    """The server for this address refuses it for good, with a code of 5xx (RFC 5321, 4.2.1)."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Transport(Protocol):
    """Brings mail to its server. Raises `AddressRefusedError`, or `DeliverLater` for what may go well later."""

    def open(self) -> bool:
        """Whether the settings name a server."""

    async def send(self, mail: Mail) -> None: ...
    async def send_code(self, mail: CodeMail) -> None: ...


class Post(Transport, Protocol):
    async def prepare(
        self, block: Block, recipient_id: int, notification: Notification, now: datetime
    ) -> Mail | str:
        """The mail that a promised message becomes by now; or why it is not sent."""

    async def note(
        self,
        block: Block,
        address_id: int,
        outcome: Literal["accepted", "refused", "deferred"],
        code: int | None,
        at: datetime,
    ) -> None:
        """Keep what came of a mail, and tell whoever has asked when an address was refused."""
