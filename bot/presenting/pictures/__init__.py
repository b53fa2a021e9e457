"""What is shown as a picture: which drawing, and all words and numbers in it, in the reader's language."""
