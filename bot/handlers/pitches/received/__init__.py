"""The pitches that a backer has received: the list, a pitch in full, its answers, and why it came."""
