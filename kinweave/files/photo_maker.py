"""Make a photograph anew: read one from standard input, write a small WebP without metadata to standard output.

Runs as a process of its own under limits, because a picture can be made to hurt whoever opens it.
"""

import resource
import sys
from io import BytesIO

from PIL import Image, ImageOps

MEMORY = 1024 * 1024 * 1024  # bytes of address space
SECONDS = 5  # of processor time
MOST_PIXELS = 60_000_000
SIDE = 640  # pixels, the longer side of what is kept, unless another is asked for
FORMATS = ("JPEG", "PNG", "WEBP")


def limit() -> None:
    """Take no more memory or time than a photograph needs."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def made_anew(data: bytes, side: int = SIDE) -> bytes:
    """The photograph upright, small, and without where and when it was taken."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with Image.open(BytesIO(data), formats=FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        picture.draft("RGB", (side * 2, side * 2))
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((side, side))
    made = BytesIO()
    upright.save(made, "WEBP", quality=82)
    return made.getvalue()


if __name__ == "__main__":
    limit()
    sys.stdout.buffer.write(made_anew(sys.stdin.buffer.read(), *map(int, sys.argv[1:])))
