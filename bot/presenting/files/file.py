"""What all files have: a name and a content."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes
