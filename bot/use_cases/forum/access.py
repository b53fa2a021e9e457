"""Finds a forum or a session. Everybody may see both, so the permission is all that is checked."""

from bot.models.forum import Forum, ForumSession
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.unit_of_work import Block


async def require_forum(block: Block, forum_id: int) -> Forum:
    forum = await block[Forums].get(forum_id)
    if forum is None:
        raise NotFoundError
    return forum


async def require_session(block: Block, session_id: int) -> ForumSession:
    session = await block[Forums].session(session_id)
    if session is None:
        raise NotFoundError
    return session
