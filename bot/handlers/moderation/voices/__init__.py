"""Photos and words from the places of projects."""
