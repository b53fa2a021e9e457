"""What the outbox's messages become as mail, and what came of it."""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from bot.models.links import LinkWay, MailOutcome, PersonAddress, PersonalLink
from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.post import CodeMail, Mail, Transport
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.making import token_of
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.links.telling import tell_refused, touch_unusable, what_is_asked


class LinksPost:
    """The `Post` port: it knows whose addresses they are, and which link leads to what a message is about.

    `public_url` is where people open the pages, without a slash at its end.
    """

    def __init__(
        self, transport: Transport, secrets: Secrets, answerables: Answerables, public_url: str
    ) -> None:
        self._transport = transport
        self._secrets = secrets
        self._answerables = answerables
        self._public_url = public_url

    def open(self) -> bool:
        return self._transport.open()

    async def send(self, mail: Mail) -> None:
        await self._transport.send(mail)

    async def send_code(self, mail: CodeMail) -> None:
        await self._transport.send_code(mail)

    async def prepare(
        self, block: Block, recipient_id: int, notification: Notification, now: datetime
    ) -> Mail | str:
        """To an address that nobody has confirmed goes what asks something of them and nothing else: in place of its
        words, who asks and for what.
        """
        address = await block[Addresses].of_person(recipient_id)
        if address is None:
            return "no address"
        link = await self._link_to(block, notification, address, now)
        if link is None and (address.confirmed_at is None or notification.answer is not None):
            return "unconfirmed" if address.confirmed_at is None else "no link"
        stop_by = link or await block[PersonalLinks].newest_to(address.id)
        mail = Mail(
            address.id,
            address.address,
            None,
            stop=f"{self._url(stop_by)}/stop" if stop_by else "",
        )
        if link is not None:
            kind = self._answerables[link.kind]
            asked_by = tuple(await kind.asked_by(block, link.record_id))
            what = await what_is_asked(block, self._answerables, link)
            mail = replace(mail, link=self._url(link), what=what, asked_by=asked_by)
        return mail if address.confirmed_at is None else replace(mail, notification=notification)

    async def note(
        self,
        block: Block,
        address_id: int,
        outcome: Literal["accepted", "refused", "deferred"],
        code: int | None,
        at: datetime,
    ) -> None:
        address = await block[Addresses].get_for_update(address_id)
        if address is None:
            return
        address.note(MailOutcome(outcome), at, code)
        if address.outcome is MailOutcome.REFUSED:
            await block.flush()
            for link in await block[PersonalLinks].of_person(address.person_id):
                if link.address_id == address_id:
                    await tell_refused(block, self._answerables, link)
            await touch_unusable(block, address)

    async def _link_to(
        self, block: Block, notification: Notification, address: PersonAddress, now: datetime
    ) -> PersonalLink | None:
        """The link by which the message can be answered, if it asks for an answer."""
        if notification.answer is None:
            return None
        kind, record_id = notification.answer.kind, notification.answer.record_id
        link = await block[PersonalLinks].newest(kind, record_id, address.person_id)
        by_mail = link is not None and link.way is LinkWay.MAIL and link.address_id == address.id
        return link if link is not None and by_mail and link.open(now) else None

    def _url(self, link: PersonalLink) -> str:
        return f"{self._public_url}/l/{token_of(link, self._secrets)}"
