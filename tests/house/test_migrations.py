"""The tables are what the models say, on the database at hand."""

import os

import pytest
from django.core.management import call_command
from django.db import connection


@pytest.mark.django_db
def test_no_model_has_changed_since_its_last_migration(capsys):
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    assert capsys.readouterr().out == "No changes detected\n"


@pytest.mark.django_db
def test_the_tests_run_on_the_database_that_was_asked_for():
    assert connection.vendor == ("postgresql" if os.environ.get("LARIX_DATABASE_URL") else "sqlite")
