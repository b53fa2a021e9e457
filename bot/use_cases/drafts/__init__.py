"""Forms left half-way, kept after every answer and resumed where they stopped."""
