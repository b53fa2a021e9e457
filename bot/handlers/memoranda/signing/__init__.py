"""The signed copy of a party, and how an agreed memorandum ends."""
