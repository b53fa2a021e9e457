"""Headers, hosts and addresses: what is believed of a request, and what every answer carries."""

from collections.abc import AsyncIterator
from ipaddress import ip_network

import pytest

from bot.web.security import BEHIND_HTTPS, HEADERS, LoopbackHosts, client_address, neighbourhood
from tests.web.http import asked, sent
from tests.web.serving import Served, serving

DEMO = "http://127.0.0.1:8082"


@pytest.fixture(scope="module")
async def served() -> AsyncIterator[Served]:
    async with serving() as served:
        yield served


@pytest.mark.parametrize("name", [*HEADERS, *BEHIND_HTTPS])
@pytest.mark.parametrize(
    "path", ["/", "/nothing-here", "/static/nothing", "/?lang=xx"], ids=["page", "404", "static 404", "400"]
)
async def test_every_answer_carries_the_headers(served: Served, path: str, name: str) -> None:
    answer = await asked(served.port, path)
    assert answer.header(name) == {**HEADERS, **BEHIND_HTTPS}[name]


async def test_the_policy_allows_nothing_inline_and_nobody_else() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("path", ["/", "/nothing-here"])
async def test_without_https_browsers_are_not_told_to_insist_on_it(path: str) -> None:
    async with serving(public_url=DEMO) as served:
        answer = await asked(served.port, path, host="127.0.0.1:8082")
    assert answer.header("Strict-Transport-Security") is None
    assert answer.header("X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize("host", ["asar.example", "ASAR.example", "asar.example:443"])
async def test_our_host_is_answered(served: Served, host: str) -> None:
    assert (await asked(served.port, host=host)).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "asar.example.evil.example",
        "asar.example.",
        "asar.example:8080",
        "asar.example@evil.example",
        "127.0.0.1",
        "localhost",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/healthz", "/nothing-here", "/static/nothing"])
async def test_other_hosts_are_shown_the_way(served: Served, path: str, host: str) -> None:
    answer = await asked(served.port, path, host=host, Accept_Language="en")
    assert answer.status == 421
    assert "ASAR is at another address" in answer.text
    assert 'href="https://asar.example/"' in answer.text
    assert "evil" not in answer.text


async def test_a_whole_address_in_the_first_line_is_the_host(served: Served) -> None:
    """RFC 9112, 3.2.2: it counts, and the header does not."""
    end = "\r\nConnection: close\r\n\r\n"
    foreign = await sent(
        served.port, f"GET http://evil.example/ HTTP/1.1\r\nHost: asar.example{end}".encode()
    )
    assert foreign.status == 421
    ours = await sent(served.port, f"GET http://asar.example/ HTTP/1.1\r\nHost: asar.example{end}".encode())
    assert ours.status == 200


async def test_a_request_without_a_host_is_for_nobody(served: Served) -> None:
    old = await sent(served.port, b"GET / HTTP/1.0\r\n\r\n")
    assert old.status == 421
    assert (await asked(served.port, host=None)).status in {400, 421}


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("127.0.0.1:8083", True),
        ("localhost", True),
        ("[::1]:8083", True),
        ("[::1]", True),
        ("asar.example", False),
        ("127.0.0.1.evil.example", False),
        ("127.0.0.1:evil", False),
        (None, False),
    ],
)
def test_readiness_is_for_this_machine_by_its_own_names(host: str | None, ours: bool) -> None:
    """A page elsewhere may have its name lead to 127.0.0.1, and read what is answered there."""
    assert LoopbackHosts().is_ours(host) is ours


TRUSTED = [ip_network("10.0.0.0/8"), ip_network("192.0.2.7"), ip_network("fd00::/8")]


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("203.0.113.5", [], "203.0.113.5"),
        ("203.0.113.5", ["198.51.100.1"], "203.0.113.5"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["198.51.100.9, 198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["198.51.100.9", "198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["198.51.100.1, 10.3.3.3,192.0.2.7"], "198.51.100.1"),
        ("10.0.0.1", ["10.9.9.9"], "10.9.9.9"),
        ("10.0.0.1", ["198.51.100.1, nonsense"], "10.0.0.1"),
        ("10.0.0.1", ["nonsense, 198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["198.51.100.1:4711"], "198.51.100.1"),
        ("10.0.0.1", ["[2001:db8::1]:4711"], "2001:db8::1"),
        ("fd00::1", ["2001:db8::1"], "2001:db8::1"),
        ("::ffff:10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", [""], "10.0.0.1"),
        (None, ["198.51.100.1"], "unknown"),
        ("/run/asar.sock", ["198.51.100.1"], "unknown"),
    ],
)
def test_only_our_proxies_are_believed(peer: str | None, forwarded: list[str], expected: str) -> None:
    assert client_address(peer, forwarded, TRUSTED) == expected


def test_a_chain_of_made_up_hops_is_not_followed_for_ever() -> None:
    assert (
        client_address("10.0.0.1", [",".join(["198.51.100.1"] + ["10.0.0.2"] * 100)], TRUSTED) == "10.0.0.2"
    )


def test_a_subscriber_of_ipv6_is_one_visitor() -> None:
    assert neighbourhood("2001:db8:1:2::1") == neighbourhood("2001:db8:1:2:ffff::9")
    assert neighbourhood("2001:db8:1:2::1") != neighbourhood("2001:db8:1:3::1")
    assert neighbourhood("203.0.113.5") == "203.0.113.5"
