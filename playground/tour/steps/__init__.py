"""Steps that several chapters take. Each module has the words of its screens in the languages of the story."""
