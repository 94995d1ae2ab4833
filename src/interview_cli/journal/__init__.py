"""What happened: an append-only log of events, and the state that is a fold over it."""
