"""What the public pages are made of."""

from dishka import Provider, Scope, provide

from bot.config import Settings
from bot.use_cases.figures.public import FiguresPolicy


class WebProvider(Provider):
    scope = Scope.APP

    @provide
    def figures_policy(self, settings: Settings) -> FiguresPolicy:
        return FiguresPolicy(count_sample=settings.environment == "development")
