"""Larix: an open quality registry for opioid agonist treatment (legemiddelassistert rehabilitering, LAR)."""

__version__ = "0.1.0"
