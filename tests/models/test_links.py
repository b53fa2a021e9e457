"""What may follow what: an address, a link, a code."""

from datetime import timedelta

import pytest

from bot.models.codes import CODE_LIFETIME, TRIES_A_CODE, LinkCode
from bot.models.errors import OutdatedError
from bot.models.links import (
    TRIES_A_LINK,
    LinkEnd,
    LinkOverError,
    LinkWay,
    MailOutcome,
    OrganizationAddress,
    PersonAddress,
    PersonalLink,
)
from tests.fakes.clock import MONDAY_MORNING

LATER = MONDAY_MORNING + timedelta(days=1)
KEY = b"a key"


def an_address() -> PersonAddress:
    return PersonAddress(person_id=1, address="s@akimat.example", added_at=MONDAY_MORNING)


def a_link() -> PersonalLink:
    nonce = PersonalLink.new_nonce()
    return PersonalLink(
        nonce=nonce,
        token_hash=PersonalLink.hash_of(PersonalLink.token_from(nonce, KEY)),
        kind="errand",
        record_id=7,
        version=1,
        person_id=1,
        address_id=1,
        way=LinkWay.MAIL,
        made_by=None,
        organization_id=None,
        made_at=MONDAY_MORNING,
        expires_at=LATER,
    )


def a_code(digits: str = "402519") -> LinkCode:
    mark = LinkCode.mark_of("nonce", digits, KEY)
    return LinkCode(link_id=1, made_by=None, made_at=MONDAY_MORNING, nonce="nonce", mark=mark)


@pytest.mark.parametrize(
    ("change", "usable"),
    [
        (lambda one: None, True),
        (lambda one: one.note(MailOutcome.ACCEPTED, LATER), True),
        (lambda one: one.note(MailOutcome.DEFERRED, LATER), True),
        (lambda one: one.note(MailOutcome.REFUSED, LATER, 550), False),
        (lambda one: one.stop("mark", LATER), False),
        (lambda one: setattr(one, "ended_at", LATER), False),
    ],
)
def test_where_mail_may_go(change: object, usable: bool) -> None:
    address = an_address()
    change(address)  # type: ignore[operator]
    assert address.usable is usable


def test_the_first_confirmation_and_the_first_stop_count() -> None:
    address = an_address()
    for at in (MONDAY_MORNING, LATER):
        address.confirm(at)
        address.stop("mark", at)
    assert (address.confirmed_at, address.stopped_at) == (MONDAY_MORNING, MONDAY_MORNING)


def test_an_entry_ends_once() -> None:
    entry = OrganizationAddress(
        organization_id=1, address_id=1, person_id=1, name="", post="", added_by=1, added_at=MONDAY_MORNING
    )
    entry.end(2, LATER)
    with pytest.raises(OutdatedError, match="address-gone"):
        entry.end(3, LATER)
    assert entry.ended_by == 2


def test_a_token_has_128_bits_and_comes_from_the_row_and_the_key_alone() -> None:
    nonce = PersonalLink.new_nonce()
    token = PersonalLink.token_from(nonce, KEY)
    assert len(token) == 22
    assert token == PersonalLink.token_from(nonce, KEY)
    assert token != PersonalLink.token_from(nonce, b"another")
    assert token != PersonalLink.token_from(PersonalLink.new_nonce(), KEY)


def test_the_first_reason_why_a_link_is_over_stays() -> None:
    link = a_link()
    link.require_open(MONDAY_MORNING)
    with pytest.raises(LinkOverError) as over:
        link.require_open(LATER)
    assert over.value.why is LinkEnd.EXPIRED
    link.end(LinkEnd.REPLACED, MONDAY_MORNING)
    link.end(LinkEnd.NEWER, MONDAY_MORNING)
    with pytest.raises(LinkOverError) as over:
        link.require_open(MONDAY_MORNING)
    assert over.value.why is LinkEnd.REPLACED


def test_so_many_wrong_codes_end_a_link() -> None:
    link = a_link()
    for _ in range(TRIES_A_LINK - 1):
        link.fail(MONDAY_MORNING)
    assert link.open(MONDAY_MORNING)
    link.fail(MONDAY_MORNING)
    assert link.ended_why is LinkEnd.TRIES


def test_a_code_ends_by_time_by_tries_and_by_use() -> None:
    code = a_code()
    assert code.fits("402519", KEY)
    assert not code.fits("402518", KEY)
    assert not code.fits("402519", b"another")
    assert code.open(MONDAY_MORNING)
    assert not code.open(MONDAY_MORNING + CODE_LIFETIME)
    code.tries = TRIES_A_CODE
    assert not code.open(MONDAY_MORNING)
    code = a_code()
    code.used_at = MONDAY_MORNING
    assert not code.open(MONDAY_MORNING)


def test_codes_are_six_digits_of_any_beginning() -> None:
    made = {LinkCode.digits() for _ in range(200)}
    assert all(len(one) == 6 and one.isdigit() for one in made)
    assert len(made) > 190
