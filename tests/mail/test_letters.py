"""What a mail looks like: both languages, plain text and HTML, and nobody's words as markup or as a header."""

from email import message_from_bytes, policy
from email.header import decode_header
from email.message import EmailMessage

import pytest

from bot.mail.letters import Letters, as_sent
from bot.models.words import OrganizationName, Text
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.post import CodeMail, Mail
from tests.fakes import FrozenClock
from tests.mail.server import html_of, text_of

LINK, STOP = "https://asar.example/l/abc", "https://asar.example/l/abc/stop"
WHAT = Text("error-addresses-too-many", {"limit": 12})
HOSTILE = "Жем</p><script>alert(1)</script>\r\nBcc: all@example.kz\n\n.\nRCPT TO:<x@example.kz>"


def letters() -> Letters:
    return Letters("asar@asar.example", FrozenClock().now)


def a_mail(notification: Notification | None = None, name: str = "Болашақ кілті") -> Mail:
    asked_by = (OrganizationName("public_fund", name, name, ""),)
    return Mail(1, "s@akimat.example", notification, STOP, LINK, WHAT, asked_by)


def test_a_mail_says_the_same_in_both_languages_and_both_forms() -> None:
    mail = letters().mail(a_mail())
    text, page = text_of(mail), html_of(mail)
    assert text.count(LINK + "\n") == 2
    assert text.count(STOP) == 2
    assert page.count(f'href="{LINK}"') == 2
    for form in (text, page):
        assert form.index("сізден жауап сұрайды") < form.index("просит вас ответить"), "Kazakh first"
    assert "12" in mail["Subject"]
    assert mail["List-Unsubscribe"] == f"<{STOP}>"
    assert mail["Auto-Submitted"] == "auto-generated"


def test_a_code_is_never_beside_a_link() -> None:
    mail = letters().code(CodeMail("s@akimat.example", "402519", FrozenClock().now()))
    assert "402519" in mail["Subject"]
    assert text_of(mail).count("402519") == 2
    assert "http" not in text_of(mail)
    assert "href" not in html_of(mail)


@pytest.mark.parametrize("where", ["a name", "the words of a message"])
def test_nobodys_words_become_a_header_or_markup(where: str) -> None:
    told = Notification("interest-lost", {"organization": HOSTILE, "title": HOSTILE})
    mail = letters().mail(a_mail(name=HOSTILE) if where == "a name" else a_mail(told))
    assert "Bcc" not in mail
    assert "\n" not in mail["Subject"]
    assert mail["To"] == "s@akimat.example"
    assert "<script" not in html_of(mail)
    raw = mail.as_bytes()
    assert raw.count(b"\nTo:") == 1
    assert b"\nBcc" not in raw.partition(b"\n\n")[0]


@pytest.mark.parametrize(
    "address", ["s@akimat.example\r\nBcc: x@example.kz", "s@akimat.example, x@example.kz"]
)
def test_an_address_is_one_address(address: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        letters().code(CodeMail(address, "402519", FrozenClock().now())).as_bytes()


@pytest.mark.parametrize("words", range(1, 18))
def test_no_space_of_a_subject_is_lost_on_its_way(words: int) -> None:
    """Wherever its lines are folded, and whichever way a reader puts encoded words together."""
    message = EmailMessage()
    said = " · ".join(["Барлық тарап растады, меморандум келісілді: 1-нұсқа"] * 3)
    message["Subject"] = " ".join(said.split(" ")[:words])
    sent = as_sent(message)
    (line,) = [value for name, value in message_from_bytes(sent).items() if name == "Subject"]
    read = "".join(
        part.decode(charset or "ascii") if isinstance(part, bytes) else part
        for part, charset in decode_header(line)
    )
    assert read == message["Subject"]
    assert message_from_bytes(sent, policy=policy.default)["Subject"] == message["Subject"]
    assert all(len(line) <= 78 for line in sent.splitlines())
