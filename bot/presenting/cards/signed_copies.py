"""What was found in a signed copy, in words. Never more than was looked at: the service vouches for no signature."""

from bot.models.signature_checks import official_check
from bot.models.words import LegalDate, Live, Moment, Text, Value
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.aftermath import CopyLine
from bot.use_cases.seals.findings import FoundSignature, SignedCopy

_NAME_SHOWN, _SIGNATURES_SHOWN = 80, 10


def copy_in_words(line: CopyLine) -> Text:
    """A copy in a list."""
    kind = Text(f"memorandum-copy-kind-{line.kind}")
    said: dict[str, Value] = {
        "organization": line.organization,
        "kind": kind,
        "on": LegalDate(line.signed_on),
        "at": Moment(line.uploaded_at),
    }
    return Text("memorandum-copy-line", said)


def copy_card(t: Translator, line: CopyLine, findings: SignedCopy) -> str:
    """A copy that a party has uploaded before."""
    said = t.lasting()(
        "memorandum-copy-of",
        organization=line.organization,
        on=LegalDate(line.signed_on),
        at=Moment(line.uploaded_at),
    )
    return _card(t, said, findings)


def findings_card(t: Translator, findings: SignedCopy) -> str:
    """A copy that was uploaded just now."""
    return _card(t, t("memorandum-copy-taken"), findings)


def _card(t: Translator, said: str, findings: SignedCopy) -> str:
    form = t(f"memorandum-copy-{findings.form}") if findings.form else ""
    return t.paragraphs(
        said,
        t.lines(form, t(f"memorandum-copy-fit-{findings.fit}")),
        t.lines(*(_signature(t, one) for one in findings.signatures[:_SIGNATURES_SHOWN])),
        t("memorandum-copy-official", where=Live(official_check().name)) if findings.signatures else "",
    )


def _signature(t: Translator, found: FoundSignature) -> str:
    name = cut(found.name or found.organization or "…", _NAME_SHOWN)
    return t(f"memorandum-signature-{found.state}", name=name)
