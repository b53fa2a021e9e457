"""Around the conversations: glosses, the clock, days that pass, people who answer, the bot's process, ledger, proof."""

import asyncio
import re

import pytest
from aiogram import Bot
from playwright.async_api import Page, expect

from playground.people.client import PlaygroundClient
from playground.server import RunningServer
from tests.playground.page.demo.stub import Stub
from tests.playground.page.sight import column, write
from tests.playground.page.small_bot import SmallBot

_PATIENCE = 10
"""Seconds."""

HELLO = "Сәлеметсіз бе. Асар тыңдап тұр, /help бар."


async def test_the_bots_words_are_glossed_in_the_pages_language(stage: Page, stub: Stub) -> None:
    gloss = (
        '<b>Здравствуйте.</b> Асар слушает<script>window.hacked = true</script> <a href="javascript:x">x</a>'
    )
    stub.glosses = {HELLO: (gloss, [["Интересно"], ["Тревога"], ["Күту"]])}
    gulnur = column(stage, "Гүлнұр")
    await write(gulnur, "/start")
    await expect(gulnur.locator(".gloss")).to_contain_text("Здравствуйте. Асар слушает")
    await expect(gulnur.locator(".gloss b")).to_have_text("Здравствуйте.")
    await expect(gulnur.locator(".gloss script, .gloss a")).to_have_count(0)
    await expect(gulnur.locator(".key small")).to_have_text(["Интересно", "Тревога"])
    await write(column(stage, "Ерлан"), "/start")
    await expect(column(stage, "Ерлан").locator(".inline-keyboard")).to_be_visible()
    await expect(column(stage, "Ерлан").locator(".gloss")).to_have_count(0)
    assert len([path for path, _ in stub.asked if "glosses" in path]) == 1, (
        "none where the language is the page's"
    )
    await stage.get_by_role("button", name="Перевод").click()
    await expect(gulnur.locator(".gloss, .key small")).to_have_count(0)
    await stage.reload()
    await expect(gulnur.locator(".inline-keyboard")).to_be_visible()
    await expect(gulnur.locator(".gloss")).to_have_count(0)
    assert await stage.evaluate("window.hacked") is None


async def test_glosses_are_asked_for_together_and_where_there_is_none_nothing_is_drawn(
    stage: Page, stub: Stub, bot: Bot, server: RunningServer
) -> None:
    chat = stub.people["hello"]
    for number in range(12):
        await bot.send_message(chat, f"Хабар {number}")
    await expect(column(stage, "Гүлнұр").locator(".message")).to_have_count(12)
    stub.asked.clear()
    await stage.reload()
    await expect(column(stage, "Гүлнұр").locator(".message")).to_have_count(12)
    stub.glosses = {"Жаңа": ("Новое. " * 60, [])}
    await bot.send_message(chat, "Жаңа")
    gloss = column(stage, "Гүлнұр").locator(".gloss")
    await expect(gloss).to_have_class(re.compile("folded"))
    before = await gloss.bounding_box()
    await gloss.get_by_role("button", name="Полностью").click()
    after = await gloss.bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > before["height"] + 40
    asked = [body["messages"] for path, body in stub.asked if "glosses" in path]
    assert sum(len(messages) for messages in asked) >= 13
    assert len(asked) <= 4


async def test_the_clock_stops_at_what_is_due_and_says_so(
    stage: Page, server: RunningServer, stub: Stub
) -> None:
    clock = server.playground.clock
    before = clock.offset
    stub.due_in(minutes=10)
    await stage.get_by_role("button", name="+1 день").click()
    await expect(stage.get_by_text(re.compile("на это время что-то назначено"))).to_be_visible()
    assert clock.offset == pytest.approx(before + 600, abs=60)
    stub.due_in(minutes=20)
    await stage.get_by_role("button", name="Дальше").click()
    await expect(stage.locator(".clock-shift")).to_have_text(clock_words(before + 1800))
    stub.due = None
    await stage.get_by_role("button", name="Дальше").click()
    await expect(stage.get_by_text("Впереди ничего не назначено.")).to_be_visible()


def clock_words(seconds: float) -> re.Pattern[str]:
    """By how much the clock is ahead, as the page says it; a minute may have passed meanwhile."""
    return re.compile("|".join(rf"^\+{ahead(round(seconds / 60) + late)}$" for late in (0, 1)))


def ahead(minutes: int) -> str:
    parts = ((minutes // 1440, "дн."), (minutes % 1440 // 60, "ч"), (minutes % 60, "мин"))
    return " ".join([f"{number} {unit}" for number, unit in parts if number][:2])


async def test_days_pass_with_their_progress_and_can_be_stopped(stage: Page, stub: Stub) -> None:
    later = stage.locator(".clock-steps").get_by_role("button", name="Через 60 дней")
    await later.click()
    stub.days = {"running": True, "passed_days": 23, "days": 60}
    stub.tell("days", stub.days)
    await expect(stage.get_by_text("Прошло 23 из 60 дней")).to_be_visible()
    await expect(later).to_be_disabled()
    await stage.reload()
    await expect(stage.get_by_text("Прошло 23 из 60 дней")).to_be_visible()
    await stage.get_by_role("button", name="Остановить").click()
    stub.tell("days", {**stub.days, "running": False})
    await expect(stage.get_by_text("Прошло 23 из 60 дней")).to_be_hidden()
    await expect(later).to_be_enabled()
    assert stub.asked == [("POST /api/days", {"days": 60}), ("DELETE /api/days", {})]


async def test_the_bots_process_is_killed_and_its_absence_is_told_calmly(stage: Page, stub: Stub) -> None:
    await stage.get_by_role("button", name="Ещё").click()
    await stage.get_by_role("button", name="Убить процесс бота").click()
    stub.bot_state = "restarting"
    stub.tell("bot", {"state": "restarting", "killed": 1})
    banner = stage.get_by_text("Бот перезапускается. Написанное сохранено.")
    await expect(banner).to_be_visible()
    await stage.reload()
    await expect(banner).to_be_visible()
    stub.tell("bot", {"state": "running", "killed": 1})
    await expect(banner).to_be_hidden()
    assert [asked for asked, _ in stub.asked] == ["POST /api/bot/kill"]
    stub.tell("bot", {"state": "away", "killed": 1, "trouble": "the bot ended 5 times in a row"})
    await expect(stage.get_by_role("alert")).to_have_text("Бот не запускается. Причина в терминале.")


async def test_the_switch_in_the_head_is_the_bots_language(
    stage: Page, server: RunningServer, stub: Stub, told: SmallBot
) -> None:
    await column(stage, "Ерлан").get_by_role("radio", name="EN").check(force=True)
    await expect(column(stage, "Ерлан").locator(".from-person")).to_contain_text("/language")
    erlan = server.playground.world.people[stub.people["answer"]]
    await expect(column(stage, "Ерлан").get_by_role("radio", name="EN")).to_be_checked()
    await expect(column(stage, "Ерлан").get_by_role("textbox")).to_have_attribute("placeholder", "Message")
    async with asyncio.timeout(_PATIENCE):
        # The page shows what was chosen at once, and presses the bot's button when the bot has answered.
        while not told.pressed:  # noqa: ASYNC110 - it is the page that moves on
            await asyncio.sleep(0.02)
    assert told.pressed == ["English"]
    assert (erlan.language_code, erlan.bot_language) == ("ru", "en")


async def test_a_sample_person_is_found_played_and_handed_back(
    stage: Page, server: RunningServer, stub: Stub
) -> None:
    async with PlaygroundClient(server.url) as client:
        for name, character, role in (("Мақсат", "quick", "директор"), ("Айша", "silent", "председатель")):
            person = await client.person(name, language_code="kk", started=True)
            fields = {
                "shown": False,
                "character": character,
                "organization": name,
                "role_hint": {"kk": "…", "ru": f"«Болашак», {role}"},
            }
            await client.request("PATCH", f"/api/people/{person.id}", json=fields)
    await expect(column(stage, "Мақсат")).to_have_count(0)
    await stage.reload()
    stub.tell("crowd", {"person_id": 1, "line": {"kk": "", "ru": "Мақсат соглашается на встречу", "en": ""}})
    await expect(stage.locator(".feed")).to_contain_text("Мақсат соглашается на встречу")
    await stage.get_by_role("button", name="Добавить").click()
    await stage.get_by_role("button", name="Добавить человека").click()
    dialog = stage.get_by_role("dialog")
    await expect(dialog.locator(".people-list").get_by_role("button")).to_have_count(2)
    await dialog.get_by_role("searchbox").fill("директор болашак")
    await dialog.get_by_role("button", name="Мақсат").click()
    maqsat = column(stage, "Мақсат")
    await expect(maqsat).to_be_visible()
    person = next(each for each in server.playground.world.people.values() if each.first_name == "Мақсат")
    assert (person.character, person.shown) == (None, True)
    await maqsat.get_by_role("button", name="Кім жауап береді").click()
    await maqsat.get_by_role("button", name="Өз бетінше: тез жауап береді").click()
    await expect(maqsat.locator(".by-itself")).to_be_visible()
    await maqsat.get_by_role("button", name="Кім жауап береді").click()
    await maqsat.get_by_role("button", name="Терезені жабу").click()
    await expect(maqsat).to_have_count(0)
    assert (person.character, person.shown) == ("quick", False)


def end(number: int, state: str, **more: object) -> dict[str, object]:
    row = {
        "id": number,
        "what": f"Просьба {number}",
        "whom": "ЖШС «Каспий»",
        "since": "2026-11-20T10:00:00+05:00",
    }
    return {**row, "state": state, "end": None, "ended_at": None, "next_at": None, "told": [], **more}


async def test_the_ledger_shows_the_figure_first_and_can_be_filtered(stage: Page, stub: Stub) -> None:
    stub.rows = [
        end(1, "ended", end="Передано дальше", ended_at="2026-11-25T10:00:00+05:00", told=["модераторы"]),
        *(end(number, "waiting", next_at="2026-12-01T10:00:00+05:00") for number in range(2, 150)),
        end(200, "overdue"),
    ]
    await stage.get_by_role("button", name="Журнал").click()
    dialog = stage.get_by_role("dialog", name="Журнал")
    await expect(dialog.get_by_role("status")).to_have_text("никого не ждёт и не окончено0")
    height, line = await dialog.get_by_text("никого не ждёт и не окончено").evaluate(
        "node => [node.clientHeight, parseFloat(getComputedStyle(node).lineHeight)]"
    )
    assert height < 2.5 * line, "the figure that matters is named in two lines at most"
    await expect(dialog.locator(".end")).to_have_count(100)
    await dialog.get_by_role("button", name="Ещё 50").click()
    await expect(dialog.locator(".end")).to_have_count(150)
    await dialog.get_by_role("button", name="Окончено").click()
    await expect(dialog.locator(".end")).to_have_count(1)
    await expect(dialog.locator(".end")).to_contain_text("Сказано: модераторы")
    stub.rows = [end(1, "silent")]
    stub.tell("clock", {"now": "2026-11-30T05:00:00+00:00", "offset": 0})
    await expect(dialog.get_by_role("status")).to_have_text("никого не ждёт и не окончено1")
    await expect(dialog.get_by_text("Здесь пока ничего нет.")).to_be_visible()


@pytest.fixture
def proving(stub: Stub) -> Stub:
    """Asked for before the server, whose routes it adds to."""
    stub.proof = {
        "seed": 4711,
        "state": "idle",
        "done": 1,
        "by_hand": 0,
        "people": [],
        "silent": 0,
        "held": True,
        "report": False,
        "deeds": [{"n": 1, "at": "2026-11-30T10:00:00+05:00", "text": "Ерлан молчит"}],
    }
    return stub


async def test_the_proof_stands_in_the_storys_place(proving: Stub, stage: Page) -> None:
    panel = stage.get_by_role("complementary", name="Доказательство")
    await expect(panel).to_contain_text("4711")
    await expect(panel).to_contain_text("Ерлан молчит")
    await expect(panel.locator(".verdict strong")).to_have_text("0")
    await stage.locator(".clock-face").click()
    await expect(stage.get_by_role("button", name="+15 мин")).to_be_visible()
    await expect(stage.get_by_role("button", name="Через 60 дней")).to_have_count(1)
    await stage.keyboard.press("Escape")
    await panel.get_by_role("button", name="Ещё 20 действий").click()
    await panel.get_by_role("button", name="Убить процесс бота").click()
    await panel.get_by_role("button", name="Через 60 дней").click()
    assert proving.asked == [
        ("POST /api/proof", {"do": "walk", "deeds": 20}),
        ("POST /api/bot/kill", {}),
        ("POST /api/proof", {"do": "jump", "days": 60}),
    ]
    assert proving.proof is not None
    await expect(panel).not_to_contain_text("вручную")
    proving.proof.update(state="walking", silent=2, held=False, report=True, by_hand=3)
    proving.tell("proof")
    await expect(panel.get_by_role("alert")).to_contain_text("Осталось без конца: 2")
    await expect(panel).to_contain_text("Сделано вручную: 3. Номер прогона повторит только остальное.")
    await expect(panel.get_by_role("link", name="Отчёт")).to_have_attribute("href", "/api/proof/report")
    await panel.get_by_role("button", name="Остановить").click()
    assert proving.asked[-1] == ("POST /api/proof", {"do": "stop"})
    proving.proof.update(state="idle", trouble="the bot did not settle")
    proving.tell("proof")
    await expect(panel.locator(".trouble")).to_have_text("До конца не дошло: the bot did not settle")
