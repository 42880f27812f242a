"""The most queries that each page of people's rights may take: to open it, and to send its form (None: it has none)."""

RIGHTS: dict[str, tuple[int | None, int | None]] = {
    "patient:rights": (12, None),
    "patient:everything": (48, None),
    "patient:everything-file": (48, None),
    "patient:wrong": (12, 24),
    "patient:letter": (12, None),
    "patient:letter-read": (None, 20),
    "patient:erase": (26, 120),
    "inviting:rights": (24, None),
    "inviting:letter-owed": (18, None),
    "inviting:letter-given": (None, 20),
    "inviting:answer-wrong": (None, 20),
    "inviting:everything": (30, None),
    "inviting:erase": (50, 130),
    "interview:everything": (42, None),
    "interview:close-handed": (None, 22),
    "interview:wrong": (16, None),
    "interview:answer-wrong": (None, 22),
}
