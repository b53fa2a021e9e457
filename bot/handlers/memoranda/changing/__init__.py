"""Other words for a memorandum: a party's wish, the drafter's next version, and what it changed."""
