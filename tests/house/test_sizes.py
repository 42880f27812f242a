"""A file aims at 150 lines and stops at 300; a function aims at 25 and stops at 40."""

import ast

import pytest

from tests.house.rooms import functions, inside, python_files
from tests.house.sizes import FILE_STOPS_AT, FUNCTION_STOPS_AT, is_wording, length, longer_than, source_files


@pytest.mark.parametrize("file", source_files(), ids=inside)
def test_no_file_is_too_big(file):
    lines = len(file.read_text(encoding="utf-8").splitlines())
    assert is_wording(file) or lines <= FILE_STOPS_AT, f"{lines} lines: which two things live here?"


def test_no_function_is_too_long():
    assert list(longer_than(FUNCTION_STOPS_AT, python_files())) == []


def test_the_measure_bites():
    body = "\n".join(["    x = 1"] * 40)
    [function] = functions(ast.parse(f'@once\ndef long():\n    """What it\n    does."""\n{body}\n'))
    assert length(function) == 41
