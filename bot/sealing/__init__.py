"""Seals and signatures: keys in files, sealing with pyHanko, and checking what people bring in a process of its own."""
