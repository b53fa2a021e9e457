"""What was found in a signed copy, in words. Never more than was looked at: the service vouches for no signature."""

from bot.models.signature_checks import official_check
from bot.models.words import Live
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.seals.findings import FoundSignature, SignedCopy

_NAME_SHOWN, _SIGNATURES_SHOWN = 80, 10


def findings_card(t: Translator, findings: SignedCopy) -> str:
    form = t(f"memorandum-copy-{findings.form}") if findings.form else ""
    return t.paragraphs(
        t("memorandum-copy-taken"),
        t.lines(form, t(f"memorandum-copy-fit-{findings.fit}")),
        t.lines(*(_signature(t, one) for one in findings.signatures[:_SIGNATURES_SHOWN])),
        t("memorandum-copy-official", where=Live(official_check().name)) if findings.signatures else "",
    )


def _signature(t: Translator, found: FoundSignature) -> str:
    name = cut(found.name or found.organization or "…", _NAME_SHOWN)
    return t(f"memorandum-signature-{found.state}", name=name)
