"""What the previews of the screens about signing show."""

from bot.use_cases.seals.findings import CopyForm, Fit, FoundSignature, KeyHolder, SignatureState, SignedCopy

FINDINGS = SignedCopy(
    form=CopyForm.SIGNED_PDF,
    media_type="application/pdf",
    fit=Fit.FITS,
    signatures=(
        FoundSignature(SignatureState.NOT_CHECKED, name="СӘРСЕН АЙГЕРІМ", holder=KeyHolder.RIGHT_TO_SIGN),
    ),
)
