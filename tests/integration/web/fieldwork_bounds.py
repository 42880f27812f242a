"""The most queries that each page of field work may take: to open it, and to send its form (None: it cannot be)."""

FIELD_WORK: dict[str, tuple[int | None, int | None]] = {
    "interview:studies": (6, None),
    "interview:participants": (31, None),
    "interview:day": (16, None),
    "interview:calendar": (14, None),
    "interview:participant": (34, None),
    "interview:attempt": (24, 36),
    "interview:appoint": (24, 50),
    "interview:appointment": (29, 45),
    "interview:move": (29, 55),
    "interview:pause": (24, 36),
    "interview:end-pause": (26, 38),
    "interview:happened": (24, 40),
    "interview:stay": (26, 44),
    "interview:follow": (32, 44),
    "interview:death": (30, 49),
    "inviting:death": (38, 36),
}
