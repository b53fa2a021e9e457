"""A backer's pitches: the list, one in full, its answers, why it came."""
