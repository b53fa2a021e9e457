"""Albums: several files sent as one message."""

import secrets
from typing import Any

from aiogram.methods import SendMediaGroup

from playground.api import limits
from playground.api.methods.call import Call, handles
from playground.api.methods.media import input_media
from playground.api.methods.sending import send
from playground.world.errors import bad_request

ALONE = ("document", "audio")
"""Kinds of files that cannot be mixed with other kinds in an album."""


@handles(SendMediaGroup)
def send_media_group(call: Call, method: SendMediaGroup) -> list[dict[str, Any]]:
    count = len(method.media)
    if count > limits.ALBUM.stop - 1:
        raise bad_request("too many messages to send as an album")
    if count not in limits.ALBUM:
        raise bad_request("there are no messages to send")
    kinds = {str(media.type) for media in method.media}
    for kind in ALONE:
        if kind in kinds and len(kinds) > 1:
            raise bad_request(f"{kind} can't be mixed with other media types")
    # All files are checked before the first is sent, because an album arrives as a whole or not at all.
    contents = [input_media(call, media) for media in method.media]
    album = {"media_group_id": str(secrets.randbits(60))} if count > 1 else {}
    return [send(call, method, content | album) for content in contents]
