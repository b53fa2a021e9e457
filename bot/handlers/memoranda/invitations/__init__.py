"""Who is asked for a memorandum behind a personal link, and links that are handed over."""
