"""What texts mean: facts for the engine, their vectors, and the upkeep of the language model."""
