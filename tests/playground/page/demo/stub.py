"""A stand-in for what the demo has beyond the bare playground: story, ledger, glosses, days, the bot's keeper, proof.

The page is tested against the routes alone, so that its tests need no bot of ours and take seconds.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from aiohttp import web

from playground.control.common import answer, json_body
from playground.world.core import PLAYGROUND, Playground

LANGUAGES = ("kk", "ru", "en")
Texts: TypeAlias = tuple[str, str, str]
"""A text in Kazakh, Russian, English."""

CHAPTERS: tuple[tuple[str, Texts, Texts, tuple[tuple[str, Texts], ...]], ...] = (
    (
        "meet",
        ("Танысу", "Знакомство", "Meet"),
        (
            "Бот әркіммен өз тілінде сөйлеседі, ештеңе сұрамай тұрып келісім алады.",
            "Бот говорит с каждым на его языке и сначала спрашивает согласия.",
            "The bot speaks with everyone in their own language and asks for consent first.",
        ),
        (
            ("hello", ("Гүлнұр сәлемдеседі", "Гульнур здоровается", "Gülnur says hello")),
            ("answer", ("Ерлан қызығушылық танытады", "Ерлан проявляет интерес", "Erlan shows interest")),
        ),
    ),
    (
        "register",
        ("Ұйымды тіркеу", "Регистрация организации", "Register an organisation"),
        ("Он екі сұрақ.", "Двенадцать вопросов.", "Twelve questions."),
        (("name", ("Атауын жазады", "Пишет название", "Writes the name")),),
    ),
)
HINTS: dict[str, Texts] = {
    "hello": (
        "Гүлнұр: «Бастау» батырмасын басыңыз",
        "Гүлнұр: нажмите «Начать»",
        "Gülnur: press “Start”",
    ),
    "answer": ("Ерлан: «Интересно» басыңыз", "Ерлан: нажмите «Интересно»", "Erlan: press “Интересно”"),
    "name": ("Гүлнұр: атауын жазыңыз", "Гүлнұр: напишите название", "Gülnur: write the name"),
}


@dataclass
class Stub:
    """What it was asked to do, and what it answers."""

    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    people: dict[str, int] = field(default_factory=dict)
    """The person of each step of the story."""
    done: set[str] = field(default_factory=set)
    now: dict[str, Any] | None = None
    state: str = "stopped"
    speed: int = 1
    trouble: str | None = None
    glosses: dict[str, tuple[str, list[list[str]]]] = field(default_factory=dict)
    """A message's words -> its gloss."""
    rows: list[dict[str, Any]] = field(default_factory=list)
    due: datetime | None = None
    bot_state: str = "running"
    days: dict[str, Any] = field(default_factory=lambda: {"running": False, "passed_days": 0, "days": 0})
    proof: dict[str, Any] | None = None
    playground: Playground | None = None

    def room(self, app: web.Application) -> None:
        self.playground = app[PLAYGROUND]
        self.playground.bot_is_due = self.is_due
        add, router = app.router.add_route, app.router
        router.add_get("/api/story", self.story)
        add("POST", "/api/story", self.play)
        router.add_get("/api/due", self.tell_due)
        router.add_get("/api/ends", self.ends)
        router.add_get("/api/bot", self.bot)
        router.add_get("/api/days", self.tell_days)
        router.add_get("/api/mails", self.mails)
        for path in ("bot/kill", "start-over", "days"):
            add("POST", f"/api/{path}", self.note)
        add("DELETE", "/api/days", self.note)
        add("POST", "/api/glosses", self.gloss)
        if self.proof is not None:
            router.add_get("/api/proof", self.tell_proof)
            add("POST", "/api/proof", self.note)

    def tell(self, kind: str, payload: dict[str, Any] | None = None) -> None:
        assert self.playground is not None
        self.playground.events.add(kind, payload or {})

    async def note(self, request: web.Request) -> web.Response:
        self.asked.append(
            (f"{request.method} {request.path}", await json_body(request) if request.can_read_body else {})
        )
        return answer({})

    async def mails(self, request: web.Request) -> web.Response:
        return answer([])

    async def story(self, request: web.Request) -> web.Response:
        index = LANGUAGES.index(request.query["language"])
        chapters = [
            {
                "id": key,
                "title": title[index],
                "text": text[index],
                "done": all(step in self.done for step, _ in steps),
                "steps": [
                    {
                        "id": step,
                        "title": words[index],
                        "done": step in self.done,
                        "person_id": self.people.get(step),
                        "hint": HINTS[step][index],
                    }
                    for step, words in steps
                ],
            }
            for key, title, text, steps in CHAPTERS
        ]
        return answer(
            {
                "state": self.state,
                "speed": self.speed,
                "trouble": self.trouble,
                "now": self.now,
                "chapters": chapters,
            }
        )

    async def play(self, request: web.Request) -> web.Response:
        body = await json_body(request)
        self.asked.append(("POST /api/story", body))
        match body["do"]:
            case "play":
                self.state = "playing"
            case "pause":
                self.state = "paused"
            case "faster":
                self.speed *= 2
            case "slower":
                self.speed = 1
        self.tell("story")
        return answer({})

    def due_in(self, *, minutes: float) -> None:
        assert self.playground is not None
        self.due = self.playground.clock.now() + timedelta(minutes=minutes)

    async def is_due(self) -> datetime | None:
        return self.due

    async def tell_due(self, _: web.Request) -> web.Response:
        return answer({"next": self.due.isoformat() if self.due else None})

    async def ends(self, request: web.Request) -> web.Response:
        assert request.query["language"] in LANGUAGES
        counts = {
            state: sum(row["state"] == state for row in self.rows)
            for state in ("ended", "waiting", "overdue", "silent")
        }
        return answer({"asked": len(self.rows), **counts, "rows": self.rows})

    async def bot(self, _: web.Request) -> web.Response:
        return answer({"state": self.bot_state, "killed": 1})

    async def gloss(self, request: web.Request) -> web.Response:
        body = await json_body(request)
        self.asked.append(("POST /api/glosses", body))
        messages = request.app[PLAYGROUND].world.messages
        shown = [messages[one["chat_id"]][one["message_id"]].for_people() for one in body["messages"]]
        found = [self.glosses.get(message.get("text", ""), (None, [])) for message in shown]
        return answer({"glosses": [{"html": html, "buttons": buttons} for html, buttons in found]})

    async def tell_days(self, _: web.Request) -> web.Response:
        return answer(self.days)

    async def tell_proof(self, _: web.Request) -> web.Response:
        return answer(self.proof)
