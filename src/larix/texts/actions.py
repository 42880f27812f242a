"""Writing texts. A version that has been used is never changed: what is written is always a new one."""

from datetime import date, timedelta

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.core.words import Words
from larix.texts import rules
from larix.texts.models import Text, TextVersion
from larix.texts.queries import NoSuchText, current, written
from larix.texts.starting import DRAFTS, OF_A_STUDY, OF_THE_INSTALLATION

REVIEWED_WITHIN = timedelta(days=365)  # a text is looked at once a year


def write_text(
    *, scope: str, code: str, title: Words, body: Words, owner: str, review_on: date, status: str, source: str,
    by: Actor,
) -> TextVersion:  # fmt: skip
    """Keep a new version of a text, in three languages at once. Refused for one that could not be used as it stands."""
    with deed(Verb.TEXT_WRITTEN, by=by) as note:
        Text.objects.get_or_create(scope=scope, code=code)
        text = Text.objects.select_for_update().get(scope=scope, code=code)
        obey(
            rules.may_write(
                code=code, title=title, body=body, owner=owner, review_on=review_on, status=status, source=source,
                day=by.day,
            )
        )  # fmt: skip
        last = text.versions.order_by("-number").values_list("number", flat=True).first() or 0
        new = TextVersion.objects.create(
            text=text, number=last + 1, title=title.to_json(), body=body.to_json(), owner=owner.strip(),
            review_on=review_on, status=status, source=source.strip(), written_at=by.at,
        )  # fmt: skip
        note.counts.update(scope=scope, text=code, version=new.number, status=status)
    return new


def still_true(*, scope: str, code: str, by: Actor) -> TextVersion:
    """Somebody has looked at a text and found it right: the same wording as a new version, for another year."""
    with deed(Verb.TEXT_WRITTEN, by=by):
        now = current(scope, code)
        if now is None:
            raise NoSuchText
        return write_text(
            scope=scope, code=code, title=now.title, body=now.body, owner=now.owner, status=now.status,
            review_on=by.day + REVIEWED_WITHIN, source=now.source, by=by,
        )  # fmt: skip


def start_texts(*, scope: str, by: Actor) -> int:
    """Write our drafts of the scope's texts where there is none, and say how many were missing."""
    with deed(Verb.TEXT_WRITTEN, by=by) as note:
        codes = OF_THE_INSTALLATION if scope == "installation" else OF_A_STUDY
        there = written(scope, codes)
        missing = [code for code in codes if code not in there]
        for code in missing:
            draft = DRAFTS[code]
            write_text(
                scope=scope, code=code, title=draft.title, body=draft.body, owner=draft.owner, status="draft",
                review_on=by.day + REVIEWED_WITHIN, source=draft.source, by=by,
            )  # fmt: skip
        note.changed_nothing = not missing
        note.counts.update(scope=scope, texts=len(missing))
    return len(missing)
