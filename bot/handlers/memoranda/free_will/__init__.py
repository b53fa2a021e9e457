"""Whether businesses joined a memorandum of their own free will: their answer, and the administrators' list."""
