"""Ids of open dialogs that do not collide.

aiogram-dialog 2.6 makes them from the second and one of a hundred numbers (`api/entities/stack.py`). A notification's
button opens two dialogs in the same second, so one press in a hundred gave both the same id: the second's state
took the place of the first's, and "back" found a broken stack. `tests/handlers/test_intents.py` fails as soon as the
library does otherwise.
"""

import secrets

from aiogram_dialog.api.entities import stack

_SYMBOLS = 62
_LENGTH = 6
"""As long as the library's own, for they stand in each button's 64 bytes."""


def unique_id() -> str:
    return stack.id_to_str(secrets.randbelow(_SYMBOLS**_LENGTH))


def use_unique_ids() -> None:
    """To be called before the first dialog is opened; the library has no setting for it."""
    setattr(stack, "new_id", unique_id)  # noqa: B010 - an assignment would be refused by the type checker
