"""The fair of a forum: an organiser requests a round, a tick computes it, the organiser looks at it and sends it."""
