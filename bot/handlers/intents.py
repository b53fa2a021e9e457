"""Gives open dialogs ids that do not collide, and that are the same when an update is handled once more.

aiogram-dialog 2.6 makes an id from the current second and one of a hundred numbers (`api/entities/stack.py`). A
notification's button opens two dialogs in the same second, so with one press in a hundred both got the same id: the
second dialog's state replaced the first one's, and "back" found a broken stack. `tests/handlers/test_intents.py`
fails as soon as the library makes its ids in another way.

A process may be killed when a screen was sent and its state not yet stored. The update is then handled again, and the
person may have pressed a button of the first screen meanwhile. Its data contains the id, so the second screen has the
same one: the button works.
"""

import secrets
from hashlib import blake2b

from aiogram_dialog.api.entities import stack

from bot.use_cases.kernel.replies import replies_now

_SYMBOLS = 62
_LENGTH = 6
"""Characters: as many as the library's own ids have, because every button's 64 bytes of data contain the id."""


def new_id() -> str:
    """An id that follows from the update and from how many dialogs it has opened; else a random one."""
    replies = replies_now()
    if replies is None or replies.update_id is None:
        return stack.id_to_str(secrets.randbelow(_SYMBOLS**_LENGTH))
    replies.dialogs_opened += 1
    digest = blake2b(f"{replies.update_id}:{replies.dialogs_opened}".encode(), digest_size=8).digest()
    return stack.id_to_str(int.from_bytes(digest) % _SYMBOLS**_LENGTH)


def use_our_ids() -> None:
    """Replace the way in which the library makes ids. Call it before the first dialog is opened; the library has no
    setting for it.
    """
    setattr(stack, "new_id", new_id)  # noqa: B010 - an assignment would be refused by the type checker
