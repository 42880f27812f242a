"""A new address, telephone number or protection of somebody who is known: what a returned letter asks for."""

from typing import Final

from django.conf import settings

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.countries import pack
from larix.core.rulings import obey
from larix.core.words import Words
from larix.encryption.fields import EncryptedField
from larix.people import rules
from larix.people.models import Identity, Person
from larix.people.vault import Reach

ADDRESS: Final = ("address", "postal_code", "place")
LONGEST: Final = {
    column.name: column.longest
    for column in Identity._meta.fields
    if isinstance(column, EncryptedField) and column.name in {*ADDRESS, "telephone"}
}


def change_reach(*, person: Person, reach: Reach, looked_up: bool, by: Actor) -> None:
    """Record how somebody is reached from now on. The log has what kinds of things changed, never what they are.

    `looked_up`: they were looked up in the population register; without it no protection is taken away. Refused where
    the name was deleted. The same again changes nothing.
    """
    with deed(Verb.IDENTITY_RECORDED, by=by, about=[person.key]) as note:
        Person.objects.select_for_update().get(pk=person.pk)
        identity = Identity.objects.filter(person=person).first()
        obey(rules.may_be_reached(named=identity is not None))
        assert identity is not None  # the rule has said so
        obey(rules.may_reach(reach, LONGEST, _wrong_postal_code(reach)))
        obey(rules.may_protect_less(before=identity.protection, after=reach.protection, looked_up=looked_up))
        wanted = _wanted(identity, reach)
        changed = [name for name, value in wanted.items() if getattr(identity, name) != value]
        for name in changed:
            setattr(identity, name, wanted[name])
        identity.save(update_fields=[*changed, *(["telephone_digest"] if "telephone" in changed else [])])
        note.counts.update(
            address=int(bool({*ADDRESS, "no_fixed_address"} & set(changed))), telephone=int("telephone" in changed),
            protection=int("protection" in changed),
        )  # fmt: skip
        note.changed_nothing = not changed


def _wanted(identity: Identity, reach: Reach) -> dict[str, str | bool]:
    """Every column as it is to be. Who has no fixed address has no other either."""
    wanted: dict[str, str | bool] = {"telephone": reach.telephone, "protection": reach.protection}
    if reach.keep_address:
        return wanted
    said = {name: "" if reach.no_fixed_address else getattr(reach, name) for name in ADDRESS}
    return {**wanted, **said, "no_fixed_address": reach.no_fixed_address}


def _wrong_postal_code(reach: Reach) -> Words | None:
    check = pack(settings.COUNTRY).postal_code
    return check(reach.postal_code) if check is not None and reach.postal_code else None
