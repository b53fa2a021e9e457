"""Records in words, a module a feature: the same card on every screen, in every message and on every page."""
