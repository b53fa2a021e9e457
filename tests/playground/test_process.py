"""The playground as a process of its own."""

import asyncio
import signal
import sys

import aiohttp
import pytest

pytestmark = pytest.mark.processes


async def started(*options):
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "playground", "serve", "--port", "0", *options),
        stdout=asyncio.subprocess.PIPE,
    )
    line = (await process.stdout.readline()).decode()
    return process, line.split()[-1]


async def test_serve_prints_its_address_keeps_its_state_and_stops_cleanly(tmp_path):
    state = tmp_path / "state.json"
    for people in (1, 2):
        process, url = await started("--state", str(state))
        async with aiohttp.ClientSession() as http:
            async with http.post(f"{url}/api/people", json={"first_name": "Айгерім"}) as response:
                assert response.status == 201
            async with http.get(f"{url}/api/state") as response:
                assert len((await response.json())["people"]) == people
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
