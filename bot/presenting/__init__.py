"""How values and sentences read in Kazakh, Russian and English."""
