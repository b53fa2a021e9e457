"""The figures of matching: the totals above, and below them region by region or sphere by sphere, in pages.

The picture is of the regions, so its button stands below them alone: a project counts in each of its spheres, so that
`told` does not say which of those may be shown.
"""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Multi

from bot.handlers.pitches.figures import callbacks, getters
from bot.handlers.states import MatchingFiguresScreens
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("matching-figures-title"),
            Say("matching-figures-empty", when="none"),
            Html("total", when="some"),
            Html("groups", when="some"),
            Say("matching-figures-keywords", when="by_keywords"),
            sep="\n\n",
        ),
        FetchedPages(getters.REGIONS),
        Button(label("button-figures-picture"), id="picture", on_click=callbacks.send, when="some"),
        go("button-by-sphere", MatchingFiguresScreens.spheres, when="some"),
        close(),
        state=MatchingFiguresScreens.regions,
        getter=getters.by_region,
        preview_data=getters.by_region_preview,
    ),
    Window(
        Multi(Say("matching-figures-title"), Html("total"), Html("groups"), sep="\n\n"),
        FetchedPages(getters.SPHERES),
        go("button-by-region", MatchingFiguresScreens.regions),
        close(),
        state=MatchingFiguresScreens.spheres,
        getter=getters.by_sphere,
        preview_data=getters.by_sphere_preview,
    ),
)
