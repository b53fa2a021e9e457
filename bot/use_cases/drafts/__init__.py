"""Half-filled forms. They are kept after every answer, and people resume them where they stopped."""
