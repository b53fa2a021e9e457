"""Each party tells its own part: who answers by which post and authority, what it intends, where notices reach it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.models.country import today
from bot.models.memoranda import Memorandum, MemorandumParty, Pair
from bot.models.memoranda.negotiating import tell_part
from bot.models.signatories import Paper, is_numbered
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.dated_papers import meant_basis, parse_paper
from bot.understanding.drawable import require_drawable
from bot.understanding.names import parse_name
from bot.understanding.same_names import same_person
from bot.understanding.texts import parse_line, parse_text
from bot.use_cases.kernel.errors import InvalidValueError

INTENTIONS_MAX = 1500
OFFICE_MAX = 120
NAME_MAX = 120
ADDRESS_MAX = 250
NUMBER_MAX = 64
_WITHOUT_SIGN = re.compile(r"^\s*(?:(?:№|#|[Nn][º°]\.?|No\.)\s*)+")
"""The document prints the sign before a number itself."""


@dataclass(frozen=True, slots=True)
class PartForm:
    """None, or an empty text, leaves what was told before: of an office the customary one, of a name the person's own,
    of an address where the organisation is. `paper` is the number and the day of an order or a power of attorney, in
    one line; an empty one is left to be written by hand. An empty telephone, e-mail address or number is one that is
    not wanted in the document.
    """

    position: str | None = None
    basis: str | None = None
    paper: str | None = None
    full_name: str | None = None
    intentions: Pair | None = None
    address: Pair = field(default_factory=Pair)
    phone: str | None = None
    email: str | None = None
    own_number: str | None = None


def parse_own_number(text: str) -> str:
    """The number under which a party keeps the document, without its sign. Raises `InvalidValueError` for what has no
    digit: a sentence would stand in the document as its number.
    """
    number = parse_line(_without_sign(text), longest=NUMBER_MAX)
    if not any(sign.isdigit() for sign in number):
        raise InvalidValueError("memorandum-number-without-digits")
    return number


def keep_part(
    memorandum: Memorandum, party: MemorandumParty, form: PartForm, now: datetime, *, invited_as: str
) -> bool:
    """Keep what was told; the part is complete once no text of it is wanting in one language. Returns whether it is.
    `invited_as` is the signatory's own name, and no other is kept.

    Raises `InvalidValueError`, and `OutdatedError` while a version lies before the parties.
    """
    signatory = party.signatory
    if signatory is None:
        raise InvalidValueError("memorandum-signatory-unknown")
    if form.position:
        signatory.position = parse_name(form.position, longest=OFFICE_MAX)
    if form.basis:
        signatory.basis, signatory.paper = _told_basis(form, today(now))
    if form.full_name:
        full_name = parse_name(form.full_name, longest=NAME_MAX)
        require_own_name(invited_as, full_name)
        signatory.name = full_name
    if form.intentions is not None:
        party.intentions = pair_of(
            form.intentions, lambda text: parse_text(text, longest=INTENTIONS_MAX, shortest=5)
        )
    if form.address:
        party.address = pair_of(form.address, lambda text: parse_line(text, longest=ADDRESS_MAX, shortest=5))
    party.phone = _optional(form.phone, party.phone, parse_phone)
    party.email = _optional(form.email, party.email, parse_email)
    party.own_number = _optional(form.own_number, party.own_number, parse_own_number)
    for printed in (signatory.name, party.email):
        require_drawable(printed)
    if any(party.wants()):
        return False
    tell_part(memorandum, party, now)
    return True


def _told_basis(form: PartForm, today: date) -> tuple[str, Paper]:
    """Whoever writes number and day with the basis itself has told both. Raises `InvalidValueError`."""
    basis, paper = meant_basis(parse_name(form.basis or "", longest=OFFICE_MAX), today)
    if form.paper and is_numbered(basis):
        paper = parse_paper(form.paper, today)
    return basis, paper


def require_own_name(invited_as: str, written: str) -> None:
    """The document names whoever answers, in full: nobody writes somebody else in. Raises `InvalidValueError`."""
    if not same_person(invited_as, written):
        raise InvalidValueError("memorandum-other-name", name=invited_as)


def _optional(told: str | None, before: str, read: Callable[[str], str]) -> str:
    if told is None:
        return before
    return read(told) if told else ""


def already_told(party: MemorandumParty, form: PartForm, now: datetime) -> bool:
    """Whether the same was told before, for example by the first of two taps. Raises `InvalidValueError`."""
    office = party.signatory
    if office is None or party.told_at is None:
        return False
    if form.basis and _told_basis(form, today(now)) != (office.basis, office.paper):
        return False
    kept = {
        "position": office.position,
        "full_name": office.name,
        "intentions": party.intentions,
        "address": party.address,
    }
    if any(getattr(form, field) and getattr(form, field) != words for field, words in kept.items()):
        return False
    number = None if form.own_number is None else _without_sign(form.own_number)
    optional = ((form.phone, party.phone), (form.email, party.email), (number, party.own_number))
    return all(told is None or told == words for told, words in optional)


def _without_sign(number: str) -> str:
    return _WITHOUT_SIGN.sub("", number).strip()


def pair_of(text: Pair, read: Callable[[str], str], *, required: bool = False) -> Pair:
    """Each half that is there, tidied. Raises `InvalidValueError`."""
    if required and not (text.kk.strip() or text.ru.strip()):
        read("")
    return Pair(*(read(half) if half.strip() else "" for half in (text.kk, text.ru)))
