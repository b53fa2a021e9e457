"""Gives open dialogs ids that do not collide.

aiogram-dialog 2.6 makes an id from the current second and one of a hundred numbers (`api/entities/stack.py`). A
notification's button opens two dialogs in the same second, so with one press in a hundred both got the same id: the
second dialog's state replaced the first one's, and "back" found a broken stack. `tests/handlers/test_intents.py`
fails as soon as the library makes its ids in another way.
"""

import secrets

from aiogram_dialog.api.entities import stack

_SYMBOLS = 62
_LENGTH = 6
"""Characters: as many as the library's own ids have, because every button's 64 bytes of data contain the id."""


def unique_id() -> str:
    return stack.id_to_str(secrets.randbelow(_SYMBOLS**_LENGTH))


def use_unique_ids() -> None:
    """Replace the way in which the library makes ids. Call it before the first dialog is opened; the library has no
    setting for it.
    """
    setattr(stack, "new_id", unique_id)  # noqa: B010 - an assignment would be refused by the type checker
