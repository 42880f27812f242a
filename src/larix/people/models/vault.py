"""The vault: who somebody is and how to reach them. Nothing clinical hangs here, and nothing else in Larix is named.

A person may have no row here (people who came de-identified have none). Values are in clear until the vault is
encrypted; numbers are found by `digest`, a keyed digest that says nothing without the installation's key.
"""

import secrets
import uuid
from typing import Any, ClassVar

from django.db import models

from larix.people.models.person import Person

PROTECTIONS = ("none", "confidential", "strictly_confidential")  # of the address, by the population register


SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that is taken for another when it is read aloud or copied


def new_temporary_number() -> str:
    """A number for somebody whose own is not known: T- and eight random signs."""
    return "T-" + "".join(secrets.choice(SIGNS) for _ in range(8))


class Identity(models.Model):
    """One person's name and ways to reach them. `registered_sex` is for published margins only."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, primary_key=True, related_name="identity")
    given_name = models.CharField(max_length=120)
    family_name = models.CharField(max_length=120)
    born_on = models.DateField(null=True)
    registered_sex = models.CharField(max_length=10, blank=True)  # "male", "female"; "" where it is not known
    address = models.CharField(max_length=200, blank=True)
    postal_code = models.CharField(max_length=12, blank=True)
    place = models.CharField(max_length=80, blank=True)
    telephone = models.CharField(max_length=30, blank=True)
    email = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=10, default="nb")
    protection = models.CharField(max_length=25, choices=[(p, p) for p in PROTECTIONS], default="none")
    no_fixed_address = models.BooleanField(default=False)

    IDENTIFYING = frozenset(
        {
            "given_name", "family_name", "born_on", "registered_sex", "address", "postal_code", "place", "telephone",
            "email", "language", "protection", "no_fixed_address",
        }
    )  # fmt: skip
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"person"})

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(condition=models.Q(protection__in=PROTECTIONS), name="address_protection_is_known"),
        ]

    def __str__(self) -> str:
        return f"identity of {self.person_id}"


class Identifier(models.Model):
    """One number of a kind named by the country pack. The same number never names two people."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identifiers")
    kind = models.CharField(max_length=20)
    number = models.CharField(max_length=40)
    digest = models.CharField(max_length=64, unique=True)

    IDENTIFYING = frozenset({"number", "digest"})
    CLINICAL: ClassVar[frozenset[str]] = frozenset()
    ADMINISTRATIVE = frozenset({"id", "person", "kind"})

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
