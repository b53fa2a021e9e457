"""Records in words, with a module for each feature. A record therefore has the same card on every screen, in every
message and on every page.

A card takes the reader's `Translator` and a view, and returns text that is finished for the reader's medium. A
function named `..._label` returns the text of a button, which is plain in every medium.
"""
