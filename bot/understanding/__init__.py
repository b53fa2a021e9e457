"""What people type, understood: amounts, days, times, names, numbers, texts, spellings.

Every parser takes the raw text and returns the stored form, or raises `InvalidValueError` with a code whose sentence
names what is wrong and shows an example of what is right.
"""
