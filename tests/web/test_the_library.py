"""What the web takes from inside aiohttp, which promises nothing about it."""

import inspect
from importlib.metadata import version

from aiohttp import web
from aiohttp.web_protocol import RequestHandler


def test_the_insides_of_the_library_are_those_that_were_read() -> None:
    """`app.py` reads `Request._message`; `server.py` and `errors.py` put their own methods in place of some.

    When this fails, read these places in the new aiohttp: that `_message.url` is still the first line's address;
    that the parser's errors still go to `handle_error`, and `Server.__call__` makes the connections; that
    `_prepare_headers` still puts in `Server` last. Then run `tests/web`, write the new version here and move the
    bounds in pyproject.toml.
    """
    assert version("aiohttp").startswith("3.14.")
    assert list(inspect.signature(RequestHandler.handle_error).parameters) == [
        "self",
        "request",
        "status",
        "exc",
        "message",
    ]
    assert "handle_error" in inspect.getsource(RequestHandler)
    assert "RequestHandler(" in inspect.getsource(web.Server.__call__)
    assert inspect.iscoroutinefunction(web.AppRunner._make_server)
    assert inspect.iscoroutinefunction(web.StreamResponse._prepare_headers)
    assert "SERVER" in inspect.getsource(web.StreamResponse._prepare_headers)
    assert "self._message = message" in inspect.getsource(web.BaseRequest.__init__)
