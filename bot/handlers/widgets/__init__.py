"""Building blocks of the screens: texts in the person's language, forms, pagers."""
