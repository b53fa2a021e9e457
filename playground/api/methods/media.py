"""Messages with files, and the files themselves."""

from typing import Any, Protocol

from aiogram.methods import (
    GetFile,
    SendAnimation,
    SendAudio,
    SendDocument,
    SendPhoto,
    SendSticker,
    SendVideo,
    SendVoice,
)
from aiogram.types import InputMedia

from playground.api import limits
from playground.api.methods.call import Call, handles
from playground.api.methods.sending import caption_of, send
from playground.api.request import Upload
from playground.world.errors import ApiError, bad_request
from playground.world.files import StoredFile, document_json, photo_json

MEDIA_FIELDS = ("photo", "document", "video", "audio", "animation", "voice", "sticker")

KINDS = {
    "photo": "Photo",
    "video": "Video",
    "animation": "Animation",
    "audio": "Audio",
    "voice": "VoiceNote",
    "video_note": "VideoNote",
    "sticker": "Sticker",
    "document": "Document",
}
"""Kinds of files in TDLib's words."""


class SendsFile(Protocol):
    """A method that sends a file. Each such method names the field of the file after its kind."""

    chat_id: int | str


@handles(SendPhoto)
def send_photo(call: Call, method: SendPhoto) -> dict[str, Any]:
    return send(call, method, file_content(call, "photo", method.photo) | caption_of(method))


@handles(SendDocument)
def send_document(call: Call, method: SendDocument) -> dict[str, Any]:
    return send(call, method, file_content(call, "document", method.document) | caption_of(method))


@handles(SendVideo)
def send_video(call: Call, method: SendVideo) -> dict[str, Any]:
    return send(call, method, file_content(call, "video", method.video) | caption_of(method))


@handles(SendAudio)
def send_audio(call: Call, method: SendAudio) -> dict[str, Any]:
    return send(call, method, file_content(call, "audio", method.audio) | caption_of(method))


@handles(SendAnimation)
def send_animation(call: Call, method: SendAnimation) -> dict[str, Any]:
    return send(call, method, file_content(call, "animation", method.animation) | caption_of(method))


@handles(SendVoice)
def send_voice(call: Call, method: SendVoice) -> dict[str, Any]:
    return send(call, method, file_content(call, "voice", method.voice) | caption_of(method))


@handles(SendSticker)
def send_sticker(call: Call, method: SendSticker) -> dict[str, Any]:
    return send(call, method, file_content(call, "sticker", method.sticker))


@handles(GetFile)
def get_file(call: Call, method: GetFile) -> dict[str, Any]:
    if not method.file_id:
        raise bad_request("file_id not specified")
    file = call.playground.world.files.get(method.file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > limits.DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


def input_media(call: Call, media: InputMedia) -> dict[str, Any]:
    """The content of a message made of one `InputMedia`."""
    kind = str(getattr(media, "type"))  # noqa: B009  # each subclass has it
    source = str(getattr(media, "media", ""))
    if source.startswith("attach://") and source.removeprefix("attach://") not in call.files:
        raise bad_request("can't parse InputMedia: media not found")
    return file_content(call, kind, getattr(media, "media", None)) | caption_of(media)


def file_content(call: Call, kind: str, source: object) -> dict[str, Any]:
    """The content of a message with this file. Raises `ApiError` for a file that is missing or too large, or for a
    photo that is no picture.
    """
    file = _file(call, kind, source)
    if kind == "photo":
        return {"photo": photo_json(file)}
    described = document_json(file, kind)
    # Old clients look for an animation in the field of a document.
    return (
        {kind: described, "document": document_json(file, "document")}
        if kind == "animation"
        else {kind: described}
    )


def _file(call: Call, kind: str, source: object) -> StoredFile:
    """The file itself, uploaded or known. Source: `Client::get_input_file` of the server."""
    text = source if isinstance(source, str) else ""
    if not text or text.startswith("attach://"):
        upload = call.files.get(text.removeprefix("attach://") or kind)
        if upload is None:
            raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
        return _store(call, kind, upload)
    if "." in text:
        raise bad_request("failed to get HTTP URL content")
    file = call.playground.world.files.get(text)
    if file is None:
        raise bad_request("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    _check_kind(file, kind)
    return file


def _check_kind(file: StoredFile, kind: str) -> None:
    """A photo stays a photo; other files can be sent as what they were not. Source: `from_persistent_id_v23` in TDLib's
    `FileManager.cpp`.
    """
    if (kind == "photo") != (file.kind == "photo"):
        wanted, kept = KINDS[kind], KINDS[file.kind]
        raise bad_request(f"can't use file of type {kept} as {wanted}")


def _store(call: Call, kind: str, upload: Upload) -> StoredFile:
    size = len(upload.content)
    if size == 0:
        raise bad_request("file must be non-empty")
    if size > limits.UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        limits.check_photo(upload.content)
    return call.playground.world.add_file(upload.name, upload.content_type, upload.content, kind=kind)
