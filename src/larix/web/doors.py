"""For whom each page is: one line for every address there is. A page that stands in no line fails the tests.

`tools.matrix` tries every page as everybody, in and out of place, by what stands here; `docs/generated/roles.md` is the
same table to read. The gate decides, not this: the two are written apart, so that a slip in one is seen.
"""

from enum import StrEnum

from larix.access.permissions import Permission


class Anybody(StrEnum):
    """Doors that ask for no permission."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in"  # any account: shows what is the account's own, which may be nothing
    TABLET = "tablet"  # whoever has a tablet that was handed over


Door = Permission | Anybody

_PAGES: dict[Door, str] = {
    Anybody.ANYONE: """
        public:home public:sign-in public:second-factor public:set-up public:send-away public:back
        public:sign-out public:language
        answer:enter answer:given answer:not-mine answer:out answer:out-done answer:hidden
        patient:sign-in patient:test-provider patient:send-away patient:back patient:code patient:hide form:back
        """,
    Anybody.SIGNED_IN: """
        study:studies interview:studies interview:still-here inviting:studies worries:studies clinic:units
        public:ways-in public:new-paper public:take-away
        """,
    Anybody.TABLET: "form:start form:end form:still-here form:part form:choose",
    Permission.READ_SNAPSHOT: """
        study:overview study:completeness study:items study:people study:course study:codebook study:manifest
        """,
    Permission.MAKE_REPORTS: "study:report study:release",
    Permission.MEET_PARTICIPANTS: """
        interview:participants interview:day interview:calendar interview:participant interview:attempt
        interview:appoint interview:appointment interview:move interview:pause interview:end-pause interview:happened
        interview:stay interview:follow interview:death
        """,
    Permission.ASK_AND_READ_ANSWERS: """
        interview:begin interview:hand-over interview:ending interview:called interview:paper interview:own-page
        interview:own-page-paper interview:everything interview:close-handed interview:wrong
        interview:answer-wrong interview:form interview:answers interview:choose
        """,
    Permission.WRITE_WORRIES: "interview:worry interview:own-worries interview:own-worry",
    Permission.READ_WORRIES: "worries:list worries:one",
    Permission.INVITE: """
        inviting:overview inviting:rights inviting:letter-owed inviting:letter-given inviting:answer-wrong
        inviting:everything inviting:erase inviting:breaches inviting:undelivered inviting:take-up inviting:invitees
        inviting:invitee
        inviting:answer inviting:reach inviting:undo inviting:wrong-opener inviting:use-nothing inviting:not-today
        inviting:consent inviting:capacity inviting:death inviting:out inviting:scans inviting:scan inviting:scan-file
        inviting:list inviting:list-empty inviting:list-check inviting:list-decide inviting:list-import
        inviting:list-faults inviting:list-throw-away inviting:list-done inviting:letters inviting:letters-before
        inviting:letters-left-out inviting:letters-by-hand inviting:letters-run inviting:letters-make
        inviting:letters-pdf inviting:letters-post inviting:letters-throw-away inviting:texts inviting:start-texts
        inviting:text inviting:write-text inviting:still-true inviting:text-versions
        """,
    Permission.OVERSEE_INTERVIEWING: "inviting:questions inviting:unusual",
    Permission.OVERSEE_READING: "clinic:questions clinic:unusual clinic:outside-looks",
    Permission.SEE_OWN_PATIENTS: "clinic:patients clinic:patient",
    Permission.LINK_GPS: "clinic:link-gp",
    Permission.SEE_DELEGATED_PATIENTS: "clinic:delegated clinic:delegated-patient",
    Permission.LOOK_OUTSIDE: "clinic:outside clinic:outside-patient",
    Permission.SEE_SHARED_PICTURES: "clinic:pictures clinic:picture",
    Permission.MANAGE_ACCOUNTS: """
        office:accounts office:open-account office:account office:give-role office:review-role office:end-role
        office:close-account
        """,
    Permission.MANAGE_UNITS: "office:units office:open-unit office:units-from-the-list office:close-unit",
    Permission.BE_ONESELF: """
        patient:home patient:registry patient:consent patient:no patient:copy patient:out patient:use-nothing
        patient:rights patient:everything patient:everything-file patient:wrong patient:letter patient:letter-read
        patient:erase patient:course patient:picture patient:log patient:sharing patient:end-sharing
        """,
}
DOORS: dict[str, Door] = {page: door for door, pages in _PAGES.items() for page in pages.split()}
assert len(DOORS) == sum(len(pages.split()) for pages in _PAGES.values()), "a page stands in two lines"
