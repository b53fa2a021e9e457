"""Who answers for a party to a memorandum, and who of it reads along."""
