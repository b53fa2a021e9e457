"""Windows drawn without a chat, and a walk through what they are made of."""

from collections.abc import Iterator

from aiogram_dialog import Dialog
from aiogram_dialog.api.entities import NewMessage
from aiogram_dialog.window import Window

from bot.handlers.speech import SPEECH
from bot.models.reference import Language
from bot.presenting.translator import Translator
from tests.fakes import FrozenClock
from tests.handlers.preview import FakeManager


class SpeaksOneLanguage:
    def __init__(self, speech: Language | Translator) -> None:
        spoken = isinstance(speech, Translator)
        self._translator = speech if spoken else Translator(speech, FrozenClock().now)

    async def translator(self) -> Translator:
        return self._translator


async def drawn(dialog: Dialog, window: Window, speech: Language | Translator) -> NewMessage:
    manager = FakeManager()
    manager.middleware_data[SPEECH] = SpeaksOneLanguage(speech)
    manager.set_dialog(dialog)
    manager.set_state(window.get_state())
    return await dialog.render(manager)


def widgets_below(root: object) -> Iterator[object]:
    """Everything that hangs on a window, however deep: aiogram-dialog has no walk of its own."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if id(item) in seen:
            continue
        seen.add(id(item))
        if isinstance(item, list | tuple | set):
            waiting += item
        elif isinstance(item, dict):
            waiting += item.values()
        elif type(item).__module__.startswith(("aiogram_dialog.", "bot.handlers.")):
            yield item
            waiting += vars(item).values() if hasattr(item, "__dict__") else ()
