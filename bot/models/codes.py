"""Codes of six digits: who opened a personal link, and whose an address of mail is."""

import hmac
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import compare_digest, randbelow

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from bot.models.base import Base, surrogate_key
from bot.models.links import ADDRESS_MAX

CODE_LIFETIME = timedelta(minutes=10)
TRIES_A_CODE = 5
"""Wrong ones, after which a code works no more."""
CODES_AN_HOUR, CODES_A_DAY = 3, 10
CODE_DIGITS = 6


class Code(MappedAsDataclass, kw_only=True):
    """Six digits that prove something. `mark` is their HMAC with the server's key: without the key, the million of them
    could be tried in a moment.
    """

    made_at: Mapped[datetime]
    nonce: Mapped[str] = mapped_column(sa.String(32))
    mark: Mapped[str] = mapped_column(sa.String(64))
    tries: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None] = mapped_column(default=None)

    @staticmethod
    def digits() -> str:
        return f"{randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"

    @staticmethod
    def mark_of(nonce: str, digits: str, key: bytes) -> str:
        return hmac.digest(key, f"{nonce}:{digits}".encode(), sha256).hex()

    @property
    def ends_at(self) -> datetime:
        return self.made_at + CODE_LIFETIME

    def open(self, at: datetime) -> bool:
        return self.used_at is None and self.tries < TRIES_A_CODE and at < self.ends_at

    def fits(self, digits: str, key: bytes) -> bool:
        return compare_digest(self.mark, self.mark_of(self.nonce, digits, key))


class LinkCode(Code, Base):
    """It proves who opened the link: sent to its address, or told by voice."""

    __tablename__ = "link_codes"

    id: Mapped[int] = surrogate_key()
    link_id: Mapped[int] = mapped_column(sa.ForeignKey("personal_links.id"), index=True)
    made_by: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"))


class AddressCode(Code, Base):
    """It proves that a person reads what comes to an address that they named as their own. The address is nobody's by
    that: whoever names it first must not keep it from its owner.
    """

    __tablename__ = "address_codes"

    id: Mapped[int] = surrogate_key()
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), index=True)
    address: Mapped[str] = mapped_column(sa.String(ADDRESS_MAX), index=True)
