"""What came of merging two journals, in one line."""

from __future__ import annotations

from interview_cli.journal.merge import Merged
from interview_cli.screens.words import count_words


def merged_words(merged: Merged) -> str:
    """12 reviews and 40 other events came, 3 versions of solutions; 310 events were known."""
    if not merged.events and not merged.versions:
        return f"nothing new; {count_words(merged.known, 'event')} known already"
    others = merged.events - merged.reviews
    came = [count_words(merged.reviews, "review")] if merged.reviews else []
    came += [count_words(others, "other event" if merged.reviews else "event")] if others else []
    came += [f"{count_words(merged.versions, 'version')} of solutions"] if merged.versions else []
    known = f"; {count_words(merged.known, 'event')} known already" if merged.known else ""
    return f"{', '.join(came)} came{known}"
