"""A party proposes another last day for an agreed memorandum."""
