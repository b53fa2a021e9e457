"""Language, consent, name: three short screens before anything is asked."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.people.language import language_window
from bot.handlers.people.onboarding import callbacks, getters
from bot.handlers.states import OnboardingScreens
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, label

dialog = Dialog(
    language_window(Say("onboarding-language"), callbacks.choose_language, state=OnboardingScreens.language),
    Window(
        Say("onboarding-consent", operator="operator"),
        Button(label("button-agree"), id="agree", on_click=callbacks.agree),
        FittingRow(
            SwitchTo(label("button-read-whole"), id="whole", state=OnboardingScreens.consent_text),
            SwitchTo(label("button-back"), id="back", state=OnboardingScreens.language),
        ),
        state=OnboardingScreens.consent,
        getter=getters.operator,
        preview_data=getters.operator_preview,
    ),
    Window(
        Html("text"),
        Button(label("button-agree"), id="agree", on_click=callbacks.agree),
        SwitchTo(label("button-back"), id="back", state=OnboardingScreens.consent),
        state=OnboardingScreens.consent_text,
        getter=getters.whole_consent,
        preview_data=getters.whole_consent_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("onboarding-name"), sep="\n\n"),
        Button(
            label("onboarding-keep-name", name="suggested"),
            id="keep",
            on_click=callbacks.keep_suggested_name,
            when="suggested",
        ),
        MessageInput(callbacks.take_name),
        state=OnboardingScreens.name,
        getter=getters.name,
        preview_data=getters.name,
    ),
)
