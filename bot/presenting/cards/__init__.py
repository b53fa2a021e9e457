"""Records in words, a module a feature: the same card on every screen, in every message and on every page.

A card takes the reader's `Translator` and a view, and is finished for the reader's medium. What is called a label
is for a button, and therefore plain in every medium.
"""
