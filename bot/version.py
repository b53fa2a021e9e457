"""Which version this is.

The one number stands in `pyproject.toml`; here it is read from what was installed. The command line, the web and
whoever is asked for help tell it, so it lies below all floors.
"""

from importlib import metadata


def version() -> str:
    """Such as "0.2.0". Raises importlib.metadata.PackageNotFoundError where ASAR was copied and not installed."""
    return metadata.version("asar")
