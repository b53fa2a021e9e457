"""What every file has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content: bytes
