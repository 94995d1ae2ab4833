"""Cards from other programs: read by format, planned against the deck that is there, written as one deck."""
