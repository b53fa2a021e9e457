"""Buttons under messages about changes: confirm, decline, take back, undo."""

from aiogram_dialog import Dialog

from bot.handlers.changes import callbacks

router = callbacks.router
DIALOGS: tuple[Dialog, ...] = ()
