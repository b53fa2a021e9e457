"""Steps that more than one chapter takes, each with the words of its screens in the languages of the story."""
