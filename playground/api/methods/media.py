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
from playground.api.methods.call import Call, Upload, handles
from playground.api.methods.sending import caption_of, send
from playground.world.errors import ApiError, bad_request
from playground.world.files import StoredFile, document_json, photo_json

MEDIA_FIELDS = ("photo", "document", "video", "audio", "animation", "voice", "sticker")


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
    upload = _upload(call, kind, source)
    if upload is not None:
        return _store(call, kind, upload)
    if isinstance(source, str):
        if source.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        if (file := call.playground.world.files.get(source)) is not None:
            return file
        raise bad_request("wrong file identifier/HTTP URL specified")
    raise bad_request(f"there is no {kind} in the request")


def _upload(call: Call, kind: str, source: object) -> Upload | None:
    if isinstance(source, str) and source.startswith("attach://"):
        upload = call.files.get(source.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"there is no {kind} in the request")
        return upload
    return call.files.get(kind) if source is None else None


def _store(call: Call, kind: str, upload: Upload) -> StoredFile:
    size = len(upload.content)
    if size == 0:
        raise bad_request("file must be non-empty")
    if size > limits.UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        limits.check_photo(upload.content)
    return call.playground.world.add_file(upload.name, upload.content_type, upload.content)
