"""The operator's language model, where one is set: it proposes translations, which their authors confirm."""
