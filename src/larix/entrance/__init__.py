"""How accounts come in: second factors, linked electronic identities, and the tries that did not work (ADR 0031)."""
