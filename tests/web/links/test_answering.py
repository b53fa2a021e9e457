"""From the mail to the answer: the code, the consent, the text, the deed. And what a link that is over leads to."""

from bot.models.links import LINK_LIFETIME
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


async def test_behind_a_link_that_is_over_are_another_one_and_ones_own_data(
    linked: Linked, reader: Reader
) -> None:
    linked.clock.advance(LINK_LIFETIME)
    page = await reader.get(linked.path + "?lang=ru")
    assert reader.status == 410
    assert "Новая придёт на s***@akimat.example" in page
    await reader.press("/code")
    page = await reader.press("/enter", code="12345")
    assert 'role="alert"' in page
    page = await reader.press("/enter", code=linked.code)
    assert reader.status == 410
    assert WORDS[:10] not in page
    page = await reader.get(linked.path + "/data")
    assert reader.status == 200
    assert "saule@akimat.example" in page
    await reader.get(linked.path + "/file")
    assert reader.status == 410
    await reader.get(linked.path)
    page = await reader.press("/renew")
    assert "Теперь работает другая ссылка" in page
    assert 'action="' + linked.path + '/renew"' not in page
    await reader.press("/code")
    await reader.press("/enter", code=linked.code)
    await reader.get(linked.path + "/forget")
    page = await reader.press("/forget")
    assert "Ваши данные удалены" in page
    assert await linked.answers() == []
