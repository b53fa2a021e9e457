"""Which version of ASAR is running.

The number is written in `pyproject.toml` only; here it is read from the installed package. The command line and the
web show it, so this module lies below all floors.
"""

from importlib import metadata


def version() -> str:
    """Such as "0.2.0". Raises importlib.metadata.PackageNotFoundError if ASAR was copied instead of installed."""
    return metadata.version("asar")
