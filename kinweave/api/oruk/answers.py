"""How the directory answers other systems: pages, lines, tables; and the same open doors on every answer."""

import json
from collections.abc import Callable, Iterable
from functools import wraps
from hashlib import blake2b
from tempfile import SpooledTemporaryFile
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.csrf import csrf_exempt

from kinweave.api.oruk.often import MINUTE, is_too_often
from kinweave.api.oruk.parameters import NotThere, Page, Wrong
from kinweave.api.oruk.shapes import Shape

READS = ("GET", "HEAD", "OPTIONS")
IN_MEMORY = 2_000_000  # bytes of a long answer; what is more goes to a file without a name
Answer = HttpResponse | FileResponse
View = Callable[..., Answer]


def open_door(view: View) -> View:
    """Answer anybody, from any page: also where something is wrong, not there, or asked for too often."""

    @csrf_exempt  # only reading is open: any other method gets 405
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> Answer:
        response = answered(view, request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Retry-After"
        response["Cache-Control"] = "no-cache"  # kept, and asked about each time: what is withdrawn is gone at once
        return response

    return answer


def answered(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> Answer:
    """What a view answers; or why not."""
    if request.method not in READS:
        return wrong(405, "Only reading is open.", Allow=", ".join(READS))
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Access-Control-Allow-Methods": ", ".join(READS),
                                                 "Access-Control-Allow-Headers": "If-None-Match"})  # fmt: skip
    if is_too_often(request):
        return wrong(429, "That was very often. Ask again in a minute.", **{"Retry-After": str(MINUTE)})
    try:
        return with_tag(request, view(request, *args, **kwargs))
    except Wrong as error:
        return wrong(400, str(error))
    except NotThere:
        return wrong(404, "There is nothing here.")


def wrong(status: int, detail: str, **headers: str) -> HttpResponse:
    """Why something is not answered."""
    return JsonResponse({"detail": detail}, status=status, headers=headers)


def with_tag(request: HttpRequest, response: Answer) -> Answer:
    """The answer with its tag; or that nothing has changed since."""
    if not isinstance(response, HttpResponse):
        return response
    response["ETag"] = quote_etag(blake2b(response.content, digest_size=16).hexdigest())
    tagged: HttpResponse = get_conditional_response(request, etag=response["ETag"], response=response) or response
    return tagged


def as_json(said: Any) -> HttpResponse:
    """An answer as JSON."""
    return JsonResponse(said, safe=False, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")})


def as_page(rows: list[Shape], *, total: int, page: Page) -> HttpResponse:
    """One page of a list, with the arithmetic that says where it stands."""
    pages = -(-total // page.size)
    return as_json({
        "total_items": total,
        "total_pages": pages,
        "page_number": page.number,
        "size": len(rows),
        "first_page": page.number == 1,
        "last_page": page.number >= pages,
        "empty": not rows,
        "contents": rows,
    })  # fmt: skip


def as_lines(rows: Iterable[Shape], name: str) -> FileResponse:
    """Every row, each as JSON on a line of its own."""
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    return as_file(lines, "application/x-ndjson", f"{name}.ndjson")


def as_file(parts: Iterable[str], kind: str, name: str) -> FileResponse:
    """A long answer, whole before it is sent, and never whole in memory."""
    whole = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  # the answer closes it
    for part in parts:
        whole.write(part.encode())
    whole.seek(0)
    return FileResponse(whole, content_type=kind, filename=name)
