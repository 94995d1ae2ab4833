"""How practice goes: figures computed from the journal."""
