"""The page to which the code on a memorandum's paper leads: what stands behind it, and whether a file is the one."""
