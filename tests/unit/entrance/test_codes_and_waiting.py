"""One-time codes as RFC 6238 has them, codes on paper, and how long whoever fails waits."""

from datetime import UTC, datetime, timedelta

import pytest

from larix.entrance import rules

RFC = b"12345678901234567890"  # RFC 6238, appendix B: SHA1; its eight digits end in these six
VECTORS = {
    59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 2000000000: "279037",
    20000000000: "353130",
}  # fmt: skip


@pytest.mark.parametrize(("seconds", "code"), VECTORS.items())
def test_codes_are_those_of_the_standard(seconds, code):
    at = datetime.fromtimestamp(seconds, UTC)
    assert rules.code_at(RFC, rules.step_of(at)) == code
    assert rules.step_taken(RFC, f" {code[:3]} {code[3:]}", now=rules.step_of(at), last=0) == seconds // 30


def test_a_code_is_taken_once_and_in_the_steps_around_its_own():
    code = rules.code_at(RFC, 100)
    taken = {now: rules.step_taken(RFC, code, now=now, last=0) for now in (98, 99, 100, 101, 102)}
    assert taken == {98: None, 99: 100, 100: 100, 101: 100, 102: None}
    assert rules.step_taken(RFC, code, now=100, last=100) is None
    assert rules.step_taken(RFC, code, now=80, last=0, ahead=20) == 100
    assert [rules.step_taken(RFC, odd, now=100, last=0) for odd in ("", "x", "١٢٣٤٥٦", code + "1")] == [None] * 4


def test_a_secret_is_read_back_as_it_was_written_and_a_paper_code_however_it_is_typed():
    secrets = [RFC[:length] for length in (10, 16, 20)]
    assert [rules.as_bytes(rules.written(secret)) for secret in secrets] == secrets
    assert rules.address_for_telephone(RFC, "k ari").startswith(
        "otpauth://totp/Larix%3Ak%20ari?secret=GEZDGNBVGY3TQOJQ"
    )
    assert rules.paper_code(" cfhjk 23456 ") == rules.paper_code("CFHJK-23456") == "CFHJK23456"


def test_the_wait_doubles_up_to_the_longest_and_an_address_has_more_tries():
    waits = [rules.wait_after(rules.PASSWORD, failed, from_address=False) for failed in range(12)]
    minutes = [wait // timedelta(minutes=1) for wait in waits]
    assert minutes == [0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15]
    assert rules.wait_after(rules.PASSWORD, 19, from_address=True) == timedelta(0)
    assert rules.wait_after(rules.PASSWORD, 10**6, from_address=True) == timedelta(minutes=15)
