"""What was released in a wording is printed in it for ever, so no wording changes: a change is a new one."""

import hashlib
from dataclasses import replace

import pytest

from bot.documents.memorandum import MemorandumTypesetter
from bot.documents.wording import LANGUAGES, WORDINGS, Wording
from bot.use_cases.memoranda import document
from bot.use_cases.memoranda.document import MemorandumDocument

KNOWN = {
    "2026-12-3": "6440f17f49ede7e314d94f0789052375e245e9c2cc68aa6e812feba51319864c",
}
"""The SHA-256 of each wording's files. A line of a release never changes."""


def test_no_wording_changes() -> None:
    found = {}
    for folder in sorted(WORDINGS.iterdir()):
        digest = hashlib.sha256()
        for file in sorted(folder.iterdir()):
            digest.update(file.read_bytes())
        found[folder.name] = digest.hexdigest()
    assert found == KNOWN, (
        "give the changed words a folder of their own, and a line in `document.py` and here"
    )
    assert tuple(KNOWN) == document.WORDINGS


@pytest.mark.parametrize("version", document.WORDINGS)
def test_each_wording_can_be_printed(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter, version: str
) -> None:
    assert all(Wording.load(language, version) for language in LANGUAGES)
    written = replace(agreed, wording=version)
    assert typesetter.pdf(written).startswith(b"%PDF")
    assert typesetter.translation(written).startswith(b"%PDF")


def test_nothing_is_printed_in_other_words_than_its_own(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    with pytest.raises(KeyError, match="2026-11"):
        typesetter.pdf(replace(agreed, wording="2026-11"))
