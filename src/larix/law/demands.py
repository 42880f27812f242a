"""What running a registry demands by law, as far as we have found it: for each what Larix does, where, and what not.

`docs/generated/law.md` prints it. We have not read the texts of the law: `status` says how each was found.
"""

from dataclasses import dataclass
from enum import StrEnum


class Found(StrEnum):
    """How a demand was found. None of them is legal advice, and none stops anybody."""

    PAGE = "found on an official or professional page; the text of the law was not read"
    MEMORY = "from memory: not found in any source yet"
    READING = "our own reading of what the law asks for"


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand. `where` and `tested` are files of this repository; `lacks` is what is not done."""

    code: str
    asks: str
    status: Found
    source: str
    does: str
    where: tuple[str, ...]
    tested: tuple[str, ...]
    lacks: str


REGULATION = "kvalitetsregisterforskriften (FOR-2019-06-21-789), as retold on www.kvalitetsregistre.no"
NORM = "Normen, fact sheets on logging (15) and on deletion (25)"
DEMANDS = (
    Demand(
        "L-1", "The legal basis is consent, or the exemption of § 3-2 with a written reason and a right to reserve.",
        Found.PAGE, REGULATION,
        "A protocol names a basis for each purpose, and whether somebody has read it; without one a study of real "
        "people invites nobody. Consent and reservation are each recorded, with day and channel.",
        ("src/larix/schedule/governance.py", "src/larix/studies/actions/consents.py", "src/larix/people/reserving.py"),
        ("tests/unit/schedule/test_reading_protocols.py", "tests/integration/studies/test_consents.py"),
        "There is no quality registry of Larix's own yet, so no register-wide basis, and no place for the written "
        "reason of § 3-2.",
    ),
    Demand(
        "L-2", "On reservation: stop, delete what is clinical, keep only what keeps them from coming in again.",
        Found.READING, "our reading of the same regulation, and of what KVARUS says of reservation",
        "A reservation deletes what was answered for the registry, is confirmed by letter within 30 days, survives the "
        "deletion of the name as a keyed digest, and is done again after a restore.",
        ("src/larix/rights/actions/saying_no.py", "src/larix/people/reserving.py", "src/larix/rights/erased.py"),
        ("tests/integration/web/test_own_rights.py", "tests/integration/people/test_reserved_numbers.py",
         "tests/integration/rights/test_said_no_again.py"),
        "A reservation against one register among several: Larix knows one.",
    ),
    Demand(
        "L-3", "What people are told holds twelve points (§ 3-5 a–l).", Found.PAGE, REGULATION,
        "The information sheet has all twelve, and a test goes through them in each language. It is a text with "
        "versions, an owner and a review date.",
        ("src/larix/texts/starting/information.nb.md",), ("tests/unit/texts/test_starting.py",),
        "The sheet is a draft that no user organisation and no data protection officer has agreed to. That it was "
        "given before the first registration is shown by the letter and the text's version, not by its own event.",
    ),
    Demand(
        "L-4", "Every reading, change and export of somebody's data is logged, failed sign-ins too; it is checked.",
        Found.PAGE, f"{NORM}; which fields a line has is our own reading",
        "One line per deed and reading: who, in which role, where, when, for what, about whom. It is only ever added "
        "to, chained, and read by the person themself.",
        ("src/larix/access/deeds.py", "src/larix/access/models.py", "src/larix/gate/course_log.py"),
        ("tests/integration/access/test_deeds.py", "tests/integration/access/test_log_is_kept.py"),
        "How long a log must be kept was not found in any source: the period is a setting with an owner.",
    ),
    Demand(
        "L-5", "Identity lies apart and encrypted; what is clinical carries a key only.", Found.MEMORY,
        "helseregisterloven § 21, from memory; the design is our own",
        "Names, addresses and numbers lie in the vault, encrypted with keys outside the database; everything else "
        "hangs on a random key. Snapshots hold random pseudonyms, each study its own.",
        ("src/larix/people/models/vault.py", "src/larix/encryption/fields.py", "src/larix/people/models/person.py"),
        ("tests/integration/people/test_vault.py", "tests/house/test_models.py"),
        "The wording of § 21 has not been read.",
    ),
    Demand(
        "L-6", "An export has a purpose, the recipient's basis, no more variables than needed, and nobody reserved.",
        Found.PAGE, REGULATION,
        "What leaves Larix is a released report: counts and estimates, never a line about one person. It is recorded "
        "with its day, snapshot and digests. Whoever left, reserved or objected is in no new one.",
        ("src/larix/reporting/study_report/release.py", "src/larix/reporting/withdrawn.py"),
        ("tests/unit/study_report/test_release.py", "tests/integration/reporting/test_released.py"),
        "There is no export of lines about people, so no form that asks for the recipient's basis.",
    ),
    Demand(
        "L-7", "Nothing is kept longer than it is needed: a day, a list of what is due, then delete or anonymise.",
        Found.PAGE, f"{NORM}; the archive law too, which was not read",
        "A protocol has the day on which the names of those who do not take part go, and the day on which storage "
        "ends. The first is done by `larix tick`, and so are files and messages past their time.",
        ("src/larix/studies/actions/closing.py", "src/larix/cli/tick.py", "src/larix/files/actions.py"),
        ("tests/integration/studies/test_closing_a_list.py", "tests/integration/cli/test_tick.py"),
        "On the day on which storage ends nothing happens by itself: deleting or anonymising a whole study's answers "
        "is not built. What the archive law asks for.",
    ),
    Demand(
        "L-8", "No small numbers in what is published.", Found.READING, "our own reading; the limit of 5 is ours",
        "No count from 1 to 4 in a release edition, in any table, figure or file of it; pooled before blanked.",
        ("src/larix/statistics/disclosure.py", "src/larix/reporting/study_report/release.py"),
        ("tests/unit/study_report/test_release.py",),
        "A proof against a solver, and against earlier releases of the same study.",
    ),
    Demand(
        "L-9", "A DPIA and a risk assessment are there before it goes live.", Found.PAGE,
        "GDPR articles 35 and 36, as retold; the text was not read",
        "A record of processing and the skeleton of a DPIA are printed from the protocol and from what is tested; what "
        "Larix cannot know says that the controller fills it in.",
        ("src/larix/schedule/records.py", "src/larix/schedule/measures.py"), ("tests/unit/schedule/test_records.py",),
        "The assessment itself. A skeleton is no DPIA, and nothing stops a study that has none.",
    ),
    Demand(
        "L-10", "The 47 criteria of WCAG 2.1 A and AA that the public sector must meet, and a statement.", Found.PAGE,
        "uutilsynet.no, on the accessibility statement",
        "Every page is looked at in a real browser by axe, in three languages and two sizes, with a limit of zero; "
        "keyboard, zoom and reading order have tests of their own; PDFs are PDF/UA.",
        ("src/larix/web/components/templates/components/base.html",),
        ("tests/browser/test_every_page.py", "tests/browser/test_the_eyes_work.py"),
        "axe finds a part of the 47 only: nobody who uses a screen reader has tried the pages, and there is no "
        "accessibility statement.",
    ),
)  # fmt: skip


LEAD = (
    "We are no lawyers and have not read the texts of the law. Each demand says how it was found. It is here so that "
    "somebody who may judge it finds what is done, where, what shows it, and what is not done."
)


def demands_markdown() -> str:
    """The demands as a page: one heading each, in the order of their codes."""
    lines = [
        "# What running a registry demands, and what Larix does",
        "",
        LEAD,
    ]
    for demand in DEMANDS:
        lines += [
            "", f"## {demand.code}: {demand.asks}", "",
            f"* **Source:** {demand.source}. *Not verified*: {demand.status}.",
            f"* **What is done:** {demand.does}", f"* **Where:** {_files(demand.where)}",
            f"* **What shows it:** {_files(demand.tested)}", f"* **What is not done:** {demand.lacks}",
        ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _files(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
