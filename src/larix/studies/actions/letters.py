"""Letters: made as rows first and paper after, posted on a day, or given by hand."""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID, uuid4

from django.db.models import Max

from larix.access.actor import Actor
from larix.access.deeds import BATCH, Note, deed
from larix.access.verbs import Verb
from larix.core.rulings import ALLOWED, Ruling, obey, refuse
from larix.files.models import StoredFile
from larix.law import LETTERS_HARM_NOBODY
from larix.schedule import Nature
from larix.studies.codes import digests
from larix.studies.letters import Sender
from larix.studies.models import Invitation, Letter, LetterRun, Study
from larix.studies.queries.invited import inviting_of
from larix.studies.queries.letters import (
    BY_HAND,
    FIRST,
    Judged,
    address_digest,
    addressees,
    before_print,
    letter_texts,
    letters_since,
    may_make_again,
)
from larix.studies.rules import letter_words as words
from larix.studies.rules import letters as rules
from larix.texts.queries import TextShown, current

# Stands on synthetic letters only: no such office, box, place or number is anybody's.
EXAMPLE = Sender("Prosjektkontoret", ("Postboks 0", "0000 Eksempelby"), "55 00 00 00", "http://127.0.0.1:8000/answer/")


def print_letters(
    *, study: Study, kind: str, by: Actor, key: UUID | None = None, sender: Sender | None = None,
    again: Collection[UUID] = frozenset(), drafts_too: bool = False,
) -> LetterRun:  # fmt: skip
    """Make a run: who is in it, in which order, from which texts. Nothing is sent by it.

    `key` is the run's own, made by the form: the same form sent twice gives the same run. `again` are invitations
    whose letter somebody else opened and who are to have a new one, with new codes. At most 500 letters. Texts that are
    still drafts are printed only with `drafts_too`.
    """
    with deed(Verb.LETTERS_PRINTED, by=by) as note:
        Study.objects.select_for_update().get(pk=study.pk)
        made = _made(study, key)
        if made is not None:
            note.changed_nothing = True
            return made
        before = before_print(study, kind, by.day, again)
        run = _new_run(study, kind, FIRST[kind], before.counts, by, key, sender, drafts_too)
        obey(_somebody(before.going))
        _new_codes([each.key for each in before.going if each.key in set(again)])
        _put_in(run, before.going, by_hand=False)
        _note(note, run, before.going)
    return run


def print_for_hand(
    *, invitation: Invitation, by: Actor, key: UUID | None = None, sender: Sender | None = None,
    drafts_too: bool = False,
) -> LetterRun:  # fmt: skip
    """Make one person's letter, without an address, to be given by hand; from drafts only with `drafts_too`.

    This is said by name, so it is also the decision on a new letter where somebody else opened the last one.
    """
    with deed(Verb.LETTERS_PRINTED, by=by, about=[invitation.person.key]) as note:
        study = Study.objects.select_for_update().get(pk=invitation.study_id)
        made = _made(study, key)
        if made is not None:
            note.changed_nothing = True
            return made
        run = _by_hand(study, invitation, by, key, sender, drafts_too, again=[invitation.key])
        note.counts.update(run=run.number, letters=1)
    return run


def keep_pdf(*, run: LetterRun, stored_file: StoredFile, by: Actor) -> None:
    """The run's paper is made: which file it is. The log has its digest and how many letters it holds."""
    with deed(Verb.LETTERS_PRINTED, by=by) as note:
        locked = LetterRun.objects.select_for_update().get(pk=run.pk)
        obey(may_make_again(locked))
        locked.file = stored_file
        locked.save(update_fields=["file"])
        note.file_digest = stored_file.digest
        note.counts.update(run=run.number, letters=run.letters.count())


def post_letters(*, run: LetterRun, on: date, take_out: frozenset[UUID], by: Actor) -> None:
    """The pile was posted that day, but for the letters (keys of invitations) that were taken out of it.

    Refused while a letter lies in it that must not go any more. The same said twice changes nothing.
    """
    with deed(Verb.LETTERS_POSTED, by=by) as note:
        locked = LetterRun.objects.select_for_update().select_related("study").get(pk=run.pk)
        if locked.posted_on == on:
            note.changed_nothing = True
            return
        obey(rules.may_post(made_on=locked.made_on, on=on, today=by.day, posted_on=locked.posted_on))
        since = letters_since(locked, by.day)
        obey(rules.must_take_out(places=[row.place for row in since if row.key not in take_out]))
        why = {row.key: row.why for row in since}
        out = list(locked.letters.select_for_update().filter(invitation__key__in=take_out).select_related("invitation"))
        for letter in out:
            letter.taken_out = why.get(letter.invitation.key, "taken_out")
        Letter.objects.bulk_update(out, ["taken_out"], batch_size=BATCH)
        locked.posted_on = on
        locked.save(update_fields=["posted_on"])
        note.about.update(locked.letters.filter(taken_out="").values_list("invitation__person__key", flat=True))
        note.counts.update(run=locked.number, letters=len(note.about), taken_out=len(out))


def throw_away(*, run: LetterRun, by: Actor) -> None:
    """The pile was not posted and never will be: nobody in it was sent anything, and all may be in the next."""
    with deed(Verb.LETTERS_POSTED, by=by) as note:
        locked = LetterRun.objects.select_for_update().get(pk=run.pk)
        obey(rules.may_post(made_on=locked.made_on, on=by.day, today=by.day, posted_on=locked.posted_on))
        thrown = locked.letters.update(taken_out="thrown_away")
        locked.posted_on = by.day
        locked.save(update_fields=["posted_on"])
        note.counts.update(run=locked.number, letters=0, taken_out=thrown)


def hand_over(*, invitation: Invitation, on: date, by: Actor) -> None:
    """The person was given the letter by hand that day. The one made for it, or one from paper that was there."""
    with deed(Verb.LETTER_HANDED_OVER, by=by, about=[invitation.person.key]) as note:
        study = Study.objects.select_for_update().get(pk=invitation.study_id)
        waiting = LetterRun.objects.select_for_update().filter(
            study=study, posted_on__isnull=True, letters__invitation=invitation, letters__handed_over=True
        )
        run = waiting.order_by("number").first()
        if run is None:
            # Paper that was there already: nothing is printed now, so it is not asked whether drafts may be.
            run = _by_hand(study, invitation, by, None, None, drafts_too=True)
            run.made_on = min(run.made_on, on)
        obey(rules.may_post(made_on=run.made_on, on=on, today=by.day, posted_on=run.posted_on))
        ((found, _, to),) = addressees(study, [invitation.pk])
        obey(rules.may_stay(to=to, kind=run.kind, inviting=inviting_of(study), day=by.day, by_hand=True))
        obey(rules.may_carry(its_round=run.letters.get(invitation=found).round, living=found.round))
        run.posted_on = on
        run.save(update_fields=["made_on", "posted_on"])
        note.counts.update(run=run.number, letters=1)


def _made(study: Study, key: UUID | None) -> LetterRun | None:
    return LetterRun.objects.filter(study=study, key=key).first() if key is not None else None


def _new_run(
    study: Study, kind: str, first: str, left_out: dict[str, int], by: Actor, key: UUID | None, sender: Sender | None,
    drafts_too: bool,
) -> LetterRun:  # fmt: skip
    """A run with the texts that hold now, after the rules have looked at what a stranger may read, and at drafts."""
    protocol = study.protocol
    sender = sender or (EXAMPLE if protocol.nature is Nature.SYNTHETIC else None)
    texts = _texts(protocol.purpose, first)
    outside = [texts[first].title, texts[first].body]
    said = [sender.name, *sender.lines, sender.answer_page, sender.postage] if sender else []
    obey(rules.may_print(protocol=protocol, sender_is_given=sender is not None, outside=[*outside, *said]))
    drafts = [text.title for text in texts.values() if text.status == "draft"]
    obey(rules.may_print_drafts(drafts=drafts, drafts_too=drafts_too))
    number = (LetterRun.objects.filter(study=study).aggregate(last=Max("number"))["last"] or 0) + 1
    return LetterRun.objects.create(
        key=key or uuid4(), study=study, number=number, kind=kind, made_on=by.day, left_out=left_out,
        texts={code: text.number for code, text in texts.items()},
        printed_by=sender.to_json() if sender else {},
    )  # fmt: skip


def _texts(scope: str, first: str) -> dict[str, TextShown]:
    """The texts of a letter as they hold now, page one first; refused where one has not been written."""
    found = {code: current(scope, code) for code in letter_texts(first)}
    obey(refuse("no_text", words.NO_TEXT, LETTERS_HARM_NOBODY) if None in found.values() else ALLOWED)
    return {code: text for code, text in found.items() if text is not None}


def _by_hand(
    study: Study, invitation: Invitation, by: Actor, key: UUID | None, sender: Sender | None, drafts_too: bool,
    again: Collection[UUID] = frozenset(),
) -> LetterRun:  # fmt: skip
    ((found, identity, to),) = addressees(study, [invitation.pk], again)
    ruling = rules.may_hand_over(to=to, inviting=inviting_of(study), day=by.day)
    obey(ruling)
    run = _new_run(study, rules.INVITATION, BY_HAND, {}, by, key, sender, drafts_too)
    _new_codes(again)
    one = Judged(found.pk, found.key, found.person.key, found.round, identity, ruling, by_hand=True)
    _put_in(run, [one], by_hand=True)
    return run


def _put_in(run: LetterRun, going: Iterable[Judged], *, by_hand: bool) -> None:
    going = list(going)
    rounds = dict(Invitation.objects.filter(pk__in=[each.invitation_id for each in going]).values_list("pk", "round"))
    Letter.objects.bulk_create(
        (
            Letter(
                run=run, invitation_id=each.invitation_id, place=place, round=rounds[each.invitation_id],
                handed_over=by_hand,
                address_digest="" if by_hand or each.identity is None else address_digest(each.identity),
            )
            for place, each in enumerate(going, start=1)
        ),
        batch_size=BATCH,
    )  # fmt: skip


def _new_codes(keys: Collection[UUID]) -> None:
    """A new round for those whose letter was opened by somebody else, where the old codes have not been killed yet."""
    opened = Invitation.objects.select_for_update().filter(key__in=keys).prefetch_related("wrong_openings")
    for invitation in opened:
        killed = max((opening.round for opening in invitation.wrong_openings.all()), default=0)
        if invitation.round <= killed:
            invitation.round = killed + 1
            invitation.answer_digest, invitation.form_digest = digests(invitation.key, invitation.round)
            invitation.save(update_fields=["round", "answer_digest", "form_digest"])


def _somebody(going: Collection[Judged]) -> Ruling:
    return ALLOWED if going else refuse("nobody", words.NOBODY, LETTERS_HARM_NOBODY)


def _note(note: Note, run: LetterRun, going: Iterable[Judged]) -> None:
    note.about.update(each.person_key for each in going)
    note.counts.update(run=run.number, letters=len(note.about), left_out=sum(run.left_out.values()))
