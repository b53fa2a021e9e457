"""People who are reached by mail, at which address somebody answers for an organisation, and personal links.

A person may have an account at the messenger, an address, or both. A personal link is one person's way to answer one
version of one record on a page.
"""

import base64
import hmac
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from secrets import token_hex

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, BigId, surrogate_key
from bot.models.errors import OutdatedError

ADDRESS_MAX = 254
"""Characters of an address of mail (RFC 5321, 4.5.3.1.3: 256 with its brackets)."""
NEW_A_DAY = 20
"""New addresses that an organisation may have written to, or put on its card, on one day."""
LINK_LIFETIME = timedelta(days=30)
SESSION_LIFETIME = timedelta(minutes=30)
TRIES_A_LINK = 10
"""Wrong codes, counted across those of a link, so that a new code gives no new tries."""
_TOKEN_BYTES = 16


class MailOutcome(StrEnum):
    """What the last mail to an address came to: its server has taken it; it refused for good (a reply of 5xx, RFC 5321,
    4.2.1); or it has put it off (4xx), so it is tried again.
    """

    ACCEPTED = "accepted"
    REFUSED = "refused"
    DEFERRED = "deferred"


class PersonAddress(Base):
    """An address at which a person is reached. Among those that have not ended each is one person's.

    It is `confirmed_at` the moment when somebody typed a code that was sent there. Whoever said `stopped_at` gets
    nothing there any more; `mark` stands for the address from then on, a digest from which it cannot be read without
    the server's secret, so that this holds after the person was forgotten too. `not_theirs_at` is when somebody there
    said that they are not this person.
    """

    __tablename__ = "person_addresses"
    __table_args__ = (
        sa.Index(
            "uq_person_addresses_address",
            "address",
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        ),
    )

    id: Mapped[int] = surrogate_key()
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    address: Mapped[str] = mapped_column(sa.String(ADDRESS_MAX))
    added_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None] = mapped_column(default=None)
    stopped_at: Mapped[datetime | None] = mapped_column(default=None)
    mark: Mapped[str | None] = mapped_column(sa.String(64), default=None, index=True)
    not_theirs_at: Mapped[datetime | None] = mapped_column(default=None)
    outcome: Mapped[MailOutcome | None] = mapped_column(default=None)
    outcome_at: Mapped[datetime | None] = mapped_column(default=None)
    outcome_code: Mapped[int | None] = mapped_column(default=None)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def usable(self) -> bool:
        """Whether mail may go there."""
        stands = self.ended_at is None and self.stopped_at is None and self.not_theirs_at is None
        return stands and self.outcome is not MailOutcome.REFUSED

    def confirm(self, at: datetime) -> None:
        self.confirmed_at = self.confirmed_at or at

    def stop(self, mark: str, at: datetime) -> None:
        self.stopped_at, self.mark = self.stopped_at or at, mark

    def note(self, outcome: MailOutcome, at: datetime, code: int | None = None) -> None:
        """What its server said, by the class of the code alone: its words may hold names."""
        self.outcome, self.outcome_at, self.outcome_code = outcome, at, code


class OrganizationAddress(Base):
    """Says that a person answers for an organisation at an address. It stands on that organisation's own card, put
    there by one of its representatives, or `by_moderator`, who has checked it.
    """

    __tablename__ = "organization_addresses"

    id: Mapped[int] = surrogate_key()
    organization_id: Mapped[int] = mapped_column(sa.ForeignKey("organizations.id"), index=True)
    address_id: Mapped[int] = mapped_column(sa.ForeignKey("person_addresses.id"), index=True)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    name: Mapped[str] = mapped_column(sa.String(120))
    post: Mapped[str] = mapped_column(sa.String(200))
    added_by: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    added_at: Mapped[datetime]
    by_moderator: Mapped[bool] = mapped_column(default=False)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    ended_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), default=None)

    def end(self, person_id: int | None, at: datetime) -> None:
        """Raises `OutdatedError` if it has ended already."""
        if self.ended_at is not None:
            raise OutdatedError("address-gone")
        self.ended_at, self.ended_by = at, person_id


class LinkWay(StrEnum):
    """`MAIL`: it goes to the person's address. `HANDED`: whoever made it hands it over, and tells the code by voice."""

    MAIL = "mail"
    HANDED = "handed"


class LinkEnd(StrEnum):
    """Why a link works no more: another person answers now, or another link was made; a newer version is there; what
    it asked is asked no more; too many wrong codes were typed; the address gets no mail any more; whoever
    reads there is somebody else; its person was forgotten; its time is over.
    """

    REPLACED = "replaced"
    NEWER = "newer"
    WITHDRAWN = "withdrawn"
    TRIES = "tries"
    STOPPED = "stopped"
    NOT_THEIRS = "not_theirs"
    FORGOTTEN = "forgotten"
    EXPIRED = "expired"


class LinkOverError(OutdatedError):
    """The link works no more, and why: each reason has a sentence of its own (`link-over-…`)."""

    def __init__(self, why: LinkEnd, code: str = "link-over") -> None:
        super().__init__(code)
        self.why = why


class PersonalLink(Base):
    """One person's way to answer one version of a record. `kind` names what is answered, as a feature has registered it
    (`kernel/answering.py`).

    The token of its address is derived from `nonce` with the server's secret, so that a reminder can name it again
    although only its SHA-256 is kept. `organization_id` is the organisation that asks. `failures` counts wrong codes.
    `by_moderator`: a moderator has handed it over, and not the person's own side.
    """

    __tablename__ = "personal_links"
    __table_args__ = (sa.Index("ix_personal_links_kind_record_id", "kind", "record_id"),)

    id: Mapped[int] = surrogate_key()
    nonce: Mapped[str] = mapped_column(sa.String(32))
    token_hash: Mapped[str] = mapped_column(sa.String(64), unique=True)
    kind: Mapped[str] = mapped_column(sa.String(32))
    record_id: Mapped[int] = mapped_column(BigId)
    version: Mapped[int]
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    address_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person_addresses.id"), index=True)
    way: Mapped[LinkWay]
    made_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"))
    organization_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organizations.id"))
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    ended_why: Mapped[LinkEnd | None] = mapped_column(default=None)
    failures: Mapped[int] = mapped_column(default=0)
    by_moderator: Mapped[bool] = mapped_column(default=False)

    @staticmethod
    def new_nonce() -> str:
        return token_hex(_TOKEN_BYTES)

    @staticmethod
    def token_from(nonce: str, key: bytes) -> str:
        """The token of the link's address: 128 bits of HMAC-SHA-256 (RFC 2104), in letters that need no escaping."""
        digest = hmac.digest(key, nonce.encode(), sha256)[:_TOKEN_BYTES]
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")

    @staticmethod
    def hash_of(token: str) -> str:
        """A token is as random as a key, so its hash needs neither salt nor slowness."""
        return sha256(token.encode()).hexdigest()

    def open(self, at: datetime) -> bool:
        return self.ended_at is None and at < self.expires_at

    def end(self, why: LinkEnd, at: datetime) -> None:
        """The first reason stays."""
        if self.ended_at is None:
            self.ended_at, self.ended_why = at, why

    def over(self, at: datetime) -> LinkEnd | None:
        """Why it works no more by then."""
        return self.ended_why or (LinkEnd.EXPIRED if at >= self.expires_at else None)

    def require_open(self, at: datetime) -> None:
        """Raises `LinkOverError`."""
        why = self.over(at)
        if why is not None:
            raise LinkOverError(why)

    @property
    def provable(self) -> bool:
        """Whether a code still proves whose it is, though it may be over: not once too many were wrong, and not where
        no mail is wanted, somebody else reads it, or nobody is left.
        """
        unproved = {LinkEnd.STOPPED, LinkEnd.NOT_THEIRS, LinkEnd.FORGOTTEN}
        return self.failures < TRIES_A_LINK and self.ended_why not in unproved

    def fail(self, at: datetime) -> None:
        """A wrong code was typed."""
        self.failures += 1
        if self.failures >= TRIES_A_LINK:
            self.end(LinkEnd.TRIES, at)


class LinkSession(Base):
    """Somebody who has typed the code of a link, for half an hour. Of the token in their cookie its hash is kept."""

    __tablename__ = "link_sessions"

    id: Mapped[int] = surrogate_key()
    token_hash: Mapped[str] = mapped_column(sa.String(64), unique=True)
    link_id: Mapped[int] = mapped_column(sa.ForeignKey("personal_links.id"), index=True)
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)

    def open(self, at: datetime) -> bool:
        return self.ended_at is None and at < self.ends_at
