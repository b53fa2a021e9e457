"""Each way in which a file that somebody brings may differ from what was sealed, and what is said of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sealing.examining import KnownSeal, examine
from bot.use_cases.seals.findings import (
    Change,
    Examined,
    KeyHolder,
    Obstacle,
    SignatureState,
    Verdict,
)
from tests.fakes.clock import MONDAY_MORNING
from tests.sealing import tampering
from tests.sealing.conftest import Scene
from tests.seals import IIN, OPERATOR, a_signer, signed_by


def looked_at(scene: Scene, content: bytes, *, beside: bool = True) -> Examined:
    return examine(content, scene.pdf if beside else None, scene.seals, MONDAY_MORNING)


@pytest.fixture(params=[True, False], ids=["beside-the-sealed-file", "by-its-seal-alone"])
def beside(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_the_sealed_file_is_itself(scene: Scene, beside: bool) -> None:
    assert looked_at(scene, scene.pdf, beside=beside) == Examined(
        Verdict.SEALED, sealed_length=len(scene.pdf)
    )


def test_with_the_signature_of_a_party_behind(scene: Scene, beside: bool) -> None:
    found = looked_at(scene, scene.signed, beside=beside)
    assert (found.verdict, found.sealed_length) == (Verdict.SEALED_AND_SIGNED, len(scene.pdf))
    (signature,) = found.signatures
    assert signature.state is SignatureState.FITS
    assert (signature.name, signature.organization, signature.bin, signature.holder) == (
        "ҚОЖАХМЕТҰЛЫ ҺӘКІМ",
        "«Каспий Құрылыс» ЖШС",
        "990440005678",
        KeyHolder.FIRST_HEAD,
    )
    assert IIN not in repr(found)


def test_with_two_signatures_behind(scene: Scene, beside: bool) -> None:
    other = a_signer("ДАНА ОМАР", elliptic=False, usages=("1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.5"))
    found = looked_at(scene, signed_by(other, scene.signed, "Second"), beside=beside)
    assert found.verdict is Verdict.SEALED_AND_SIGNED
    assert [(one.name, one.holder, one.state) for one in found.signatures] == [
        ("ҚОЖАХМЕТҰЛЫ ҺӘКІМ", KeyHolder.FIRST_HEAD, SignatureState.FITS),
        ("ДАНА ОМАР", KeyHolder.EMPLOYEE, SignatureState.FITS),
    ]


def test_a_signature_by_a_certificate_that_has_ended_says_so(scene: Scene) -> None:
    late = a_signer(until=MONDAY_MORNING - timedelta(days=1))
    (signature,) = looked_at(scene, signed_by(late, scene.pdf)).signatures
    assert (signature.state, signature.ended) == (SignatureState.FITS, True)


def test_a_spoilt_signature_behind_is_named_as_broken(scene: Scene) -> None:
    at = scene.signed.index(b"/Contents", len(scene.pdf))
    begin = scene.signed.index(b"<", at) + 1
    # Among the last bytes of the structure is the signature's own value.
    raw = scene.signed[begin : scene.signed.index(b">", begin)].rstrip(b"0")
    last = begin + len(raw) - 20
    digit = b"0" if scene.signed[last : last + 1] != b"0" else b"1"
    found = looked_at(scene, scene.signed[:last] + digit + scene.signed[last + 1 :])
    assert found.verdict is Verdict.SEALED_AND_SIGNED
    assert [one.state for one in found.signatures] == [SignatureState.BROKEN]


CHANGED: dict[str, tuple[Callable[[bytes], bytes], Change]] = {
    "bytes-appended": (lambda pdf: pdf + b"\n% more", Change.APPENDED),
    "line-end-appended": (lambda pdf: pdf + b"\n", Change.APPENDED),
    "another-end-appended": (lambda pdf: pdf + b"% x\n" + pdf[pdf.rindex(b"startxref") :], Change.APPENDED),
    "two-kilobytes-appended": (lambda pdf: pdf + b"x" * 2048, Change.APPENDED),
    "empty-signature-field": (tampering.with_empty_signature_field, Change.APPENDED),
    "bit-flipped-in-a-page": (lambda pdf: tampering.with_bit_flipped(pdf, 3000), Change.CONTENT),
    "painted-over": (tampering.painted_over, Change.CONTENT),
    "content-replaced": (tampering.with_content_replaced, Change.CONTENT),
    "page-added": (tampering.with_page_added, Change.CONTENT),
    "form-field-added": (tampering.with_form_field, Change.CONTENT),
    "attached-data-replaced": (tampering.with_attachment_replaced, Change.CONTENT),
    "inflating-page": (lambda pdf: tampering.with_inflating_page(pdf, 300), Change.CONTENT),
    "annotation": (tampering.with_annotation, Change.ANNOTATION),
    "javascript-at-a-place": (
        lambda pdf: tampering.with_annotation(pdf, tampering.javascript()),
        Change.ACTION,
    ),
    "launch-at-a-place": (lambda pdf: tampering.with_annotation(pdf, tampering.launch()), Change.ACTION),
    "javascript-on-opening": (
        lambda pdf: tampering.opening_with(pdf, tampering.javascript()),
        Change.ACTION,
    ),
    "launch-on-opening": (lambda pdf: tampering.opening_with(pdf, tampering.launch()), Change.ACTION),
    "saved-anew": (tampering.saved_anew, Change.SAVED_ANEW),
}


BEYOND_READING = {"two-kilobytes-appended"}
"""Nobody finds the end of such a file, so that without the sealed one beside it nothing can be said."""


@pytest.mark.parametrize("way", CHANGED)
def test_ours_but_changed(scene: Scene, beside: bool, way: str) -> None:
    tamper, change = CHANGED[way]
    found = looked_at(scene, tamper(scene.pdf), beside=beside)
    if way in BEYOND_READING and not beside:
        assert found.obstacle is Obstacle.DAMAGED
    else:
        assert (found.verdict, found.change) == (Verdict.CHANGED, change)


@pytest.mark.parametrize("way", CHANGED)
def test_changed_behind_the_signature_of_a_party_as_well(scene: Scene, beside: bool, way: str) -> None:
    tamper, _ = CHANGED[way]
    found = looked_at(scene, tamper(scene.signed), beside=beside)
    if way in BEYOND_READING and not beside:
        assert found.obstacle is Obstacle.DAMAGED
    elif way == "empty-signature-field":
        assert found.verdict is Verdict.SEALED_AND_SIGNED, "room for the next signature"
    else:
        assert found.verdict is Verdict.CHANGED


@pytest.mark.parametrize(
    "way", [way for way, (_, change) in CHANGED.items() if change not in {Change.SAVED_ANEW, Change.APPENDED}]
)
def test_changed_and_then_signed(scene: Scene, beside: bool, way: str) -> None:
    """A signature above a change makes nothing good: it may be that of whoever made the change."""
    tamper, _ = CHANGED[way]
    found = looked_at(scene, signed_by(scene.party, tamper(scene.pdf)), beside=beside)
    assert found.verdict is Verdict.CHANGED


def test_every_flipped_bit_is_noticed(scene: Scene) -> None:
    """Wherever it stands: in a page, in the table, in the seal, in the zeros behind it."""
    for at in range(0, len(scene.pdf), 997):
        found = looked_at(scene, tampering.with_bit_flipped(scene.pdf, at))
        assert found.verdict in {Verdict.CHANGED, Verdict.UNREADABLE}, at


def test_every_flipped_bit_is_noticed_behind_the_signature_of_a_party_as_well(scene: Scene) -> None:
    """A part of the seal is covered by no signature: certificates that lie in it."""
    for at in range(len(scene.pdf) - 20_000, len(scene.pdf), 211):
        found = looked_at(scene, tampering.with_bit_flipped(scene.signed, at))
        assert found.verdict in {Verdict.CHANGED, Verdict.UNREADABLE}, at


def test_by_the_seal_alone_a_flipped_bit_of_what_it_covers_is_noticed(scene: Scene) -> None:
    begin, end = (scene.pdf.rindex(mark) for mark in (b"/Contents <", b"/ByteRange"))
    for at in range(0, len(scene.pdf), 997):
        found = looked_at(scene, tampering.with_bit_flipped(scene.pdf, at), beside=False)
        if not begin < at < end:
            assert found.verdict is not Verdict.SEALED, at


def test_what_is_hidden_in_the_room_for_the_seal_is_noticed(scene: Scene, beside: bool) -> None:
    at = scene.pdf.rindex(b"0>")
    assert looked_at(scene, tampering.with_bit_flipped(scene.pdf, at), beside=beside).change is Change.CONTENT


def test_a_box_of_a_signature_over_the_text_is_a_change(scene: Scene, beside: bool) -> None:
    found = looked_at(scene, tampering.with_visible_signature(scene.pdf, scene.party), beside=beside)
    assert found.verdict is Verdict.CHANGED


def test_a_seal_by_a_twin_of_our_name_is_forged(scene: Scene, beside: bool) -> None:
    twin = a_signer("ASAR seal", OPERATOR.name, bin=OPERATOR.bin)
    forged = tampering.sealed_by_a_twin(tampering.unsealed(scene.pdf), twin)
    found = looked_at(scene, forged, beside=beside)
    assert (found.verdict, found.change) == (Verdict.CHANGED, Change.FORGED_SEAL)


def test_a_seal_whose_certificate_was_revoked_counts_not_alone(scene: Scene) -> None:
    """Whether its bytes are among ours, the use case knows."""
    revoked = [replace(each, counts_alone=False) for each in scene.seals]
    for content in (scene.pdf, scene.signed):
        found = examine(content, None, revoked, MONDAY_MORNING)
        assert (found.sealed_length, found.counts_alone) == (len(scene.pdf), False)


def test_a_file_without_our_seal_is_not_ours(scene: Scene) -> None:
    plain = tampering.unsealed(scene.pdf)
    assert looked_at(scene, plain, beside=False).verdict is Verdict.NOT_OURS
    found = looked_at(scene, signed_by(scene.party, plain), beside=False)
    assert (found.verdict, len(found.signatures)) == (Verdict.NOT_OURS, 1)
    assert examine(scene.pdf, None, (), MONDAY_MORNING).verdict is Verdict.NOT_OURS, "sealed by another house"


UNREADABLE: dict[str, tuple[Callable[[bytes], bytes], Obstacle]] = {
    "empty": (lambda _: b"", Obstacle.NOT_PDF),
    "text": (lambda _: "Меморандум".encode() * 500, Obstacle.NOT_PDF),
    "html": (lambda _: b"<!doctype html><title>Memorandum.pdf</title>", Obstacle.NOT_PDF),
    "zip": (lambda _: b"PK\x03\x04" + b"\0" * 2000, Obstacle.NOT_PDF),
    "only-claims-to-be-one": (lambda _: b"%PDF-1.7\n" + b"\0" * 2000, Obstacle.DAMAGED),
    "cut-off": (lambda pdf: pdf[:-3000], Obstacle.DAMAGED),
    "cut-off-early": (lambda pdf: pdf[:400], Obstacle.DAMAGED),
    "encrypted": (lambda pdf: tampering.encrypted(pdf, "secret"), Obstacle.ENCRYPTED),
    "encrypted-without-a-password": (lambda pdf: tampering.encrypted(pdf, ""), Obstacle.ENCRYPTED),
    "inflating-table": (lambda _: tampering.inflating_table(400), Obstacle.TOO_HARD),
}


@pytest.mark.parametrize(("number", "read"), [(50, True), (51, False)])
def test_of_a_file_with_too_many_signatures_none_is_looked_at(scene: Scene, number: int, read: bool) -> None:
    made = tampering.with_signature_fields(tampering.unsealed(scene.pdf), scene.party, number)
    found = looked_at(scene, made, beside=False)
    assert (found.verdict is Verdict.UNREADABLE, len(found.signatures)) == (not read, number if read else 0)


@pytest.mark.parametrize("way", UNREADABLE)
def test_what_cannot_be_read_says_why(scene: Scene, beside: bool, way: str) -> None:
    make, obstacle = UNREADABLE[way]
    found = looked_at(scene, make(scene.pdf), beside=beside)
    assert (found.verdict, found.obstacle) == (Verdict.UNREADABLE, obstacle)


def test_a_certificate_is_read_from_what_is_kept(scene: Scene) -> None:
    (known,) = scene.seals
    assert isinstance(known, KnownSeal)
    assert known.certificate.sha256.hex() == scene.sealed.fingerprint
