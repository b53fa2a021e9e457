"""What was found in a file that somebody has brought: a verdict, as codes that are put into words when they are read.

Nothing here holds an individual identification number (IIN). National certificates carry it, nobody is asked for it,
and it is cut out where a certificate is read.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

FILE_MOST: Final = 32 * 1024 * 1024
"""Bytes of a file that is looked into: a scan of 20 pages in colour has some 20 MB."""


class Verdict(StrEnum):
    """`SEALED`: byte for byte what was sealed here. `SEALED_AND_SIGNED`: that, with signatures behind and nothing else.
    `CHANGED`: it comes from here and is no longer what it was, or passes for it.
    """

    SEALED = "sealed"
    SEALED_AND_SIGNED = "sealed-and-signed"
    CHANGED = "changed"
    NOT_OURS = "not-ours"
    UNREADABLE = "unreadable"


class Change(StrEnum):
    """What is wrong with a changed file, the worst alone.

    `ACTION`: something was added that a reader would run or open. `APPENDED`: bytes behind the sealed ones that are no
    signature. `SAVED_ANEW`: a program has written it again, so that nothing can be said of its content. `FORGED_SEAL`:
    the seal only looks like ours, or its key was revoked.
    """

    APPENDED = "appended"
    CONTENT = "content"
    ANNOTATION = "annotation"
    ACTION = "action"
    SAVED_ANEW = "saved-anew"
    FORGED_SEAL = "forged-seal"


class Obstacle(StrEnum):
    """Why a file cannot be read or taken. `TOO_HARD`: it takes more memory or time than a file may. `ACTIVE`: it would
    run something where it is opened. `NO_SIGNER`: a structure for signatures without any.
    """

    NOT_PDF = "not-pdf"
    UNKNOWN_KIND = "unknown-kind"
    ACTIVE = "active"
    NO_SIGNER = "no-signer"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    TOO_HARD = "too-hard"


class SignatureState(StrEnum):
    """`FITS`: the signature fits these bytes and its certificate's key. Whether the certificate was issued by the
    national authority, and whether it was revoked, is not checked here. `NOT_CHECKED`: it is of a kind that only
    certified programs check, as national signatures by GOST are, or cannot be read.
    """

    FITS = "fits"
    BROKEN = "broken"
    NOT_CHECKED = "not-checked"


class KeyHolder(StrEnum):
    """For whom the National Certification Authority has issued a key, by its extended key usage (1.2.398.3.3.4.1)."""

    INDIVIDUAL = "individual"
    ORGANIZATION = "organization"
    FIRST_HEAD = "first-head"
    RIGHT_TO_SIGN = "right-to-sign"
    FINANCIAL_RIGHT = "financial-right"
    HUMAN_RESOURCES = "human-resources"
    EMPLOYEE = "employee"


@dataclass(frozen=True, slots=True)
class FoundSignature:
    """One signature. What its certificate and the signature say of themselves may be empty, and is as hostile as any
    other input. `signed_at` is what the signer's program wrote; `ended`: the certificate's time was over when it was
    looked at, so that only a time stamp could prove when it was signed.
    """

    state: SignatureState
    name: str = ""
    organization: str = ""
    bin: str = ""
    holder: KeyHolder | None = None
    signed_at: datetime | None = None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    """What a look into a PDF has found.

    `sealed_length`: so many bytes from its beginning are what a sound seal of ours covers; None without one. Unless
    that seal `counts_alone`, these bytes have to be among ours as well.
    """

    verdict: Verdict
    change: Change | None = None
    obstacle: Obstacle | None = None
    signatures: tuple[FoundSignature, ...] = ()
    sealed_length: int | None = None
    counts_alone: bool = True


class CopyForm(StrEnum):
    """What a party has uploaded, by its content and never by its name."""

    SCAN = "scan"
    SIGNED_PDF = "signed-pdf"
    CMS = "cms"


class Fit(StrEnum):
    """Whether a signed copy is about the sealed file.

    `SAME`: it is that file itself, and nobody has signed it. `TEXT_MODE`: it is about the sealed file with other
    line ends. The program took it for a text, so the file has to be signed anew as it is. `UNKNOWN`: nobody can tell
    here, as of a scan.
    """

    FITS = "fits"
    SAME = "same"
    OTHER_FILE = "other-file"
    TEXT_MODE = "text-mode"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """`form` is None where the file cannot be taken, and `obstacle` says why. `media_type` is what it is to be given
    out as. `change`: of a PDF that was sealed here and then changed by more than signatures.
    """

    form: CopyForm | None
    media_type: str = "application/octet-stream"
    fit: Fit = Fit.UNKNOWN
    obstacle: Obstacle | None = None
    change: Change | None = None
    signatures: tuple[FoundSignature, ...] = ()
