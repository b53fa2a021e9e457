"""What a mail looks like: Kazakh first and Russian below, as plain text and as simple HTML that says the same.

Whatever people typed is escaped by its medium. A header takes one line, and `EmailMessage` refuses any more.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime, make_msgid
from html import escape
from mimetypes import guess_type

from bot.models.reference import Language
from bot.models.words import Listed, TimeOfDay
from bot.presenting.files.file import File
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.kernel.post import CodeMail, Mail

LANGUAGES = (Language.KAZAKH, Language.RUSSIAN)
_SUBJECT_MAX = 150
"""Characters; whoever reads on a phone sees a third of them."""
_STYLE = "font:16px/1.5 sans-serif;max-width:36em;margin:0 auto;padding:1em"
_BUTTON = "display:inline-block;padding:.6em 1em;border-radius:.5em;background:#0b6e75;color:#fff"


class _WholeSubjects(EmailPolicy):
    """Puts each space of a subject inside an encoded word (RFC 2047, 6.2): the library lays them between two of them
    when it folds a long line, and there readers drop them.
    """

    def fold(self, name: str, value: str) -> str:
        if name.lower() != "subject":
            return str(super().fold(name, value))
        encoded = Header(str(value), "utf-8", header_name=name).encode(linesep=self.linesep)
        return f"{name}: {encoded}{self.linesep}"

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() != "subject":
            return super().fold_binary(name, value)
        return self.fold(name, value).encode("ascii")


_AS_SENT = _WholeSubjects(linesep="\r\n")


def as_sent(message: EmailMessage) -> bytes:
    """The mail as it goes to the server (RFC 5322)."""
    return message.as_bytes(policy=_AS_SENT)


class Letters:
    """Writes mails from `sender`, an address without a name: the name is ours."""

    def __init__(self, sender: str, now: Callable[[], datetime]) -> None:
        self._sender = sender
        self._now = now

    def mail(self, mail: Mail, file: File | None = None) -> EmailMessage:
        """The subject names what is asked, with its day or number and its version, so that no two mails look alike."""
        subjects, texts, pages = [], [], []
        for language in LANGUAGES:
            plain = Translator(language, self._now, Medium.PLAIN, lasts=True)
            said = _paragraphs(plain, mail)
            subject = plain.value(mail.what) if mail.what else said[0].split("\n")[0]
            subjects.append(f"{subject[:1].upper()}{subject[1:]}")
            texts.append("\n\n".join(said))
            pages.append(_page(plain.to(Medium.HTML), mail))
        message = self._message(mail.address, " · ".join(dict.fromkeys(subjects)))
        if mail.stop:
            message["List-Unsubscribe"] = f"<{mail.stop}>"
        _fill(message, texts, pages)
        if file is not None:
            kind, _, subtype = (guess_type(file.name)[0] or "application/octet-stream").partition("/")
            message.add_attachment(file.content, maintype=kind, subtype=subtype, filename=file.name)
        return message

    def code(self, mail: CodeMail) -> EmailMessage:
        """The digits stand in the subject: a phone shows that without opening anything."""
        said = []
        for language in LANGUAGES:
            t = Translator(language, self._now, Medium.PLAIN, lasts=True)
            until = TimeOfDay(mail.until)
            text = (
                t("mail-own-code", code=mail.digits, until=until, organization=mail.own_of)
                if mail.own_of
                else t("mail-code", code=mail.digits, until=until)
            )
            said.append((text, language))
        message = self._message(mail.address, f"{mail.digits} · ASAR")
        _fill(message, [text for text, _ in said], [_section(escape(text), code) for text, code in said])
        return message

    def _message(self, address: str, subject: str) -> EmailMessage:
        message = EmailMessage()
        line = " ".join(subject.split())
        message["Subject"] = line if len(line) <= _SUBJECT_MAX else f"{line[: _SUBJECT_MAX - 1]}…"
        message["From"] = Address("ASAR", addr_spec=self._sender)
        message["To"] = Address(addr_spec=address)
        message["Date"] = format_datetime(self._now())
        message["Message-ID"] = make_msgid(domain=self._sender.rpartition("@")[2])
        # RFC 3834: nobody's holiday notice shall answer.
        message["Auto-Submitted"] = "auto-generated"
        return message


def _paragraphs(t: Translator, mail: Mail) -> Sequence[str]:
    return [
        _said(t, mail),
        *([f"{t('mail-open')}\n{mail.link}", t("mail-not-for-you")] if mail.link else []),
        *([f"{t('mail-stop')}\n{mail.stop}"] if mail.stop else []),
    ]


def _page(t: Translator, mail: Mail) -> str:
    """The same paragraphs, with the link as a button."""
    button = f'<a href="{escape(mail.link)}" style="{_BUTTON}">{t("mail-open")}</a>' if mail.link else ""
    stop = f'<a href="{escape(mail.stop)}">{t("mail-stop")}</a>' if mail.stop else ""
    parts = [_said(t, mail), button, t("mail-not-for-you") if mail.link else "", stop]
    return _section("".join(f"<p>{part}</p>" for part in parts if part), t.language)


def _said(t: Translator, mail: Mail) -> str:
    if mail.notification is not None:
        return t(mail.notification.key, **mail.notification.args)
    what = mail.what or ""
    if mail.asked_by:
        return t("mail-invited", organizations=Listed(mail.asked_by, " · "), what=what)
    return t("mail-invited-by-asar", what=what)


def _section(inside: str, language: Language) -> str:
    return f'<div lang="{language.value}">{inside}</div>'


def _fill(message: EmailMessage, texts: Sequence[str], pages: Sequence[str]) -> None:
    message.set_content("\n\n———\n\n".join(texts) + "\n")
    body = "<hr>".join(pages)
    message.add_alternative(
        f'<!doctype html><html><head><meta charset="utf-8"></head><body style="{_STYLE}">{body}</body></html>',
        subtype="html",
    )
