"""What loads pyHanko and signs with it. Importing this takes 0.3 seconds and 50 MB, so it is imported late."""

from datetime import datetime
from io import BytesIO
from typing import Final

from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession

from bot.sealing.keys import StoredKey

FIELD: Final = "Seal"
"""The name of the signature's field in each document."""
_RESERVED: Final = 8192
"""Bytes kept free for the signature. Unless they are named, pyHanko signs twice to find out how many it needs."""


class _DatedSigner(PdfSigner):
    """Writes the moment of our clock into the signature; by itself pyHanko takes the machine's."""

    def __init__(self, metadata: PdfSignatureMetadata, signer: SimpleSigner, now: datetime) -> None:
        super().__init__(metadata, signer=signer, new_field_spec=SigFieldSpec(FIELD))
        self._now = now

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - pyHanko's own signature
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._now
        return session


def signer_of(key: StoredKey) -> SimpleSigner:
    packed = pkcs12.serialize_key_and_certificates(None, key.key, key.own, key.above, NoEncryption())
    signer: SimpleSigner = SimpleSigner.load_pkcs12_data(packed, ())
    return signer


def seal(signer: SimpleSigner, pdf: bytes, now: datetime) -> bytes:
    """PAdES (ETSI EN 319 142-1), invisible, certified so that parties can sign after it (ISO 32000-1, 12.8.2.2).

    Raises `ValueError` if the file is no PDF that can be sealed.
    """
    # typst ends its files without a line end. Without one the first object that is added would stand in the line of
    # the end-of-file marker, which PDF/A forbids (ISO 19005-2 and -3, 6.1.9).
    begun = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    try:
        made = _DatedSigner(metadata, signer, now).sign_pdf(
            IncrementalPdfFileWriter(BytesIO(begun)), bytes_reserved=_RESERVED
        )
    except PdfError as error:
        raise ValueError(f"not to be sealed: {type(error).__name__}") from None
    return bytes(made.getvalue())
