"""The memorandum stays archival and accessible when it is sealed, and when a party signs it."""

import re
from collections.abc import AsyncIterator, Callable

import pytest

from bot.documents.memorandum import MemorandumTypesetter
from bot.use_cases.memoranda.document import MemorandumDocument
from bot.use_cases.seals.ports import Sealer
from tests.archival import RULES, broken_rules
from tests.fakes import FrozenClock
from tests.sealing import tampering
from tests.seals import a_sealer, a_signer, signed_by


@pytest.fixture
async def sealer(clock: FrozenClock) -> AsyncIterator[Sealer]:
    async with a_sealer(clock) as sealer:
        yield sealer


@pytest.fixture
def pdf(typesetter: MemorandumTypesetter, agreed: MemorandumDocument) -> bytes:
    return typesetter.pdf(agreed)


async def test_sealed_it_keeps_the_rules(sealer: Sealer, pdf: bytes) -> None:
    assert broken_rules(pdf) == {}
    sealed = await sealer.seal(pdf)
    assert broken_rules(sealed.pdf) == {}
    signed = signed_by(a_signer(), sealed.pdf)
    assert broken_rules(signed_by(a_signer(elliptic=False), signed, "Second")) == {}


async def test_the_english_copy_keeps_them_too(
    typesetter: MemorandumTypesetter, agreed: MemorandumDocument
) -> None:
    assert set(broken_rules(typesetter.translation(agreed))) <= {"attachments"}, (
        "nothing is attached to a copy"
    )


def without(*marks: bytes) -> Callable[[bytes], bytes]:
    """Some words of the file made others of the same length."""

    def spoil(pdf: bytes) -> bytes:
        for mark in marks:
            assert mark in pdf
            pdf = pdf.replace(mark, mark[:-1] + b"\x7e")
        return pdf

    return spoil


BREAKING: dict[str, Callable[[bytes], bytes]] = {
    "header": without(b"%PDF-1.7\n%\x80"),
    "lines_of_objects": lambda pdf: pdf.replace(b"%%EOF\n", b"%%EOF ", 1),
    "end": lambda pdf: pdf + b"\n\n",
    "trailer": lambda pdf: tampering.encrypted(pdf, ""),
    # pyHanko writes the metadata anew, with the moment of the seal.
    "metadata": lambda pdf: re.sub(rb"(conformance>|conformance=.)A", rb"\1B", pdf),
    "fonts": without(b"/FontFile"),
    "colours": without(b"/DestOutputProfile"),
    "tags": without(b"/DisplayDocTitle"),
    "alternatives": without(b"/Alt"),
    "attachments": without(b"/AFRelationship"),
    "annotations": tampering.with_annotation,
    "actions": lambda pdf: tampering.opening_with(pdf, tampering.javascript()),
    "signatures": tampering.saved_anew,
}


def test_each_rule_is_tried() -> None:
    assert set(BREAKING) == set(RULES)


@pytest.mark.parametrize("rule", BREAKING)
async def test_a_rule_that_is_broken_is_named(sealer: Sealer, pdf: bytes, rule: str) -> None:
    sealed = await sealer.seal(pdf)
    assert rule in broken_rules(BREAKING[rule](sealed.pdf))
