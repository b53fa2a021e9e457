"""What the previews of the screens about signing show."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.handlers.memoranda import samples
from bot.models.memoranda import SignedKind
from bot.use_cases.memoranda.aftermath import Aftermath, CopyLine
from bot.use_cases.memoranda.signing import SigningDays
from bot.use_cases.seals.findings import CopyForm, Fit, FoundSignature, KeyHolder, SignatureState, SignedCopy

FINDINGS = SignedCopy(
    form=CopyForm.SIGNED_PDF,
    media_type="application/pdf",
    fit=Fit.FITS,
    signatures=(
        FoundSignature(SignatureState.NOT_CHECKED, name="СӘРСЕН АЙГЕРІМ", holder=KeyHolder.RIGHT_TO_SIGN),
    ),
)
COPY = CopyLine(
    1,
    samples.PARTY.organization,
    SignedKind.PDF,
    datetime(2027, 6, 2, 9, 30, tzinfo=UTC),
    date(2027, 6, 1),
    can_be_taken_back=True,
)
DAYS = SigningDays(date(2027, 5, 20), date(2027, 6, 2), date(2027, 6, 1))
MEMORANDUM = replace(samples.MEMORANDUM, after=Aftermath(copies=(COPY,), signable=True))
