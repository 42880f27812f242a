"""Scanned pages that go: with their file where nobody else has a page in it, else cut out of it."""

from collections.abc import Collection
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it carries no types

from larix.access.actor import Actor
from larix.files.actions import delete_files, store_file
from larix.files.models import StoredFile
from larix.files.queries import read_bytes
from larix.studies.models import ConsentEntry, Scan, Study

AT_A_TIME = 500


def delete_pages(study: Study, pages: Collection[int], by: Actor) -> int:
    """Delete these scans (ids), inside a deed, and the files that nobody else has a page in.

    How many of the pages lie in files that stay, because others' pages are in them too.
    """
    files = dict(Scan.objects.filter(study=study).values_list("pk", "file__key"))
    stay = {key for pk, key in files.items() if pk not in pages}
    gone = sorted(pages)
    for start in range(0, len(gone), AT_A_TIME):
        some = gone[start : start + AT_A_TIME]
        ConsentEntry.objects.filter(scan__in=some).update(scan=None)
        Scan.objects.filter(pk__in=some).delete()
    delete_files(keys={files[pk] for pk in gone} - stay, by=by)
    return sum(files[pk] in stay for pk in gone)


def cut_out_pages(study: Study, pages: Collection[int], by: Actor) -> int:
    """The same, inside a deed, but of a file with others' pages only theirs are left; how many files were cut."""
    whose = dict(Scan.objects.filter(study=study).values_list("pk", "file_id"))
    shared = {whose[pk] for pk in pages} & {file for pk, file in whose.items() if pk not in pages}
    for file in StoredFile.objects.filter(pk__in=sorted(shared), deleted_at__isnull=True):
        theirs = set(Scan.objects.filter(file=file, pk__in=pages).values_list("page", flat=True))
        kept = store_file(
            content=_blanked(read_bytes(file.key, by.at), theirs), purpose=file.purpose, kind=file.kind,
            media_type=file.media_type, stored_at=file.stored_at, keep_until=file.keep_until, by=by,
        )  # fmt: skip
        Scan.objects.filter(file=file).exclude(pk__in=pages).update(file=kept)
    delete_pages(study, pages, by)
    # Their scans name the old file no more: it goes now, with the pages in it.
    delete_files(keys=StoredFile.objects.filter(pk__in=sorted(shared)).values_list("key", flat=True), by=by)
    return len(shared)


def _blanked(content: bytes, pages: Collection[int]) -> bytes:
    """A new PDF with the other pages where they were, and empty sheets for these (numbers from 1)."""
    old, new = pypdfium2.PdfDocument(content), pypdfium2.PdfDocument.new()
    for place in range(len(old)):
        if place + 1 in pages:
            new.new_page(*old[place].get_size())
        else:
            new.import_pages(old, pages=[place])
    written = BytesIO()
    new.save(written)
    return written.getvalue()
