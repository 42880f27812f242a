"""The vault: who somebody is and how to reach them. Nothing clinical hangs here, and nothing else in Larix is named.

A person may have no row here (people who came de-identified have none). Values are encrypted one by one (ADR 0032);
numbers and telephones are found by keyed digests, which say nothing without the installation's key.
"""

import secrets
import uuid
from typing import Any, ClassVar

from django.db import models

from larix.encryption.fields import EncryptedDay, EncryptedFlag, EncryptedText
from larix.people.digests import telephone_digest
from larix.people.models.person import Person

PROTECTIONS = ("none", "confidential", "strictly_confidential")  # of the address, by the population register


SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that is taken for another when it is read aloud or copied


def new_temporary_number() -> str:
    """A number for somebody whose own is not known: T- and eight random signs."""
    return "T-" + "".join(secrets.choice(SIGNS) for _ in range(8))


class TelephoneDigest(models.CharField):
    """Follows the telephone number of its row whenever it is stored, so that nobody forgets it."""

    def pre_save(self, model_instance: Any, add: bool) -> str:
        digest = telephone_digest(model_instance.telephone)
        setattr(model_instance, self.attname, digest)
        return digest


class Identity(models.Model):
    """One person's name and ways to reach them. `registered_sex` is for published margins only."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, primary_key=True, related_name="identity")
    given_name = EncryptedText(row="person_id", longest=120, otherwise="")
    family_name = EncryptedText(row="person_id", longest=120, otherwise="")
    born_on = EncryptedDay(row="person_id", null=True)
    registered_sex = EncryptedText(row="person_id", longest=10, otherwise="")  # "male", "female"; "": not known
    address = EncryptedText(row="person_id", longest=200, otherwise="")
    postal_code = EncryptedText(row="person_id", longest=12, otherwise="")
    place = EncryptedText(row="person_id", longest=80, otherwise="")
    telephone = EncryptedText(row="person_id", longest=30, otherwise="")
    telephone_digest = TelephoneDigest(max_length=64, blank=True, db_index=True, editable=False)
    email = EncryptedText(row="person_id", longest=200, otherwise="")
    language = EncryptedText(row="person_id", longest=10, otherwise="nb")
    protection = EncryptedText(row="person_id", longest=25, otherwise="none")  # one of PROTECTIONS
    no_fixed_address = EncryptedFlag(row="person_id", otherwise=False)

    IDENTIFYING = frozenset(
        {
            "given_name", "family_name", "born_on", "registered_sex", "address", "postal_code", "place", "telephone",
            "telephone_digest", "email", "language", "protection", "no_fixed_address",
        }
    )  # fmt: skip
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"person"})

    def __str__(self) -> str:
        return f"identity of {self.person_id}"


class Identifier(models.Model):
    """One number of a kind named by the country pack. The same number never names two people."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identifiers")
    kind = models.CharField(max_length=20)
    number = EncryptedText(longest=40, otherwise="")
    digest = models.CharField(max_length=64, unique=True)

    IDENTIFYING = frozenset({"number", "digest"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "key", "person", "kind"})

    def __str__(self) -> str:
        return f"{self.kind} of {self.person_id}"


class Reservation(models.Model):
    """That somebody reserved against the quality registry, or took it back. Entries are added; the last one stands."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="reservations")
    number = models.IntegerField(default=1)
    reserved = models.BooleanField()
    on = models.DateField()
    channel = models.CharField(max_length=20)

    IDENTIFYING: ClassVar[frozenset[str]] = frozenset()
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "person", "number", "reserved", "on", "channel"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["person", "number"], name="reservations_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {'reserved' if self.reserved else 'not reserved'}"


class ReservedNumber(models.Model):
    """That a number reserved whose person's name and numbers are deleted. No key leads from it to anybody.

    `together` is the same for the numbers of one reservation, and nothing else: who takes it back by one of them takes
    it back for all.
    """

    digest = models.CharField(max_length=64, unique=True)
    together = models.UUIDField(default=uuid.uuid4)
    on = models.DateField()

    IDENTIFYING = frozenset({"digest"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "together", "on"})

    def __str__(self) -> str:
        return f"a number reserved on {self.on}"
