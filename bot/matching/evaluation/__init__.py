"""How good the engine is, measured on a benchmark split."""
