"""Memoranda: the form, the card, acknowledging and declining, the file, and the question of free will afterwards."""

from aiogram import Router

from bot.handlers.memoranda import callbacks, dialogs
from bot.handlers.memoranda.archive import dialogs as archive_dialogs
from bot.handlers.memoranda.changing import dialogs as changing_dialogs
from bot.handlers.memoranda.drafting import callbacks as drafting_callbacks
from bot.handlers.memoranda.extending import callbacks as extending_callbacks
from bot.handlers.memoranda.extending import dialogs as extending_dialogs
from bot.handlers.memoranda.free_will import callbacks as free_will_callbacks
from bot.handlers.memoranda.free_will import dialogs as free_will_dialogs
from bot.handlers.memoranda.invitations import dialogs as invitations_dialogs
from bot.handlers.memoranda.signatories import callbacks as signatories_callbacks
from bot.handlers.memoranda.signatories import dialogs as signatories_dialogs
from bot.handlers.memoranda.signing import callbacks as signing_callbacks
from bot.handlers.memoranda.signing import dialogs as signing_dialogs

router = Router(name="memoranda")
router.include_routers(
    drafting_callbacks.router,
    callbacks.router,
    signatories_callbacks.router,
    signing_callbacks.router,
    extending_callbacks.router,
    free_will_callbacks.router,
)
DIALOGS = (
    dialogs.dialog,
    dialogs.form_dialog,
    archive_dialogs.dialog,
    dialogs.part_dialog,
    changing_dialogs.dialog,
    changing_dialogs.plan_dialog,
    signatories_dialogs.dialog,
    invitations_dialogs.dialog,
    signing_dialogs.dialog,
    extending_dialogs.dialog,
    free_will_dialogs.dialog,
)
