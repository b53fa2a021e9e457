"""Allowances: how many requests an address may make, and that their memory is bounded."""

import pytest

from bot.web.app import Route
from bot.web.limits import ALLOWANCES, Allowance, Buckets, Kind
from tests.web.http import asked
from tests.web.serving import Seconds, a_page, serving

PAGES = ALLOWANCES[Kind.PAGE].burst


def test_a_bucket_is_emptied_and_fills_again() -> None:
    seconds = Seconds()
    buckets = Buckets({Kind.PAGE: Allowance(burst=2, per_second=0.5)}, seconds)
    assert [buckets.take(Kind.PAGE, "a") for _ in range(3)] == [0, 0, 2.0]
    seconds.now += 1
    assert buckets.take(Kind.PAGE, "a") == 1.0
    seconds.now += 1
    assert [buckets.take(Kind.PAGE, "a") for _ in range(2)] == [0, 2.0]


def test_it_never_holds_more_than_the_burst() -> None:
    seconds = Seconds()
    buckets = Buckets({Kind.PAGE: Allowance(burst=2, per_second=0.5)}, seconds)
    buckets.take(Kind.PAGE, "a")
    seconds.now += 10_000
    assert [bool(buckets.take(Kind.PAGE, "a")) for _ in range(3)] == [False, False, True]


def test_addresses_and_kinds_have_their_own() -> None:
    one = Allowance(burst=1, per_second=1)
    buckets = Buckets({Kind.PAGE: one, Kind.STATIC: one}, Seconds())
    assert not buckets.take(Kind.PAGE, "a")
    assert buckets.take(Kind.PAGE, "a")
    assert not buckets.take(Kind.STATIC, "a")
    assert not buckets.take(Kind.PAGE, "b")


def test_the_longest_silent_address_is_forgotten_first() -> None:
    buckets = Buckets({Kind.PAGE: Allowance(burst=1, per_second=1)}, Seconds(), addresses_most=2)
    for address in ("a", "b", "a", "c"):
        buckets.take(Kind.PAGE, address)
    assert len(buckets) == 2
    assert buckets.take(Kind.PAGE, "a")
    assert not buckets.take(Kind.PAGE, "b")


async def test_too_many_pages_are_answered_with_a_pause_and_when_to_come_back() -> None:
    seconds = Seconds()
    async with serving(seconds=seconds) as served:
        for _ in range(PAGES):
            assert (await asked(served.port)).status == 200
        answer = await asked(served.port, Accept_Language="en")
        assert answer.status == 429
        assert "Too many requests at once" in answer.text
        assert answer.header("Retry-After") == "1"
        seconds.now += 1
        assert (await asked(served.port)).status == 200


async def test_what_leads_nowhere_uses_up_the_same_allowance() -> None:
    async with serving() as served:
        for number in range(PAGES):
            assert (await asked(served.port, f"/wp-login-{number}.php")).status == 404
        assert (await asked(served.port, "/wp-login.php")).status == 429
        assert (await asked(served.port)).status == 429
        # Pictures and style sheets of a page that is open already still come.
        assert (await asked(served.port, served.static.address("site.css"))).status == 200


async def test_foreign_hosts_use_it_up_as_well() -> None:
    async with serving() as served:
        for _ in range(PAGES):
            assert (await asked(served.port, host="evil.example")).status == 421
        assert (await asked(served.port, host="evil.example")).status == 429


@pytest.mark.parametrize(("trusted", "status"), [(["127.0.0.1/32"], 200), ([], 429)])
async def test_visitors_behind_a_proxy_are_told_apart_only_if_it_is_named(
    trusted: list[str], status: int
) -> None:
    async with serving(trusted=trusted) as served:
        for _ in range(PAGES):
            assert (await asked(served.port, X_Forwarded_For="198.51.100.1")).status == 200
        assert (await asked(served.port, X_Forwarded_For="198.51.100.2")).status == status
        assert (await asked(served.port, X_Forwarded_For="198.51.100.1")).status == 429


async def test_a_health_check_does_not_use_up_pages() -> None:
    routes = [Route("/", a_page), Route("/healthz", a_page, Kind.HEALTH)]
    async with serving(*routes) as served:
        for _ in range(ALLOWANCES[Kind.HEALTH].burst):
            assert (await asked(served.port, "/healthz")).status == 200
        assert (await asked(served.port, "/healthz")).status == 429
        assert (await asked(served.port)).status == 200
