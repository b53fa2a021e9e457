"""A deed of the proof, and how it reads in each language."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

SHOWN = 7
"""Presses and words of a deed that are listed; of a long form nobody reads more."""


class Kind(StrEnum):
    ANSWER = "answer"
    WANDER = "wander"
    FILL_IN = "fill-in"
    WITHDRAW = "withdraw"
    PAUSE = "pause"
    RESUME = "resume"
    REST = "rest"
    BACK_AGAIN = "back-again"
    LEAVE = "leave"
    FORGET = "forget"
    BLOCK = "block"
    UNBLOCK = "unblock"
    KILL = "kill"
    HOURS = "hours"
    SILENCE = "silence"
    JUMP = "jump"
    BY_HAND = "by-hand"
    HAND_BLOCK = "hand-block"
    HAND_UNBLOCK = "hand-unblock"
    HAND_LANGUAGE = "hand-language"
    HAND_KILL = "hand-kill"
    HAND_CLOCK = "hand-clock"
    HAND_DAYS = "hand-days"
    HAND_DAYS_END = "hand-days-end"
    HAND_FAULT = "hand-fault"
    HAND_FAULTS_END = "hand-faults-end"
    HAND_OTHER = "hand-other"


HANDS = frozenset(kind for kind in Kind if kind is Kind.BY_HAND or kind.startswith("hand-"))
"""What somebody has done in the page, and no seed repeats."""


@dataclass(frozen=True, slots=True)
class Deed:
    """`path` is what was pressed and typed, in the person's own language. `amount` counts hours or days."""

    at: datetime
    kind: Kind
    who: str = ""
    person_id: int | None = None
    path: tuple[str, ...] = ()
    amount: int = 0

    def text(self, language: str) -> str:
        said = _SENTENCES[self.kind][language].format(who=self.who, amount=self.amount)
        left_out = len(self.path) - SHOWN
        shown = [*self.path[:SHOWN], *([f"… (+{left_out})"] if left_out > 0 else [])]
        return f"{said}: {' → '.join(shown)}" if shown else said

    def as_json(self, number: int, language: str) -> dict[str, Any]:
        return {"n": number, "at": self.at.isoformat(), "text": self.text(language)}


_SENTENCES: dict[Kind, dict[str, str]] = {
    Kind.ANSWER: {"kk": "{who} жауап береді", "ru": "{who} отвечает", "en": "{who} answers"},
    Kind.WANDER: {
        "kk": "{who} мәзірді аралайды",
        "ru": "{who} ходит по меню",
        "en": "{who} looks around the menu",
    },
    Kind.FILL_IN: {
        "kk": "{who} форма толтырады",
        "ru": "{who} заполняет форму",
        "en": "{who} fills in a form",
    },
    Kind.WITHDRAW: {
        "kk": "{who} жобасын қайтарып алады",
        "ru": "{who} отзывает проект",
        "en": "{who} withdraws a project",
    },
    Kind.PAUSE: {
        "kk": "{who} жобасын уақытша тоқтатады",
        "ru": "{who} приостанавливает проект",
        "en": "{who} pauses a project",
    },
    Kind.RESUME: {
        "kk": "{who} жобасын жалғастырады",
        "ru": "{who} возобновляет проект",
        "en": "{who} resumes a project",
    },
    Kind.REST: {
        "kk": "{who} ұсыныс алуды тоқтатады",
        "ru": "{who} просит пока не присылать проекты",
        "en": "{who} pauses offers of projects",
    },
    Kind.BACK_AGAIN: {
        "kk": "{who} ұсыныстарды қайта алады",
        "ru": "{who} снова ждёт проекты",
        "en": "{who} takes offers of projects again",
    },
    Kind.LEAVE: {
        "kk": "{who} ұйымынан шығады",
        "ru": "{who} выходит из организации",
        "en": "{who} leaves the organisation",
    },
    Kind.FORGET: {
        "kk": "{who} деректерін өшіртеді",
        "ru": "{who} удаляет свои данные",
        "en": "{who} asks to be forgotten",
    },
    Kind.BLOCK: {"kk": "{who} ботты бұғаттайды", "ru": "{who} блокирует бота", "en": "{who} blocks the bot"},
    Kind.UNBLOCK: {
        "kk": "{who} бұғаттан шығарады",
        "ru": "{who} разблокирует бота",
        "en": "{who} unblocks the bot",
    },
    Kind.KILL: {
        "kk": "Бот процесі тоқтатылып, қайта іске қосылады",
        "ru": "Процесс бота убит и запущен снова",
        "en": "The bot's process is killed and starts again",
    },
    Kind.HOURS: {"kk": "{amount} сағат өтеді", "ru": "Проходит часов: {amount}", "en": "{amount} h pass"},
    Kind.SILENCE: {
        "kk": "Алтауы {amount} күн үндемейді",
        "ru": "Все шестеро молчат, дней: {amount}",
        "en": "All six stay silent, days: {amount}",
    },
    Kind.BY_HAND: {"kk": "Қолмен, {who}", "ru": "Вручную, {who}", "en": "By hand, {who}"},
    Kind.HAND_BLOCK: {
        "kk": "Қолмен: {who} ботты бұғаттайды",
        "ru": "Вручную: {who} блокирует бота",
        "en": "By hand: {who} blocks the bot",
    },
    Kind.HAND_UNBLOCK: {
        "kk": "Қолмен: {who} бұғаттан шығарады",
        "ru": "Вручную: {who} разблокирует бота",
        "en": "By hand: {who} unblocks the bot",
    },
    Kind.HAND_LANGUAGE: {
        "kk": "Қолмен: {who} тілін ауыстырады",
        "ru": "Вручную: {who} меняет язык",
        "en": "By hand: {who} changes the language",
    },
    Kind.HAND_KILL: {
        "kk": "Қолмен: бот процесі тоқтатылады",
        "ru": "Вручную: процесс бота убит",
        "en": "By hand: the bot's process is killed",
    },
    Kind.HAND_CLOCK: {
        "kk": "Қолмен: сағат жылжытылады",
        "ru": "Вручную: часы переведены",
        "en": "By hand: the clock is moved",
    },
    Kind.HAND_DAYS: {
        "kk": "Қолмен: {amount} күн өтеді",
        "ru": "Вручную: проходит дней: {amount}",
        "en": "By hand: {amount} days pass",
    },
    Kind.HAND_DAYS_END: {
        "kk": "Қолмен: күндер тоқтатылады",
        "ru": "Вручную: дни остановлены",
        "en": "By hand: the days are stopped",
    },
    Kind.HAND_FAULT: {
        "kk": "Қолмен: ақау қосылады",
        "ru": "Вручную: включён сбой",
        "en": "By hand: a fault is switched on",
    },
    Kind.HAND_FAULTS_END: {
        "kk": "Қолмен: ақаулар өшіріледі",
        "ru": "Вручную: сбои выключены",
        "en": "By hand: the faults are switched off",
    },
    Kind.HAND_OTHER: {"kk": "Қолмен", "ru": "Вручную", "en": "By hand"},
    Kind.JUMP: {"kk": "{amount} күн өтеді", "ru": "Проходит дней: {amount}", "en": "Days passed: {amount}"},
}
