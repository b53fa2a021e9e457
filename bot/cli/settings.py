"""Reading the settings for a command, and keeping logs out of its answer."""

from typing import TypeVar

import typer
from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsError

from bot.config import Settings

AnySettings = TypeVar("AnySettings", bound=BaseSettings)


def read_settings(kind: type[AnySettings]) -> AnySettings:
    """Read the settings. If any are wrong, or `.env` cannot be read, print one line for each and exit with 2.

    The lines hold no traceback and never the value, which may be a secret.
    """
    try:
        return kind()
    except ValidationError as error:
        for problem in error.errors(include_input=False, include_url=False):
            name = "ASAR_" + "_".join(str(part) for part in problem["loc"]).upper() if problem["loc"] else ""
            typer.echo(f"{name or 'settings'}: {problem['msg']}", err=True)
    except UnicodeDecodeError:
        typer.echo(".env: not in UTF-8", err=True)
    except (OSError, SettingsError) as error:
        typer.echo(f".env: {getattr(error, 'strerror', None) or 'cannot be read'}", err=True)
    typer.echo("See config.example.env for every setting.", err=True)
    raise typer.Exit(2)


def log_troubles_alone(settings: Settings) -> None:
    """Log errors only. For commands that print an answer for a person, among which log lines would be noise."""
    from bot import logs  # noqa: PLC0415 - `asar --help` stays quick

    logs.configure(settings.log_format, "ERROR", logs.secrets_of(settings))
