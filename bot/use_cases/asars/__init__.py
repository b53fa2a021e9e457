"""The asar list: many small hands for one day, and what becomes of it."""
