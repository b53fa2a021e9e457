"""A long text that a person has pasted. Their app cuts it into messages; here it becomes one again.

Telegram takes 4,096 characters a message. What is longer is cut by the app: Telegram Desktop looks for a line's end, or
a sentence's, in the second half of these (`TextUtilities::CutPart`), iOS for the last line's or sentence's end
(`breakChatInputText`). Both then take the blanks off the ends.
"""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from aiogram.types import Message, Update

MESSAGE_MAX = 4096
"""Characters as apps count them, that is UTF-16 code units."""
CUT_MIN = 2000
"""A text of fewer characters was not cut. This is below half of `MESSAGE_MAX`, where Telegram Desktop begins to look
for a place to cut, and above all that a form accepts: nobody waits in vain whose answer is good.
"""
APART = timedelta(seconds=2)
"""At most this long after a part its continuation is sent."""
_REMEMBERED = 1_000
"""The long texts of so many people are remembered. More do not paste within the minutes for which it matters."""


class AnsweredTexts:
    """The last text of each person that was answered although its rest may have been on the way still.

    The rest may come late, when there was a gap in the connection: by when it was sent it belongs to the text.
    """

    def __init__(self) -> None:
        self._last: OrderedDict[int, Update] = OrderedDict()

    def continued_by(self, sender_id: int | None, update: Update) -> bool:
        """Whether this is the rest of a text that was answered. What may be cut itself has a rest again."""
        last = self._last.get(sender_id) if sender_id is not None else None
        if last is None or not continues(update, last):
            return False
        self.note(sender_id, update)
        return True

    def note(self, sender_id: int | None, update: Update) -> None:
        """This was the end of what is answered now, so far as it has come."""
        if sender_id is None:
            return
        self._last.pop(sender_id, None)
        if may_be_cut(update):
            self._last[sender_id] = update
        if len(self._last) > _REMEMBERED:
            self._last.popitem(last=False)


def may_be_cut(update: Update) -> bool:
    """Whether the rest of its text may be on the way."""
    message = update.message
    return message is not None and _is_typed(message) and _length(message) >= CUT_MIN


def continues(update: Update, after: Update) -> bool:
    """Whether a person's next update may be the rest of a text that was cut.

    Other people's messages and our own may have taken the numbers between the two.
    """
    message, before = update.message, after.message
    if message is None or before is None or not _is_typed(message):
        return False
    return message.message_id > before.message_id and timedelta(0) <= message.date - before.date <= APART


def whole(parts: Sequence[Update]) -> Update:
    """The first update with the text of them all. Formatting is dropped, since no form keeps it."""
    messages = [part.message for part in parts if part.message is not None]
    if len(messages) < 2:
        return parts[0]
    text = messages[0].text or ""
    for before, message in pairwise(messages):
        # A full message was cut in mid-word. The others lost the blank or the line's end at which they were cut.
        text += ("" if _length(before) >= MESSAGE_MAX else "\n") + (message.text or "")
    return parts[0].model_copy(
        update={"message": messages[0].model_copy(update={"text": text, "entities": None})}
    )


def _is_typed(message: Message) -> bool:
    """Whether it is the person's own text, and no command."""
    return bool(message.text) and message.forward_origin is None and not (message.text or "").startswith("/")


def _length(message: Message) -> int:
    return len((message.text or "").encode("utf-16-le", "surrogatepass")) // 2
