"""Plays people, in tests and in the tour. It knows the playground by its control API alone."""
