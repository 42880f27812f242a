"""A file aims at 150 lines and stops at 300; a function aims at 25 and stops at 40."""

import ast

from tests.house.rooms import functions, inside, python_files, text
from tests.house.sizes import FILE_STOPS_AT, FUNCTION_STOPS_AT, is_wording, length, longer_than, source_files


def test_no_file_is_too_big():
    """Which two things live in one that is?"""
    lines = {inside(file): len(text(file).splitlines()) for file in source_files() if not is_wording(file)}
    assert {file: many for file, many in lines.items() if many > FILE_STOPS_AT} == {}


def test_no_function_is_too_long():
    assert list(longer_than(FUNCTION_STOPS_AT, python_files())) == []


def test_the_measure_bites():
    body = "\n".join(["    x = 1"] * 40)
    [function] = functions(ast.parse(f'@once\ndef long():\n    """What it\n    does."""\n{body}\n'))
    assert length(function) == 41
