"""What comes in with a request: how much of it, before anything is read, and never by way of a disk."""

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeVar

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from larix.web.public import errors

Page = TypeVar("Page", bound=Callable[..., HttpResponseBase])
Door = Callable[[HttpRequest], HttpResponseBase]

AROUND = 100_000  # bytes beside a file: the other fields of its form, and what stands between them
READ_AND_SAID = 20_000_000  # up to this a file too large is read, though not kept: its page says how to make it smaller


def takes_files(most: int) -> Callable[[Page], Page]:
    """A page to which whoever is signed in may send a file of so many bytes. Other pages take none."""

    def marked(page: Page) -> Page:
        page.takes_files = most  # type: ignore[attr-defined]
        return page

    return marked


def measured(get_response: Door) -> Door:
    """A request that is too large, or does not say how large it is, is refused before a byte of it is read.

    This comes before the form's token is looked for, since looking for it reads the whole form.
    """

    def door(request: HttpRequest) -> HttpResponseBase:
        return get_response(request)

    # Django looks for this attribute on a function middleware; its type stubs do not know that.
    door.process_view = _measure  # type: ignore[attr-defined]
    return door


def _measure(
    request: HttpRequest, page: Callable[..., HttpResponseBase], given: Any, named: Any
) -> HttpResponse | None:
    usual, of_file = settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0, getattr(page, "takes_files", 0)
    if of_file and not request.user.is_authenticated:
        of_file = 0
    length = errors.length_of(request)
    if length is None:
        return errors.of_no_length(request)
    if length > (max(of_file + AROUND, READ_AND_SAID) if of_file else usual):
        return errors.too_big(request, of_file or usual)
    request.upload_handlers = [KeptInMemory(of_file, request)]
    return None


class KeptInMemory(FileUploadHandler):
    """Django would put a large upload in the machine's temporary folder. Names do not go there.

    One byte more than a file may have is kept, so that whoever reads it can say that it is too large. What the browser
    called the file is forgotten here: no name from outside comes near a disk.
    """

    def __init__(self, most: int, request: HttpRequest | None = None):
        super().__init__(request)
        self.most = most

    def new_file(self, *given: Any, **more: Any) -> None:
        super().new_file(*given, **more)
        self.kept = BytesIO()
        raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.kept.write(raw_data[: max(0, self.most + 1 - self.kept.tell())])

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        size = self.kept.tell()
        self.kept.seek(0)
        return InMemoryUploadedFile(self.kept, self.field_name, "file", self.content_type or "", size, None)
