"""What the playground keeps between runs: one JSON file, and beside it the files that were sent."""

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from playground.world.bots import BotAccount, Query
from playground.world.chats import Chat
from playground.world.core import Playground
from playground.world.files import StoredFile
from playground.world.messages import StoredMessage
from playground.world.people import Person
from playground.world.updates import PendingUpdate

VERSION = 1
PAUSE = 1.0
"""The least number of seconds between two saves."""
SHARE = 20
"""At most one second in so many goes by with saving, while which nobody is answered."""


class StateFile:
    def __init__(self, path: Path, playground: Playground) -> None:
        self._path = path
        self._files = path.with_name(path.name + ".files")
        self._playground = playground

    def load(self) -> None:
        """Load what the last run has saved, if anything. Raises `ValueError` for a file of another version."""
        if not self._path.exists():
            return
        state = json.loads(self._path.read_text("utf-8"))
        if state.get("version") != VERSION:
            raise ValueError(f"{self._path} was not written by this version of the playground")
        playground, world = self._playground, self._playground.world
        playground.clock.offset = state["clock_offset"]
        playground.events.last_id = state["last_event_id"]
        playground.last_call_id = state["last_call_id"]
        playground.kept = state.get("kept", {})
        world.last_message_id = state["last_message_id"]
        world.people = {person["id"]: Person(**person) for person in state["people"]}
        for chat in state["chats"]:
            topics = {int(key): name for key, name in chat.pop("topics").items()}
            world.chats[chat["id"]] = Chat(**chat, topics=topics)
        for message in state["messages"]:
            votes = {int(key): chosen for key, chosen in message.pop("votes").items()}
            world.store(StoredMessage(**message, votes=votes))
        world.polls = {key: (chat, message) for key, (chat, message) in state["polls"].items()}
        for file in state["files"]:
            content = self._files / file["id"]
            world.files[file["id"]] = StoredFile(
                **file, content=content.read_bytes() if content.exists() else None
            )
        primary, *others = state["bots"]
        # It is the same bot whatever its token, for the demo has a new one at each start.
        _load_bot(playground.primary, primary)
        for saved in others if playground.takes_any_token else ():
            _load_bot(playground.new_bot(saved["token"]), saved)
        for bot in playground.bots.values():
            bot.seen = False

    def save(self) -> None:
        """Save everything or nothing: after a crash the former file is still there."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._save_files()
        playground, world = self._playground, self._playground.world
        state = {
            "version": VERSION,
            "clock_offset": playground.clock.offset,
            "last_event_id": playground.events.last_id,
            "last_call_id": playground.last_call_id,
            "kept": playground.kept,
            "last_message_id": world.last_message_id,
            "people": [_plain(person) for person in world.people.values()],
            "chats": [_plain(chat) for chat in world.chats.values()],
            "messages": [_plain(message) for chat in world.messages.values() for message in chat.values()],
            "polls": world.polls,
            "files": [
                {
                    name: getattr(file, name)
                    for name in ("id", "unique_id", "name", "mime_type", "size", "path", "kind")
                }
                for file in world.files.values()
            ],
            "bots": [
                _bot_json(playground.primary),
                *(
                    {"token": bot.token, **_bot_json(bot)}
                    for bot in playground.bots.values()
                    if bot is not playground.primary
                ),
            ],
        }
        draft = self._path.with_name(self._path.name + ".new")
        with draft.open("w", encoding="utf-8") as out:
            # In one piece: `json.dump` writes it piece by piece, in Python, which takes ten times as long.
            out.write(json.dumps(state, ensure_ascii=False))
            out.flush()
            os.fsync(out.fileno())
        draft.replace(self._path)

    def _save_files(self) -> None:
        for file in self._playground.world.files.values():
            target = self._files / file.id
            if file.content is not None and not target.exists():
                self._files.mkdir(exist_ok=True)
                target.write_bytes(file.content)

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Load the state. Save it after changes until the block ends, and once more at the end."""
        self.load()
        keeper = asyncio.create_task(self._keep())
        try:
            yield
        finally:
            keeper.cancel()
            self.save()

    async def _keep(self) -> None:
        with self._playground.events.watch() as changed:
            while True:
                await changed.wait()
                changed.clear()
                begun = time.monotonic()
                self.save()
                await asyncio.sleep(max(PAUSE, (time.monotonic() - begun) * SHARE))


def _plain(kept: Person | Chat | StoredMessage | PendingUpdate) -> dict[str, Any]:
    """Its fields, without the copy of all that is in them that `asdict` would make: they are written down at once."""
    return {field.name: getattr(kept, field.name) for field in fields(kept)}


def _load_bot(bot: BotAccount, saved: dict[str, Any]) -> None:
    bot.commands, bot.texts = saved["commands"], saved["texts"]
    bot.menu_buttons = {int(key): button for key, button in saved["menu_buttons"].items()}
    bot.queue.last_id, bot.queue.allowed = saved["last_update_id"], saved["allowed_updates"]
    bot.queue.pending = [PendingUpdate(**update) for update in saved["pending"]]
    for query in saved["queries"]:
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        bot.queries[query["id"]] = Query(**query, answer=answer)


def _bot_json(bot: BotAccount) -> dict[str, Any]:
    return {
        "commands": bot.commands,
        "texts": bot.texts,
        "menu_buttons": bot.menu_buttons,
        "last_update_id": bot.queue.last_id,
        "allowed_updates": bot.queue.allowed,
        "pending": [_plain(update) for update in bot.queue.pending],
        "queries": [
            {"id": query.id, "person_id": query.person_id, "asked_at": query.asked_at, "text": query.text}
            for query in bot.queries.values()
            if not query.answer.done()
        ],
    }
