"""What may be uploaded."""

from kinweave.foundation.decision import Decision, allow, step

MOST_BYTES = 10_000_000
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")
ENDINGS = (".jpg", ".jpeg", ".png", ".webp")


def may_store_photo(*, name: str, size: int, beginning: bytes) -> Decision:
    """Decide whether an upload may be looked at as a photograph, by its name, size and first bytes."""
    if size > MOST_BYTES:
        return step("This photograph is larger than 10 MB. Send a smaller one.")
    if not name.lower().endswith(ENDINGS) or not beginning.startswith(BEGINNINGS):
        return step("This is not a photograph we can read. Send a JPEG, PNG or WebP file.")
    return allow("It can be looked at.")
