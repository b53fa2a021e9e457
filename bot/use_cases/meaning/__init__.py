"""What texts mean: facts for the matching engine, vectors of texts, and the engine's upkeep."""
