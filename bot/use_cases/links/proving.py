"""How whoever opens a personal link proves that it is theirs: a code, sent to its address after the page was opened."""

from datetime import datetime, timedelta
from secrets import token_hex, token_urlsafe
from typing import ClassVar

from bot.models.codes import CODE_DIGITS, CODES_A_DAY, CODES_AN_HOUR, Code, LinkCode
from bot.models.links import SESSION_LIFETIME, LinkEnd, LinkOverError, LinkSession, LinkWay, PersonalLink
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, DeliverLater
from bot.use_cases.kernel.post import AddressRefusedError, CodeMail
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import require_link, require_provable
from bot.use_cases.links.base import LinkUseCase, MailedLinkUseCase
from bot.use_cases.links.events import LinkEntered
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.links.telling import tell_tries

CODES = "codes"
_SESSION_BYTES = 16
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class SendCode(MailedLinkUseCase):
    """Send a code to the link's address. Raises `OutdatedError` where the link works no more and leads not even to own
    data, `ForbiddenError` where too many codes were asked for or none can be sent.
    """

    permission: ClassVar = Permission.PROVE_ONESELF

    async def __call__(self, token: str) -> None:
        now = self.clock.now()
        async with self.uow as block:
            link = await require_link(block, token, lock=True)
            await require_provable(block, self._answerables, link, self.clock)
            address = await block[Addresses].get_for_update(link.address_id) if link.address_id else None
            if link.way is not LinkWay.MAIL or address is None or not address.usable:
                raise ForbiddenError("code-by-voice")
            if not self._post.open():
                raise ForbiddenError("mail-not-set")
            code, digits = await add_code(block, link, self._secrets, now, made_by=None)
            address_id, mail = address.id, CodeMail(address.address, digits, code.ends_at)
            await block.commit()
        try:
            await self._post.send_code(mail)
        except (DeliverLater, AddressRefusedError) as refusal:
            await self._take_back(code.id, address_id, refusal)

    async def _take_back(
        self, code_id: int, address_id: int, refusal: DeliverLater | AddressRefusedError
    ) -> None:
        """What could not be sent is nobody's try."""
        now = self.clock.now()
        async with self.uow as block:
            await block[PersonalLinks].remove_code(code_id)
            refused = isinstance(refusal, AddressRefusedError)
            code = refusal.code if isinstance(refusal, AddressRefusedError) else None
            await self._post.note(block, address_id, "refused" if refused else "deferred", code, now)
            await block.commit()
        raise ForbiddenError("code-address-refused" if refused else "code-not-sent") from refusal


class EnterCode(LinkUseCase):
    """Type the code of a link. Returns the token of the session that begins: only its hash is kept.

    A wrong code counts, for the code and for the link. Raises `InvalidValueError` for a wrong one and for what is no
    code at all, which is no try; `OutdatedError` where no code is waited for.
    """

    permission: ClassVar = Permission.PROVE_ONESELF

    async def __call__(self, token: str, typed: str) -> str:
        digits, now = parse_code(typed), self.clock.now()
        actor = await self.identity.actor()
        async with self.uow as block:
            link = await require_link(block, token, lock=True)
            awaited = await require_provable(block, self._answerables, link, self.clock)
            code = await block[PersonalLinks].newest_code(link.id)
            if code is None or not code.open(now):
                raise OutdatedError("code-over")
            if not code.fits(digits, self._secrets.key(CODES)):
                await self._fail(block, actor, link, code, now)
                await block.commit()
                if not link.provable:
                    raise LinkOverError(LinkEnd.TRIES)
                raise InvalidValueError("code-wrong") if code.open(now) else OutdatedError("code-over")
            code.used_at = now
            session_token = token_urlsafe(_SESSION_BYTES)
            await block[PersonalLinks].remove_sessions(now - _DAY)
            await block[PersonalLinks].add_session(
                LinkSession(
                    token_hash=PersonalLink.hash_of(session_token),
                    link_id=link.id,
                    made_at=now,
                    ends_at=now + SESSION_LIFETIME,
                )
            )
            if link.way is LinkWay.MAIL and link.address_id is not None:
                address = await block[Addresses].get_for_update(link.address_id)
                if address is not None:
                    address.confirm(now)
            by = Actor(link.person_id, None, actor.language)
            told = {"link": link.id, "way": link.way.value}
            await block.audit.record(by, "link.prove", "person", link.person_id, **told)
            if awaited:
                await block.touch(LinkEntered(link.kind, link.record_id, link.person_id))
            await block.commit()
        return session_token

    async def _fail(
        self, block: Block, actor: Actor, link: PersonalLink, code: LinkCode, now: datetime
    ) -> None:
        code.tries += 1
        link.fail(now)
        if not link.provable:
            await block[PersonalLinks].end_sessions([link.id], now)
            await block.audit.record(actor, "link.end", "person", link.person_id, link=link.id)
            if link.ended_why is LinkEnd.TRIES:
                await tell_tries(block, self._answerables, link)


async def add_code(
    block: Block, link: PersonalLink, secrets: Secrets, now: datetime, *, made_by: int | None
) -> tuple[LinkCode, str]:
    """A new code for the link, in whose place the former one works no more, and its digits, which are not kept.

    Raises `ForbiddenError` if there were too many within an hour or a day.
    """
    links = block[PersonalLinks]
    if await links.codes_since(link, now - _HOUR) >= CODES_AN_HOUR:
        raise ForbiddenError("codes-too-many-hour")
    if await links.codes_since(link, now - _DAY) >= CODES_A_DAY:
        raise ForbiddenError("codes-too-many-day")
    digits, nonce, mark = new_code(secrets)
    code = LinkCode(link_id=link.id, made_by=made_by, made_at=now, nonce=nonce, mark=mark)
    await links.add_code(code)
    await block.flush()
    return code, digits


def new_code(secrets: Secrets) -> tuple[str, str, str]:
    """Digits to be told, and the nonce and the mark that are kept of them."""
    digits, nonce = Code.digits(), token_hex(16)
    return digits, nonce, Code.mark_of(nonce, digits, secrets.key(CODES))


def parse_code(typed: str) -> str:
    """Six digits, however they were spaced. Raises `InvalidValueError` for what is no code at all."""
    digits = "".join(typed.split())
    if len(digits) != CODE_DIGITS or not (digits.isascii() and digits.isdigit()):
        raise InvalidValueError("code-malformed")
    return digits
