"""Every test there is, as JSON: `python -m tests.listing`. For the tests of the suites themselves."""

import inspect
import json
import re
import sys
from contextlib import redirect_stdout
from typing import Any

import pytest

_KILL = re.compile(r"\bSIGKILL\b|\bkill(?:ed)?\(")


class Listing:
    def __init__(self) -> None:
        self.tests: list[dict[str, Any]] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            assert isinstance(item, pytest.Function)
            parameters = item.callspec.params if hasattr(item, "callspec") else {}
            self.tests.append(
                {
                    "function": item.nodeid.partition("[")[0],
                    "marks": sorted({mark.name for mark in item.iter_markers()}),
                    "language": parameters.get("language"),
                    "kills": _KILL.search(inspect.getsource(item.function)) is not None,
                }
            )


def main() -> int:
    listing = Listing()
    with redirect_stdout(sys.stderr):
        ended = pytest.main(["--collect-only", "-qq", "-p", "no:cacheprovider"], plugins=[listing])
    sys.stdout.write(json.dumps(listing.tests))
    return int(ended)


if __name__ == "__main__":
    sys.exit(main())
