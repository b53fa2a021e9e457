"""Which licences of others may be used in a work that is given away under Apache-2.0.

A package may state its licence in three ways, two of them free text. So the strictest reading wins: what is not known
is refused, and a person looks at it.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum

PERMITTED = frozenset(
    {
        "0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "HPND", "ISC",
        "MIT", "MIT-0", "MIT-CMU", "OFL-1.1", "PSF-2.0", "Python-2.0", "Unlicense", "Zlib",
        # Copyleft for its own files alone, and none of them is changed or copied into ours.
        "MPL-2.0",
    }
)  # fmt: skip
"""SPDX identifiers (spdx.org/licenses)."""

OLDER_WORDS = {
    "3 clause bsd license": "BSD-3-Clause",
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apl 2": "Apache-2.0",
    "bsd": "BSD-3-Clause",
    "bsd 3 clause": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
    "zlib/libpng license": "Zlib",
}
"""What stands in `License` and after `License :: OSI Approved ::`, in small letters and without hyphens."""

_CLOSED = re.compile(
    r"\b[al]?gpl|general public licen[cs]e|proprietary|commercial|all rights reserved|sspl|busl|\bbusiness source",
    re.IGNORECASE,
)
_APPROVED = "License :: OSI Approved :: "
_TOKEN = re.compile(r"[()]|[^\s()]+")


class Verdict(Enum):
    FITS = "fits"
    REFUSED = "refused"
    """A licence that forbids it, or asks of the whole work what Apache-2.0 does not."""
    UNKNOWN = "unknown"


def judged(expression: str | None, text: str | None, classifiers: Iterable[str]) -> Verdict:
    """`License-Expression`, `License` and the classifiers of a package. An expression stands for all."""
    if expression:
        return Verdict.FITS if _allows(expression) else Verdict.REFUSED
    licences = [line for line in classifiers if line.startswith("License ::")]
    said = [words for words in (text or "", *licences) if words.strip()]
    if any(_CLOSED.search(words) for words in said):
        return Verdict.REFUSED
    known = [_known(words.removeprefix(_APPROVED)) for words in said]
    return Verdict.FITS if any(known) else Verdict.UNKNOWN


def _known(words: str) -> bool:
    plain = " ".join(words.split())
    return plain in PERMITTED or plain.lower().replace("-", " ") in OLDER_WORDS


def _allows(expression: str) -> bool:
    """An SPDX expression: of `OR` one side is enough, of `AND` both are needed; `WITH` only ever permits more."""
    tokens = iter(_TOKEN.findall(expression))
    return _either(tokens)


def _either(tokens: Iterator[str]) -> bool:
    """To the closing bracket or the end: `AND` binds closer than `OR`."""
    any_side, all_of_side, expected = False, True, True
    for token in tokens:
        word = token.upper()
        if token == ")":
            break
        if word == "OR":
            any_side, all_of_side, expected = any_side or all_of_side, True, True
        elif word == "AND":
            expected = True
        elif word == "WITH":
            next(tokens, None)
        elif expected:
            all_of_side = (_either(tokens) if token == "(" else token in PERMITTED) and all_of_side
            expected = False
        else:
            return False
    return (any_side or all_of_side) and not expected
