"""Bringing a list: it never touches a disk on its way in, and what is too large is not kept in memory either."""

from io import BytesIO
from typing import Any

from django import forms
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers, StopUpload
from django.utils.translation import gettext_lazy as _

from larix.exchange.invitee_list import LIMIT

DRAINED = 50_000_000  # bytes that are read before the connection is closed: a browser reads our answer after its own


class KeptInMemory(FileUploadHandler):
    """Django would put a large upload in the machine's temporary folder. Names do not go there.

    One byte more than a list may have is kept, so that whoever reads it can say that it is too large.
    """

    def new_file(self, *given: Any, **more: Any) -> None:
        super().new_file(*given, **more)
        self.kept, self.seen = BytesIO(), 0
        raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.seen += len(raw_data)
        if self.seen > DRAINED:
            raise StopUpload(connection_reset=True)
        self.kept.write(raw_data[: max(0, LIMIT + 1 - self.kept.tell())])

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        size = self.kept.tell()
        self.kept.seek(0)
        return InMemoryUploadedFile(self.kept, self.field_name, "list", "", size, None)


class BringList(forms.Form):
    """One file."""

    file = forms.FileField(allow_empty_file=True, error_messages={"required": _("Choose a file.")})
