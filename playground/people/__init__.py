"""Who plays the people, in tests and in the tour. They know the playground by its control API alone."""
