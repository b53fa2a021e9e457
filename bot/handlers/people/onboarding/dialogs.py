"""Language, consent, name: three short screens before anything is asked. And the consent asked anew."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.people.language import language_window
from bot.handlers.people.onboarding import callbacks, getters
from bot.handlers.states import ConsentScreens, OnboardingScreens
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, label

dialog = Dialog(
    language_window(Say("onboarding-language"), callbacks.choose_language, state=OnboardingScreens.language),
    Window(
        Html("summary"),
        Button(label("button-agree"), id="agree", on_click=callbacks.agree),
        FittingRow(
            SwitchTo(label("button-read-whole"), id="whole", state=OnboardingScreens.consent_text),
            SwitchTo(label("button-back"), id="back", state=OnboardingScreens.language),
        ),
        state=OnboardingScreens.consent,
        getter=getters.consent,
        preview_data=getters.consent_preview,
    ),
    Window(
        Html("text"),
        Button(label("button-agree"), id="agree", on_click=callbacks.agree),
        SwitchTo(label("button-back"), id="back", state=OnboardingScreens.consent),
        state=OnboardingScreens.consent_text,
        getter=getters.consent,
        preview_data=getters.consent_preview,
    ),
    Window(
        Multi(
            RefusalLine(),
            Say("onboarding-name", when="is_new"),
            Say("own-name-now", name="known_as", when="changes"),
            sep="\n\n",
        ),
        Button(
            label("onboarding-keep-name", name="suggested"),
            id="keep",
            on_click=callbacks.keep_suggested_name,
            when="suggested",
        ),
        MessageInput(callbacks.take_name),
        close(when="changes"),
        state=OnboardingScreens.name,
        getter=getters.name,
        preview_data=getters.name,
    ),
)

renewal = Dialog(
    Window(
        Multi(Say("consent-renewed"), Html("changes"), Say("consent-renewed-choice"), sep="\n\n"),
        Button(label("button-agree"), id="agree", on_click=callbacks.agree_anew),
        FittingRow(
            SwitchTo(label("button-read-whole"), id="whole", state=ConsentScreens.text),
            Button(label("button-not-now"), id="later", on_click=callbacks.put_off),
        ),
        state=ConsentScreens.renewed,
    ),
    Window(
        Html("text"),
        Button(label("button-agree"), id="agree", on_click=callbacks.agree_anew),
        SwitchTo(label("button-back"), id="back", state=ConsentScreens.renewed),
        state=ConsentScreens.text,
    ),
    getter=getters.renewed_consent,
    preview_data=getters.consent_preview,
)
