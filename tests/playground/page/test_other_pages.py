"""Another web page in the same browser tries everything that a page can send, in a real browser."""

import pytest
from playwright.async_api import Browser

from playground.people.client import PlaygroundClient
from playground.server import RunningServer

ATTACK = """
async ([target, bot, person]) => {
  const wait = (start) => new Promise((done) => { start(done); setTimeout(done, 2000); });
  const body = JSON.stringify({ first_name: "Mallory" });
  const plain = { method: "POST", mode: "no-cors", body };
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json"]) {
    await fetch(`${target}/api/people`, { ...plain, headers: { "Content-Type": type } }).catch(() => {});
  }
  await fetch(`${target}/api/people/${person}/block`, { method: "POST", mode: "no-cors" }).catch(() => {});
  const demo = ["story", "proof", "days", "start-over", "bot/kill", "glosses", "clock", `people/${person}/language`];
  for (const path of demo) {
    await fetch(`${target}/api/${path}`, { method: "POST", mode: "no-cors", body: '{"do":"play"}' }).catch(() => {});
  }
  const form = new FormData();
  form.append("file", new File(["x"], "x.txt"));
  await fetch(`${target}/api/people/${person}/messages`, { ...plain, body: form }).catch(() => {});
  const sending = new URLSearchParams({ chat_id: person, text: "hacked" });
  await fetch(`${bot}/sendMessage`, { ...plain, body: sending }).catch(() => {});
  await wait((done) => {
    const image = new Image();
    image.onload = image.onerror = done;
    image.src = `${bot}/sendMessage?${sending}`;
  });
  await wait((done) => {
    const frame = document.createElement("iframe");
    frame.name = "sink";
    frame.onload = done;
    document.body.append(frame);
    const posted = document.createElement("form");
    Object.assign(posted, { action: `${bot}/sendMessage?${sending}`, method: "POST", target: "sink" });
    document.body.append(posted);
    posted.submit();
  });
  const heard = await new Promise((done) => {
    const socket = new WebSocket(`${target.replace("http", "ws")}/api/events?after=0`);
    socket.onopen = () => done(true);
    socket.onerror = () => done(false);
  });
  const read = await fetch(`${target}/api/state`).then((answer) => answer.text(), () => null);
  return { heard, read };
}
"""


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
async def test_another_page_neither_writes_nor_reads(
    browser: Browser, server: RunningServer, elsewhere: str, name: str
) -> None:
    async with PlaygroundClient(server.url) as client:
        aigerim = await client.person("Айгерім", language_code="kk", started=True)
        page = await browser.new_page()
        await page.goto(f"http://{elsewhere.replace('127.0.0.1', name)}/")
        bot = f"{server.url}/bot{server.token}"
        gained = await page.evaluate(ATTACK, [server.url, bot, aigerim.id])
        await page.close()
        assert gained == {"heard": False, "read": None}
        assert [person.first_name for person in await client.people()] == ["Айгерім"]
        assert aigerim.messages == []
        assert not aigerim.data["blocked"]
        assert await client.calls() == []
