"""Settings: explained one by one, checked at start, silent about secrets."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.config import DatabaseSettings, Settings, TranslationSettings
from bot.handlers.gate import HANDLING_SECONDS
from bot.use_cases.kernel.replies import CALL_SECONDS

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "config.example.env"
ELSEWHERE = Path(__file__).parent
TOKEN = "4242:AAsecretsecretsecretsecretsecretsecre"


def examples() -> dict[str, tuple[str, str]]:
    """By name: the value, and the comment above it."""
    found = {}
    comment: list[str] = []
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            comment.append(line.removeprefix("# "))
        elif "=" in line:
            name, _, value = line.partition("=")
            found[name] = (value, " ".join(comment))
            comment = []
        else:
            comment = []
    return found


def written(value: object) -> str:
    """A default as one writes it in the file."""
    if value is None or value == frozenset():
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).removesuffix("/") if "://" in str(value) else str(value)


def test_every_setting_is_in_the_example_with_its_default_and_a_sentence() -> None:
    expected = {
        f"ASAR_{name.upper()}": "" if field.is_required() else written(field.default)
        for name, field in Settings.model_fields.items()
    }
    assert {name: value for name, (value, _) in examples().items()} == expected
    assert [
        name for name, (_, comment) in examples().items() if not re.fullmatch(r"\S.{10,}\.", comment)
    ] == []


def started(folder: Path = ELSEWHERE, **variables: str) -> "subprocess.CompletedProcess[str]":
    """`asar run` as a process, with these settings alone."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASAR_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=folder,  # where no .env of a developer lies
        env=kept | {"PYTHONPATH": str(ROOT)} | variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.processes
def test_production_refuses_a_clock_that_can_be_moved() -> None:
    process = started(ASAR_BOT_TOKEN=TOKEN, ASAR_CLOCK_URL="http://127.0.0.1:9/api/clock")
    assert process.returncode == 2
    assert "ASAR_CLOCK_URL" in process.stderr
    assert TOKEN not in process.stderr + process.stdout


def test_development_accepts_it() -> None:
    settings = Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        environment="development",
        clock_url="http://127.0.0.1:9/api/clock",
    )
    assert str(settings.clock_url) == "http://127.0.0.1:9/api/clock"


@pytest.mark.processes
def test_a_start_without_a_token_says_so_in_one_line() -> None:
    process = started()
    assert process.returncode == 2
    assert "ASAR_BOT_TOKEN" in process.stderr
    assert "Traceback" not in process.stderr


@pytest.mark.processes
@pytest.mark.parametrize(
    "content", [b"ASAR_OPERATOR_NAME=\xc0\xf1\xe0\xf0\n", None], ids=["not in UTF-8", "a folder"]
)
def test_settings_that_cannot_be_read_are_said_in_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    if content is None:
        (tmp_path / ".env").mkdir()
    else:
        (tmp_path / ".env").write_bytes(content)
    process = started(tmp_path)
    assert process.returncode == 2
    assert process.stderr.startswith((".env: ", "ASAR_BOT_TOKEN: "))
    assert "Traceback" not in process.stderr


@pytest.mark.parametrize("token", ["abc", "42:", "abc:def", "42:A A", "42:AA\n"])
def test_what_is_no_token_is_refused_without_being_shown(token: str) -> None:
    with pytest.raises(ValidationError, match="not a token") as refusal:
        Settings(_env_file=None, bot_token=SecretStr(token))
    assert "input_value=SecretStr('**********')" in str(refusal.value)


@pytest.mark.processes
def test_a_wrong_value_is_named_and_not_shown() -> None:
    process = started(ASAR_BOT_TOKEN=TOKEN, ASAR_ADMIN_IDS="12,Алия", ASAR_TICK_SECONDS="0")
    assert process.returncode == 2
    assert "ASAR_ADMIN_IDS" in process.stderr
    assert "ASAR_TICK_SECONDS" in process.stderr
    assert "Алия" not in process.stderr
    assert TOKEN not in process.stderr


def test_administrators_are_a_list_with_commas() -> None:
    settings = Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        admin_ids="12, 34",
    )
    assert settings.admin_ids == {12, 34}


def test_the_token_is_not_shown() -> None:
    settings = Settings(_env_file=None, bot_token=SecretStr(TOKEN))
    assert TOKEN not in repr(settings)
    with pytest.raises(ValidationError):
        settings.bot_token = SecretStr("other")


def test_the_password_of_the_database_is_not_shown() -> None:
    url = "postgresql+asyncpg://asar:hunter22secret@db.example/asar"
    settings = Settings(_env_file=None, bot_token=SecretStr(TOKEN), database_url=url)
    assert settings.database_url == url
    assert "hunter22secret" not in repr(settings) + str(settings)


def test_a_migration_needs_no_token() -> None:
    assert "bot_token" not in DatabaseSettings.model_fields


def test_the_example_itself_is_a_configuration(tmp_path: Path) -> None:
    """Copied, with the token filled in, as the README says: an empty line is a default."""
    file = tmp_path / ".env"
    file.write_text(
        EXAMPLE.read_text(encoding="utf-8").replace("BOT_TOKEN=", f"BOT_TOKEN={TOKEN}"), encoding="utf-8"
    )
    assert Settings(_env_file=file) == Settings(_env_file=None, bot_token=SecretStr(TOKEN))


@pytest.mark.processes
def test_a_server_of_embeddings_needs_the_name_of_its_model() -> None:
    process = started(
        ASAR_BOT_TOKEN=TOKEN, ASAR_EMBEDDINGS_URL="http://127.0.0.1:9/v1", ASAR_EMBEDDINGS_KEY="sk-1"
    )
    assert process.returncode == 2
    assert "ASAR_EMBEDDINGS_MODEL" in process.stderr
    assert "sk-1" not in process.stderr


WEB = {"web_port": 8080, "public_url": "https://asar.example"}


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"web_port": 8080}, "ASAR_PUBLIC_URL"),
        (WEB | {"public_url": "https://asar.example/pages"}, "a scheme and a host alone"),
        (WEB | {"public_url": "https://asar.example/?lang=kk"}, "a scheme and a host alone"),
        (WEB | {"public_url": "https://me@asar.example/"}, "a scheme and a host alone"),
        (WEB | {"public_url": "http://asar.example/"}, "has to begin with https"),
        (WEB | {"public_url": "http://127.0.0.1:8080/"}, "has to begin with https"),
        (
            WEB | {"public_url": "http://asar.example/", "environment": "development"},
            "has to begin with https",
        ),
        (WEB | {"ready_port": 8080}, "ASAR_READY_PORT"),
        ({"development_port": 8082}, "ASAR_DEVELOPMENT_PORT"),
        (WEB | {"development_port": 8080, "environment": "development"}, "ASAR_DEVELOPMENT_PORT"),
        (WEB | {"web_port": 0}, "web_port"),
        (WEB | {"trusted_proxies": "10.0.0.0/8, everybody"}, "trusted_proxies"),
    ],
    ids=str,
)
def test_pages_with_a_doubtful_address_are_refused(variables: dict[str, object], named: str) -> None:
    with pytest.raises(ValidationError, match=named):
        Settings(_env_file=None, bot_token=SecretStr(TOKEN), **variables)


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "[::1]:8080"])
def test_plain_http_is_for_this_machine_in_development(host: str) -> None:
    settings = Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        environment="development",
        web_port=8080,
        public_url=f"http://{host}/",
    )
    assert str(settings.public_url) == f"http://{host}/"


def test_proxies_are_addresses_or_networks() -> None:
    settings = Settings(
        _env_file=None, bot_token=SecretStr(TOKEN), trusted_proxies="10.0.0.0/8, 192.0.2.7,::1"
    )
    assert sorted(map(str, settings.trusted_proxies)) == ["10.0.0.0/8", "192.0.2.7/32", "::1/128"]


def test_the_translator_gives_up_before_the_update_is_cancelled() -> None:
    """Then there is time left to ask the author to type it: one call to Telegram, at the least."""
    (longest,) = (
        bound
        for rule in TranslationSettings.model_fields["translation_seconds"].metadata
        if (bound := getattr(rule, "le", None)) is not None
    )
    assert longest + CALL_SECONDS < HANDLING_SECONDS
