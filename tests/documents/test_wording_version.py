"""The version of a memorandum's fixed wording changes with the wording: what was frozen names the one it stands in."""

import hashlib
from importlib.resources import files

from bot.documents.wording import TEMPLATES
from bot.use_cases.memoranda.document import WORDING

KNOWN = {
    "2026-11": "c70f93df54b664f13c2c3db14ba1d10912c43fd88e876f146dc77becf2ba80ff",
    "2026-12": "1f728b126df740dea1db745516ef0dad7eb6df6d0f738d50bfdbb0a6624d4d31",
    "2026-12-2": "11710a93a6eef2e087a61d3dc1f138c3ad64d1c0336f927c6d58d7bee453e43d",
    "2026-12-3": "35d385a358d73cdc52a768147ac7b5a62ff505e5efc275a6cbe6c1a139aa221c",
}
"""Each version that was ever in use, with the SHA-256 of its template and its texts; since 2026-12-3 with the posts and
bases of authority as well. A changed one is a new line."""


def test_the_version_names_the_wording_of_today() -> None:
    digest = hashlib.sha256()
    posts = files("bot.models").joinpath("data", "signatories.json")
    for file in (*sorted(TEMPLATES.iterdir()), posts):
        digest.update(file.read_bytes())
    assert KNOWN[WORDING] == digest.hexdigest(), (
        "give the wording a new version in `document.py`, and add it here"
    )
