"""Decisions of our own that rules rest on. They are ours to make, so they are verified; each is a decision record."""

from larix.law.shape import Provision

ONE_PURPOSE = Provision(
    "Larix decision record",
    "3",
    "Every answer belongs to one purpose, fixed when it is asked; the gate decides on purpose before role.",
    "docs/adr/0003-purpose-before-role.md",
    verified=True,
)
DEAD_ARE_LEFT_IN_PEACE = Provision(
    "Larix decision record",
    "4",
    "Nobody is asked anything on or after the day of their death; what was answered before is kept.",
    "docs/adr/0004-the-true-day.md",
    verified=True,
)
OWN_DAY = Provision(
    "Larix decision record",
    "4",
    "An answer is kept with its true day: not before the person joined, and not a day that has not come.",
    "docs/adr/0004-the-true-day.md",
    verified=True,
)
VERSIONS_STAY = Provision(
    "Larix decision record",
    "7",
    "What was answered is never overwritten: a save from a stale page is kept aside until somebody chooses it.",
    "docs/adr/0007-saves.md",
    verified=True,
)
ACCOUNTS = Provision(
    "Larix decision record",
    "10",
    "A user name belongs to one account, and somebody can always give roles.",
    "docs/adr/0010-accounts.md",
    verified=True,
)
NUMBERS_ARE_READ = Provision(
    "Larix decision record",
    "12",
    "A number is recorded when the country's pack can read it, as the kind that it is; a doubtful one is a warning.",
    "docs/adr/0012-country-packs-and-numbers.md",
    verified=True,
)
THREE_LEVELS = Provision(
    "Larix decision record",
    "12",
    "A unit lies below a trust and a trust below a region, and none is there longer than the place above it.",
    "docs/adr/0012-country-packs-and-numbers.md",
    verified=True,
)
ONE_NUMBER_ONE_PERSON = Provision(
    "Larix decision record",
    "13",
    "A number names one person, and what is recorded of people is corrected by a later entry, never by changing one.",
    "docs/adr/0013-the-vault.md",
    verified=True,
)
ONE_RESPONSIBLE = Provision(
    "Larix decision record",
    "13",
    "On each day one unit is responsible for a person, and the daily responsibility is its own or one named GP's.",
    "docs/adr/0013-the-vault.md",
    verified=True,
)
TEXTS_ARE_VERSIONED = Provision(
    "Larix decision record",
    "17",
    "A text is written anew, never changed; what others may open tells nothing; whoever agreed to it is named.",
    "docs/adr/0017-texts-files-outbox.md",
    verified=True,
)
LISTS_ARE_WHOLE = Provision(
    "Larix decision record",
    "16",
    "A list of invitees comes in whole: every line is right or left out by somebody, and nobody comes in twice.",
    "docs/adr/0016-lists-come-in-whole.md",
    verified=True,
)
NEUTRAL_MESSAGES = Provision(
    "Larix decision record",
    "17",
    "A message to a telephone or an inbox tells nothing and links nowhere; it is sent once or not at all.",
    "docs/adr/0017-texts-files-outbox.md",
    verified=True,
)
ANSWERS_ARE_ADDED = Provision(
    "Larix decision record",
    "19",
    "What comes back is an entry on its own day: a later one or an undoing comes after it, and none is ever changed.",
    "docs/adr/0019-consent.md",
    verified=True,
)
CONSENT = Provision(
    "Larix decision record",
    "19",
    "A consent is by electronic identity or signature, to a text, by somebody able to, not taken by who treats them.",
    "docs/adr/0019-consent.md",
    verified=True,
)
WITHDRAWAL = Provision(
    "Larix decision record",
    "20",
    "Who did not say yes, or takes a yes back, is left out at once; names go on the protocol's date, leaving counts.",
    "docs/adr/0020-withdrawal.md",
    verified=True,
)
RELEASED_IS_SEALED = Provision(
    "Larix decision record",
    "20",
    "A released report keeps its snapshot; once somebody in it has left, nothing new is made from that snapshot.",
    "docs/adr/0020-withdrawal.md",
    verified=True,
)
LETTERS_HARM_NOBODY = Provision(
    "Larix decision record",
    "18",
    "A letter goes only to who may have it, to a safe address, outside neutral; who is left out is named before.",
    "docs/adr/0018-letters-and-codes.md",
    verified=True,
)
FIELD_WORK = Provision(
    "Larix decision record",
    "22",
    "Nobody follows whom they treat; a pause is decided, with a reason and a day of review; what happened is recorded.",
    "docs/adr/0022-field-work.md",
    verified=True,
)
AT_AN_INTERVIEW = Provision(
    "Larix decision record",
    "24",
    "A tablet handed over opens one wave's own form and nothing else; a worry is kept apart, and sends nothing.",
    "docs/adr/0024-around-the-form.md",
    verified=True,
)
OWN_COURSE = Provision(
    "Larix decision record",
    "25",
    "A code to one's own page opens once; a picture is shared by the person's own act, and gone when they end it.",
    "docs/adr/0025-my-course.md",
    verified=True,
)
RIGHTS = Provision(
    "Larix decision record",
    "33",
    "A no is done at once, confirmed by letter and done again after a restore; what is wrong is mended or answered.",
    "docs/adr/0033-saying-no.md",
    verified=True,
)
OUTSIDE_LOOKS = Provision(
    "Larix decision record",
    "30",
    "A patient of another unit is looked up by number, with a reason, for 24 hours, seen by the unit's leader.",
    "docs/adr/0030-roles-and-the-matrix.md",
    verified=True,
)
