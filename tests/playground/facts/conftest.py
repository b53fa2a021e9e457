"""A call of the Bot API as the bytes that a program sends, and what comes back."""

import json

import aiohttp
import pytest


@pytest.fixture
async def ask(server):
    """Call a method with parameters as they are, in a JSON body. Status and body come back."""
    async with aiohttp.ClientSession() as session:

        async def ask(name, parameters=(), *, token=server.token, **how):
            how = how or {
                "data": json.dumps(dict(parameters)).encode(),
                "headers": {"Content-Type": "application/json"},
            }
            async with session.post(f"{server.url}/bot{token}/{name}", **how) as answer:
                return answer.status, await answer.json()

        yield ask
