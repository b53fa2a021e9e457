"""A memorandum is begun: from a match, from one that came to nothing, or without any."""
