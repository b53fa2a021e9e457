"""Every test there is, as JSON: `python -m tests.listing`. For the tests of the suites themselves."""

import inspect
import json
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from functools import cache
from typing import Any

import pytest

_KILL = re.compile(r"\bSIGKILL\b|\bkill(?:ed)?\(")


def described(items: Sequence[pytest.Item]) -> list[dict[str, Any]]:
    return [_described(item) for item in items]


def _described(item: pytest.Item) -> dict[str, Any]:
    assert isinstance(item, pytest.Function)
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    return {
        "function": item.nodeid.partition("[")[0],
        "marks": sorted({mark.name for mark in item.iter_markers()}),
        "language": parameters.get("language"),
        "kills": _kills(item.function),
    }


@cache
def _kills(function: Callable[..., object]) -> bool:
    return _KILL.search(inspect.getsource(function)) is not None


class Listing:
    def __init__(self) -> None:
        self.tests: list[dict[str, Any]] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.tests += described(session.items)


def main() -> int:
    listing = Listing()
    with redirect_stdout(sys.stderr):
        ended = pytest.main(["--collect-only", "-qq", "-p", "no:cacheprovider"], plugins=[listing])
    sys.stdout.write(json.dumps(listing.tests))
    return int(ended)


if __name__ == "__main__":
    sys.exit(main())
