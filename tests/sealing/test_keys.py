"""Keys in a folder: made once, readable by their owner alone, replaced without harm to what they have sealed."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from bot.models.seals import CertificateRole
from bot.sealing.authority import new_root, new_seal
from bot.sealing.keys import ROOT, SEAL, KeysFolder, KeySource, read_key
from bot.sealing.secrets import SECRET, StoredSecrets
from bot.use_cases.kernel.secrets import NoSecretError
from bot.use_cases.seals.ports import NoKeyReason, NoSealKeyError
from tests.fakes.clock import MONDAY_MORNING
from tests.seals import OPERATOR, keys_in


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_made_once_and_never_written_over(tmp_path: Path) -> None:
    keys = KeysFolder(tmp_path / "var" / "keys")
    assert keys.init(OPERATOR, MONDAY_MORNING) == [SECRET, ROOT, SEAL]
    made = contents(keys.folder)
    assert set(made) == {SECRET, ROOT, SEAL}
    assert keys.init(OPERATOR, MONDAY_MORNING + timedelta(days=1)) == []
    assert contents(keys.folder) == made


def test_what_is_missing_alone_is_made(tmp_path: Path) -> None:
    made = contents(keys_in(tmp_path).folder)
    (tmp_path / SEAL).unlink()
    assert KeysFolder(tmp_path).init(OPERATOR, MONDAY_MORNING) == [SEAL]
    again = contents(tmp_path)
    assert {name: again[name] == made[name] for name in made} == {SECRET: True, ROOT: True, SEAL: False}


def test_with_a_key_of_the_operators_own_the_secret_alone_is_made(tmp_path: Path) -> None:
    assert KeysFolder(tmp_path).init(OPERATOR, MONDAY_MORNING, seal=False) == [SECRET]


def test_their_owner_alone_reads_them(tmp_path: Path) -> None:
    keys = keys_in(tmp_path / "keys")
    keys.rotate(OPERATOR, MONDAY_MORNING)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in keys.folder.iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(keys.folder.stat().st_mode) == 0o700


def test_the_certificates_name_the_operator_and_are_limited(tmp_path: Path) -> None:
    key = read_key(KeySource(keys_in(tmp_path).folder))
    own, root = key.own, key.above[0]
    named = {part.oid: part.value for part in own.subject}
    assert named[NameOID.ORGANIZATION_NAME] == OPERATOR.name
    assert named[NameOID.ORGANIZATIONAL_UNIT_NAME] == f"BIN{OPERATOR.bin}"
    own.verify_directly_issued_by(root)
    assert isinstance(own.public_key(), ec.EllipticCurvePublicKey)
    assert not own.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert root.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert [each.role for each in key.chain] == [CertificateRole.SEAL, CertificateRole.ROOT]


def test_a_new_key_leaves_of_the_former_its_certificate_alone(tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    former = read_key(KeySource(tmp_path))
    made = keys.rotate(OPERATOR, MONDAY_MORNING + timedelta(days=900))
    (retired,) = tmp_path.glob("retired-*.pem")
    assert x509.load_pem_x509_certificate(retired.read_bytes()) == former.own
    assert b"PRIVATE KEY" not in retired.read_bytes()
    now = read_key(KeySource(tmp_path))
    assert now.chain[0] == made
    assert now.above == former.above, "the root stays"
    assert made.valid_until == MONDAY_MORNING + timedelta(days=900 + 3 * 365)


def test_a_root_that_would_end_before_a_new_seal_is_replaced(tmp_path: Path) -> None:
    keys = keys_in(tmp_path)
    former = read_key(KeySource(tmp_path)).above
    made = keys.rotate(OPERATOR, MONDAY_MORNING + timedelta(days=19 * 365))
    now = read_key(KeySource(tmp_path))
    assert now.above != former
    assert made.valid_until <= now.chain[1].valid_until


def test_names_that_are_too_long_for_a_certificate_are_cut(tmp_path: Path) -> None:
    KeysFolder(tmp_path).init(OPERATOR.__class__("ұ" * 120), MONDAY_MORNING)
    (name,) = read_key(KeySource(tmp_path)).own.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    assert name.value == "ұ" * 64


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, NoKeyReason.MISSING),
        (b"", NoKeyReason.UNREADABLE),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", NoKeyReason.UNREADABLE),
        (b"\xff\xfe nothing", NoKeyReason.UNREADABLE),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_key_that_cannot_be_used_says_why(
    tmp_path: Path, content: bytes | None, why: NoKeyReason, packed: bool
) -> None:
    file = tmp_path / ("own.p12" if packed else SEAL)
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(NoSealKeyError) as refused:
        read_key(KeySource(tmp_path, file if packed else None, "secret"))
    assert refused.value.why is why


def packed_key(password: bytes) -> bytes:
    root = new_root(OPERATOR, MONDAY_MORNING)
    seal = new_seal(OPERATOR, root, MONDAY_MORNING)
    return pkcs12.serialize_key_and_certificates(
        None, seal.key, seal.certificate, [root.certificate], BestAvailableEncryption(password)
    )


def test_a_key_of_the_operators_own_comes_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "own.p12"
    file.write_bytes(packed_key(b"a password"))
    key = read_key(KeySource(tmp_path, file, "a password"))
    assert [each.role for each in key.chain] == [CertificateRole.SEAL, CertificateRole.ROOT]
    with pytest.raises(NoSealKeyError, match="unreadable"):
        read_key(KeySource(tmp_path, file, "another password"))


def test_each_purpose_has_a_key_of_its_own_that_stays(tmp_path: Path) -> None:
    keys_in(tmp_path)
    keys = {purpose: StoredSecrets(tmp_path).key(purpose) for purpose in ("links", "codes", "link", "")}
    assert len(set(keys.values())) == 4
    assert {len(key) for key in keys.values()} == {32}
    assert keys == {purpose: StoredSecrets(tmp_path).key(purpose) for purpose in keys}
    given = StoredSecrets(tmp_path / "elsewhere", (tmp_path / SECRET).read_text())
    assert given.key("links") == keys["links"], "the same, put into the settings"


def test_the_derivation_never_changes() -> None:
    """Links that people hold and codes that were sent rely on it."""
    derived = StoredSecrets(Path("nowhere"), "0" * 32).key("links")
    assert derived.hex() == "1b303b39f1fe1219255827f8344726ceb9ce9f11dc7d761761f077beeac43451"


@pytest.mark.parametrize("content", [None, b"", b"short"])
def test_without_a_secret_nothing_is_derived(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / SECRET).write_bytes(content)
    with pytest.raises(NoSecretError):
        StoredSecrets(tmp_path).key("links")
