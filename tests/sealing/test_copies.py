"""What a party brings as its signed copy, told by its content: scans, signed PDFs, CMS files of every kind."""

import base64
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from asn1crypto import cms, pem
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options
from PIL import Image

from bot.sealing.copies import read_copy
from bot.use_cases.seals.findings import (
    Change,
    CopyForm,
    Fit,
    KeyHolder,
    Obstacle,
    SignatureState,
    SignedCopy,
)
from tests.fakes.clock import MONDAY_MORNING
from tests.sealing import tampering
from tests.sealing.conftest import Scene
from tests.sealing.national import with_national_names
from tests.seals import DETACHED, IIN, a_signer, cms_by, signed_by


def read(scene: Scene, content: bytes) -> SignedCopy:
    found = read_copy(content, scene.pdf, scene.seals, MONDAY_MORNING)
    assert IIN not in repr(found)
    return found


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp"), ("TIFF", "image/tiff")],
)
def test_a_picture_is_a_scan(scene: Scene, kind: str, media_type: str) -> None:
    into = BytesIO()
    Image.new("RGB", (40, 60), "white").save(into, kind)
    assert read(scene, into.getvalue()) == SignedCopy(CopyForm.SCAN, media_type)


def test_a_photo_of_a_phone_is_a_scan(scene: Scene) -> None:
    head = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
    assert read(scene, head + b"\0" * 100) == SignedCopy(CopyForm.SCAN, "image/heic")


def test_a_picture_that_claims_to_be_very_large_is_not_taken(scene: Scene) -> None:
    into = BytesIO()
    Image.new("1", (20_000, 20_000)).save(into, "PNG")
    assert read(scene, into.getvalue()) == SignedCopy(None, obstacle=Obstacle.TOO_LARGE)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html><script>alert(1)</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
        b"PK\x03\x04" + b"\0" * 100,
        b"\x30\x82\x01\x00" + b"\0" * 256,
        b"\x30",
        b"MIIB" + b"A" * 400,
        b"-----BEGIN CMS-----\nAAAA\n-----END CMS-----\n",
        b"-----BEGIN CMS-----",
        b"\xff\xd8\xff",
        b"\x30\x80" * 4000,
    ],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_none_of_these_is_not_taken(scene: Scene, content: bytes) -> None:
    found = read(scene, content)
    assert (found.form, found.obstacle) == (None, Obstacle.UNKNOWN_KIND)


PDFS: dict[str, tuple[Callable[[Scene], bytes], tuple[CopyForm, Fit, Change | None, int]]] = {
    "a scan": (
        lambda _: _scan(),
        (CopyForm.SCAN, Fit.UNKNOWN, None, 0),
    ),
    "the sealed file itself": (lambda scene: scene.pdf, (CopyForm.SCAN, Fit.SAME, None, 0)),
    "signed": (lambda scene: scene.signed, (CopyForm.SIGNED_PDF, Fit.FITS, None, 1)),
    "signed twice": (
        lambda scene: signed_by(a_signer("ДАНА ОМАР"), scene.signed, "Second"),
        (CopyForm.SIGNED_PDF, Fit.FITS, None, 2),
    ),
    "another file, signed": (
        lambda scene: signed_by(scene.party, _tidy_scan()),
        (CopyForm.SIGNED_PDF, Fit.OTHER_FILE, None, 1),
    ),
    "painted over and signed": (
        lambda scene: signed_by(scene.party, tampering.painted_over(scene.pdf)),
        (CopyForm.SIGNED_PDF, Fit.OTHER_FILE, Change.CONTENT, 1),
    ),
    "saved anew": (
        lambda scene: tampering.saved_anew(scene.pdf),
        (CopyForm.SCAN, Fit.OTHER_FILE, Change.SAVED_ANEW, 0),
    ),
}


def _scan() -> bytes:
    """As programs for scanners write them, which do not keep to the standard in everything."""
    into = BytesIO()
    Image.new("RGB", (100, 140), "white").save(into, "PDF")
    return into.getvalue()


def _tidy_scan() -> bytes:
    return tampering.saved_anew(_scan())


@pytest.mark.parametrize("way", PDFS)
def test_a_pdf_is_a_scan_or_signed(scene: Scene, way: str) -> None:
    make, expected = PDFS[way]
    found = read(scene, make(scene))
    assert (found.form, found.fit, found.change, len(found.signatures)) == expected
    assert found.media_type == "application/pdf"


@pytest.mark.parametrize("action", [tampering.javascript, tampering.launch])
@pytest.mark.parametrize(
    "place", [tampering.opening_with, tampering.with_annotation], ids=["on-opening", "at-a-place"]
)
@pytest.mark.parametrize("ours", [True, False])
def test_a_pdf_that_would_run_something_is_not_taken(
    scene: Scene, action: Callable[[], object], place: Callable[..., bytes], ours: bool
) -> None:
    content = place(scene.pdf if ours else _tidy_scan(), action())
    assert read(scene, content) == SignedCopy(None, obstacle=Obstacle.ACTIVE)


@pytest.mark.parametrize("steps", [1, 12, 13, 100])
def test_however_long_the_way_to_it_is(scene: Scene, steps: int) -> None:
    content = tampering.opening_with(_tidy_scan(), tampering.far_behind(tampering.javascript(), steps))
    assert read(scene, content) == SignedCopy(None, obstacle=Obstacle.ACTIVE)


def test_a_form_that_brings_its_scripts_is_not_taken(scene: Scene) -> None:
    assert read(scene, tampering.with_own_form(_tidy_scan())) == SignedCopy(None, obstacle=Obstacle.ACTIVE)


@pytest.mark.parametrize(
    ("make", "obstacle"),
    [
        (lambda pdf: tampering.encrypted(pdf, ""), Obstacle.ENCRYPTED),
        (lambda pdf: pdf[:-3000], Obstacle.DAMAGED),
        (lambda _: tampering.inflating_table(400), Obstacle.TOO_HARD),
    ],
    ids=["encrypted", "cut-off", "inflating"],
)
def test_a_pdf_that_cannot_be_read_is_not_taken(
    scene: Scene, make: Callable[[bytes], bytes], obstacle: Obstacle
) -> None:
    assert read(scene, make(scene.pdf)) == SignedCopy(None, obstacle=obstacle)


@pytest.mark.parametrize("elliptic", [True, False])
@pytest.mark.parametrize("attributes", [True, False])
def test_cms_over_the_sealed_file_fits(scene: Scene, elliptic: bool, attributes: bool) -> None:
    options = DETACHED if attributes else (*DETACHED, PKCS7Options.NoAttributes)
    found = read(scene, cms_by(scene.pdf, a_signer(elliptic=elliptic), options=options))
    assert (found.form, found.fit, found.media_type) == (
        CopyForm.CMS,
        Fit.FITS,
        "application/pkcs7-signature",
    )
    (signature,) = found.signatures
    assert (signature.state, signature.name, signature.bin, signature.holder, signature.ended) == (
        SignatureState.FITS,
        "ҚОЖАХМЕТҰЛЫ ҺӘКІМ",
        "990440005678",
        KeyHolder.FIRST_HEAD,
        False,
    )
    assert (signature.signed_at is not None) is attributes


def armoured(der: bytes) -> bytes:
    return bytes(pem.armor("CMS", der))


@pytest.mark.parametrize(
    "written",
    [armoured, base64.b64encode, base64.encodebytes, lambda der: b"\n" + base64.b64encode(der) + b"\n"],
)
def test_cms_may_come_as_text(scene: Scene, written: Callable[[bytes], bytes]) -> None:
    assert read(scene, written(cms_by(scene.pdf, scene.party))).fit is Fit.FITS


@pytest.mark.parametrize("attributes", [True, False])
def test_cms_over_another_file_is_told(scene: Scene, attributes: bool) -> None:
    options = DETACHED if attributes else (*DETACHED, PKCS7Options.NoAttributes)
    found = read(scene, cms_by(scene.pdf + b"\n", scene.party, options=options))
    assert (found.fit, [one.state for one in found.signatures]) == (
        Fit.OTHER_FILE,
        [SignatureState.BROKEN],
    )


def test_cms_over_the_file_as_a_text_is_told(scene: Scene) -> None:
    found = read(scene, cms_by(scene.pdf, scene.party, options=(PKCS7Options.DetachedSignature,)))
    assert (found.form, found.fit) == (CopyForm.CMS, Fit.TEXT_MODE)


def test_cms_with_the_file_inside_is_compared_by_its_content(scene: Scene) -> None:
    for content, fit in ((scene.pdf, Fit.FITS), (scene.pdf[:-1], Fit.OTHER_FILE), (b"", Fit.OTHER_FILE)):
        found = read(scene, cms_by(content, scene.party, options=(PKCS7Options.Binary,)))
        assert (found.fit, [one.state for one in found.signatures]) == (fit, [SignatureState.FITS])


def test_cms_of_several_signers_is_read_one_by_one(scene: Scene) -> None:
    late = a_signer("ДАНА ОМАР", until=MONDAY_MORNING - timedelta(days=1))
    found = read(scene, cms_by(scene.pdf, scene.party, late))
    assert found.fit is Fit.FITS
    assert {(one.name, one.state, one.ended) for one in found.signatures} == {
        ("ҚОЖАХМЕТҰЛЫ ҺӘКІМ", SignatureState.FITS, False),
        ("ДАНА ОМАР", SignatureState.FITS, True),
    }


@pytest.mark.parametrize("turned", [False, True])
def test_cms_with_a_signer_over_another_file_is_not_about_this_one(scene: Scene, turned: bool) -> None:
    """Whichever of the two is read first."""
    over_other = cms.ContentInfo.load(cms_by(b"another file", a_signer("ДАНА ОМАР")))["content"]

    def merge(signed: cms.SignedData) -> None:
        for part in ("signer_infos", "certificates"):
            both = [*signed[part], *over_other[part]]
            signed[part] = type(signed[part])(both[::-1] if turned else both)

    found = read(scene, changed(cms_by(scene.pdf, scene.party), merge))
    assert found.fit is Fit.OTHER_FILE
    assert {(one.name, one.state) for one in found.signatures} == {
        ("ҚОЖАХМЕТҰЛЫ ҺӘКІМ", SignatureState.FITS),
        ("ДАНА ОМАР", SignatureState.BROKEN),
    }


def changed(der: bytes, change: Callable[[cms.SignedData], None]) -> bytes:
    info = cms.ContentInfo.load(der)
    change(info["content"])
    return bytes(info.dump(force=True))


def test_cms_without_a_signer_is_not_taken(scene: Scene) -> None:
    """A checker that goes through the signatures finds nothing wrong with none."""

    def without(signed: cms.SignedData) -> None:
        signed["signer_infos"] = []

    found = read(scene, changed(cms_by(scene.pdf, scene.party), without))
    assert (found.form, found.obstacle) == (None, Obstacle.NO_SIGNER)


def test_cms_without_the_signers_certificate_is_not_checked(scene: Scene) -> None:
    found = read(scene, cms_by(scene.pdf, scene.party, options=(*DETACHED, PKCS7Options.NoCerts)))
    assert [(one.state, one.name) for one in found.signatures] == [(SignatureState.NOT_CHECKED, "")]
    assert found.fit is Fit.FITS, "the digest is that of the file all the same"


def test_cms_with_a_certificate_of_somebody_else_is_not_checked(scene: Scene) -> None:
    def exchange(signed: cms.SignedData) -> None:
        other = cms.ContentInfo.load(cms_by(b"", a_signer("БАСҚА АДАМ")))
        signed["certificates"] = other["content"]["certificates"]

    (found,) = read(scene, changed(cms_by(scene.pdf, scene.party), exchange)).signatures
    assert (found.state, found.name) == (SignatureState.NOT_CHECKED, "")


def test_a_spoilt_signature_is_broken(scene: Scene) -> None:
    def spoil(signed: cms.SignedData) -> None:
        value = signed["signer_infos"][0]["signature"].native
        signed["signer_infos"][0]["signature"] = value[:-1] + bytes([value[-1] ^ 1])

    (found,) = read(scene, changed(cms_by(scene.pdf, scene.party), spoil)).signatures
    assert found.state is SignatureState.BROKEN


def test_no_flipped_bit_makes_cms_more_than_it_is(scene: Scene) -> None:
    """Whatever is spoilt, it is an answer; and a signature that fits is over these bytes by this key."""
    der = cms_by(scene.pdf, scene.party)
    for at in range(0, len(der), 7):
        found = read(scene, tampering.with_bit_flipped(der, at))
        assert found.form in {CopyForm.CMS, None}, at
        if found.form is None:
            assert found.obstacle in {Obstacle.UNKNOWN_KIND, Obstacle.NO_SIGNER}, at


def test_cms_of_the_national_kind_is_read_and_not_checked(scene: Scene) -> None:
    found = read(scene, with_national_names(cms_by(scene.pdf, scene.party)))
    assert (found.form, found.fit) == (CopyForm.CMS, Fit.UNKNOWN)
    (signature,) = found.signatures
    assert (signature.state, signature.name, signature.organization, signature.bin, signature.holder) == (
        SignatureState.NOT_CHECKED,
        "ҚОЖАХМЕТҰЛЫ ҺӘКІМ",
        "«Каспий Құрылыс» ЖШС",
        "990440005678",
        KeyHolder.FIRST_HEAD,
    )
    assert signature.signed_at is not None


@pytest.mark.parametrize(
    ("usages", "holder"),
    [
        (("1.2.398.3.3.4.1.1",), KeyHolder.INDIVIDUAL),
        (("1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.2"), KeyHolder.RIGHT_TO_SIGN),
        (("1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.5"), KeyHolder.EMPLOYEE),
        (("1.2.398.3.3.4.1.2",), KeyHolder.ORGANIZATION),
        (("1.3.6.1.5.5.7.3.4",), None),
    ],
)
def test_whose_key_it_is_follows_from_its_usages(
    scene: Scene, usages: tuple[str, ...], holder: KeyHolder | None
) -> None:
    (found,) = read(scene, cms_by(scene.pdf, a_signer(usages=usages))).signatures
    assert found.holder is holder


def test_an_iin_is_cut_wherever_it_stands(scene: Scene) -> None:
    hidden = a_signer(f"ОМАР ДАНА IIN{IIN}", f"ИП {IIN} Омар", bin=IIN)
    (found,) = read(scene, cms_by(scene.pdf, hidden)).signatures
    assert (found.name, found.organization, found.bin) == ("ОМАР ДАНА", "ИП Омар", "")


def test_without_a_sealed_file_a_detached_signature_says_nothing(scene: Scene) -> None:
    found = read_copy(cms_by(scene.pdf, scene.party), None, scene.seals, MONDAY_MORNING)
    assert (found.fit, [one.state for one in found.signatures]) == (
        Fit.UNKNOWN,
        [SignatureState.NOT_CHECKED],
    )
