"""The moderators' queue of organisations."""

from aiogram_dialog import Dialog

from bot.handlers.keys import ORGANIZATION
from bot.handlers.moderation.background import background_buttons
from bot.handlers.moderation.organizations import getters
from bot.handlers.moderation.organizations.callbacks import queue
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import OrganizationReviewScreens

dialog = Dialog(
    *queue.windows(
        card=getters.card,
        preview=getters.card_preview,
        above=background_buttons(OrganizationReviewScreens.card, ORGANIZATION),
    ),
    on_start=keep_start_data,
)
