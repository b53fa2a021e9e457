"""Secrets travel in clear on no wire: plain http is for this machine alone, however an address is dressed up."""

import pytest
from pydantic import SecretStr, ValidationError

from bot.config import EmbeddingSettings, Settings, TranslationSettings, WebSettings
from tests.test_config import TOKEN, started

ALLOWED = [
    "https://api.telegram.org",
    "HTTPS://API.TELEGRAM.ORG",
    "https://10.0.0.7:8081",
    "http://localhost",
    "http://LocalHost:8081",
    "HTTP://LOCALHOST:8081/",
    "http://127.0.0.1:8081",
    "http://127.8.9.10",
    "http://127.1",
    "http://2130706433",  # 127.0.0.1 as one number
    "http://0x7f000001",
    "http://0177.0.0.1",
    "http://[::1]:8081",
    "http://[0:0:0:0:0:0:0:1]",
    "http://user:word@localhost",
]
REFUSED = [
    "http://api.telegram.org",
    "HTTP://API.TELEGRAM.ORG",
    "http://evil.example:80",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://localhost.",
    "http://sub.localhost",
    "http://notlocalhost",
    "http://localhost@evil.example",
    "http://127.0.0.1:8081@evil.example",
    "http://localhost:word@evil.example/bot",
    "http://evil.example/localhost",
    "http://evil.example#@localhost",
    "http://evil.example?@localhost",
    "http://evil.example\\@localhost",
    "http://127.0.0.1%2eevil.example",
    "http://0.0.0.0",
    "http://10.0.0.7",
    "http://192.168.1.5:8081",
    "http://128.0.0.1",
    "http://126.255.255.255",
    "http://3232235777",  # 192.168.1.1 as one number
    "http://[::2]",
    "http://[::]",
    "http://[fe80::1]",
    "http://[::ffff:10.0.0.1]",
    "http://[::ffff:127.0.0.1]",  # this machine on some systems, so by its own name or not at all
]


def with_api(url: str) -> Settings:
    return Settings(_env_file=None, bot_token=SecretStr(TOKEN), telegram_api_url=url)


def with_embeddings(url: str, key: str | None) -> EmbeddingSettings:
    secret = SecretStr(key) if key else None
    return EmbeddingSettings(
        _env_file=None, embeddings_url=url, embeddings_model="some-model", embeddings_key=secret
    )


def with_translator(url: str, key: str | None) -> TranslationSettings:
    secret = SecretStr(key) if key else None
    return TranslationSettings(
        _env_file=None, translation_url=url, translation_model="some-model", translation_key=secret
    )


@pytest.mark.parametrize("url", ALLOWED)
def test_an_address_that_nobody_can_listen_to_is_taken(url: str) -> None:
    assert with_api(url).telegram_api_url.host
    assert with_embeddings(url, "sk-1").embeddings_url


@pytest.mark.parametrize("url", REFUSED)
def test_the_token_is_not_sent_in_clear_to_another_machine(url: str) -> None:
    with pytest.raises(ValidationError, match="ASAR_BOT_TOKEN would travel readably"):
        with_api(url)


@pytest.mark.parametrize("url", REFUSED)
def test_nor_is_the_key_of_the_embeddings(url: str) -> None:
    with pytest.raises(ValidationError, match="ASAR_EMBEDDINGS_KEY would travel readably"):
        with_embeddings(url, "sk-1")


@pytest.mark.parametrize("url", REFUSED)
@pytest.mark.parametrize("key", ["sk-1", None])
def test_no_words_to_translate_are_sent_in_clear(url: str, key: str | None) -> None:
    with pytest.raises(ValidationError, match="ASAR_TRANSLATION_URL has to begin with https"):
        with_translator(url, key)


@pytest.mark.parametrize("url", ALLOWED)
def test_a_translator_that_nobody_can_listen_to_is_taken(url: str) -> None:
    settings = with_translator(url, "sk-very-secret")
    assert settings.translation_url
    assert "sk-very-secret" not in f"{settings!r} {settings}"


def test_a_translator_needs_its_model() -> None:
    with pytest.raises(ValidationError, match="ASAR_TRANSLATION_MODEL"):
        TranslationSettings(_env_file=None, translation_url="https://translator.example/v1")


def test_a_server_of_embeddings_without_a_key_may_be_in_the_next_room() -> None:
    assert with_embeddings("http://10.0.0.7:8080/v1", None).embeddings_key is None


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("http://2130706433", "http://127.0.0.1/"),
        ("http://localhost\\@evil.example", "http://localhost/@evil.example"),
    ],
)
def test_the_address_that_is_used_is_the_one_that_was_looked_at(written: str, used: str) -> None:
    assert str(with_api(written).telegram_api_url) == used


BEFORE_A_HOST = ["user@", ":word@", "user:word@"]
BEHIND_A_HOST = ["/pages", "/?", "/#", "?", "#", "/?q=1", "/#top", "?#"]


@pytest.mark.parametrize(
    "url",
    [f"https://{before}asar.example" for before in BEFORE_A_HOST]
    + [f"https://asar.example{after}" for after in BEHIND_A_HOST],
)
def test_the_address_of_the_pages_is_a_scheme_and_a_host_alone(url: str) -> None:
    with pytest.raises(ValidationError, match="ASAR_PUBLIC_URL is a scheme and a host alone"):
        WebSettings(_env_file=None, public_url=url)


@pytest.mark.parametrize(
    "url", ["https://asar.example", "https://asar.example/", "https://asar.example:8443"]
)
def test_such_an_address_is_taken(url: str) -> None:
    assert WebSettings(_env_file=None, public_url=url).public_url


@pytest.mark.parametrize("networks", ["0.0.0.0/0", "::/0", "127.0.0.1,0.0.0.0/0"])
def test_not_everybody_is_a_proxy_of_ours(networks: str) -> None:
    with pytest.raises(ValidationError, match="ASAR_TRUSTED_PROXIES cannot be the whole world"):
        WebSettings(_env_file=None, trusted_proxies=networks)


@pytest.mark.processes
def test_a_start_with_such_an_address_ends_with_a_sentence_and_without_the_token() -> None:
    process = started(ASAR_BOT_TOKEN=TOKEN, ASAR_TELEGRAM_API_URL="http://api.telegram.org")
    assert process.returncode == 2
    assert "ASAR_TELEGRAM_API_URL has to begin with https://" in process.stderr
    assert TOKEN not in process.stderr + process.stdout
    assert "Traceback" not in process.stderr
