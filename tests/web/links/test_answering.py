"""From the mail to the answer: the code, the consent, the text, the deed."""

from tests.errands import WORDS
from tests.web.links.conftest import NAME, Linked
from tests.web.links.reader import Reader


async def test_whoever_got_the_mail_answers_on_the_page(linked: Linked, reader: Reader) -> None:
    page = await reader.get(linked.path + "?lang=ru")
    assert "Болашақ" in page
    assert "Ответ ждут от организации" in page
    assert NAME not in page, "a forwarded mail names nobody"
    assert "s***@akimat.example" in page
    assert linked.mailbox.codes == []
    await reader.press("/code")
    assert len(linked.mailbox.codes) == 1
    page = await reader.press("/enter", code=linked.code)
    assert WORDS[:10] not in page, "consent comes before the text"
    assert f"Страница для одного человека: {NAME} · " in page, "several people may read the mailbox"
    page = await reader.press("/consent")
    assert WORDS[:10] in page
    assert "<script>alert" not in page
    _, hidden = reader.form("/answer", "confirm")
    await reader.post(linked.path + "/answer", hidden, **{"Sec-Fetch-Site": "same-origin"})
    assert reader.status == 200
    assert await linked.answers() == ["errand.confirm"]
