"""The two ways in which a bot gets its updates: long polling and a webhook."""

import re
from typing import Any

from aiogram.methods import DeleteWebhook, GetUpdates, GetWebhookInfo, SetWebhook

from playground.api.methods.call import Call, handles
from playground.world.errors import bad_request, conflict
from playground.world.updates import batch_size, poll_seconds
from playground.world.webhook import DEFAULT_CONNECTIONS, INVALID_URL, fault_of

SECRET = re.compile(r"[A-Za-z0-9_-]*")
SECRET_LENGTH = 256
MOST_CONNECTIONS = 100
POLL_WITH_WEBHOOK = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@handles(GetUpdates)
async def get_updates(call: Call, method: GetUpdates) -> list[dict[str, Any]]:
    if call.bot.webhook.is_set:
        raise conflict(POLL_WITH_WEBHOOK)
    if method.allowed_updates is not None:
        call.bot.queue.allowed = method.allowed_updates
    limit, seconds = batch_size(method.limit), poll_seconds(method.timeout)
    return await call.bot.queue.fetch(method.offset or 0, limit, seconds)


@handles(SetWebhook)
async def set_webhook(call: Call, method: SetWebhook) -> bool:
    secret = method.secret_token or ""
    if method.url:
        _check(method.url, secret)
    queue = call.bot.queue
    if method.allowed_updates is not None:
        queue.allowed = method.allowed_updates
    if method.drop_pending_updates:
        queue.pending = []
    if method.url:
        queue.terminate_poll("setWebhook request")
        connections = DEFAULT_CONNECTIONS if method.max_connections is None else method.max_connections
        await call.bot.webhook.set(method.url, secret, min(max(connections, 1), MOST_CONNECTIONS))
    else:
        await call.bot.webhook.stop()
    return True


def _check(url: str, secret: str) -> None:
    """Source: `Client::do_set_webhook` of the server; what is wrong with a good address it says later, as the webhook's
    own fault.
    """
    fault = fault_of(url)
    if fault == INVALID_URL:
        raise bad_request(INVALID_URL)
    if len(secret) > SECRET_LENGTH:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if fault:
        raise bad_request(f"bad webhook: {fault}")


@handles(DeleteWebhook)
async def delete_webhook(call: Call, method: DeleteWebhook) -> bool:
    await call.bot.webhook.stop()
    if method.drop_pending_updates:
        call.bot.queue.pending = []
    return True


@handles(GetWebhookInfo)
def get_webhook_info(call: Call, _: GetWebhookInfo) -> dict[str, Any]:
    webhook, queue = call.bot.webhook, call.bot.queue
    queue.drop_expired()
    info: dict[str, Any] = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(queue.pending),
        "max_connections": webhook.max_connections,
    }
    if queue.allowed:
        info["allowed_updates"] = queue.allowed
    if webhook.last_error is not None:
        at, text = webhook.last_error
        info |= {"last_error_date": int(at), "last_error_message": text}
    return info
