"""What leaves the service: kept on the trail and as a look first, and never undone with a form's key."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.exceptions import BadRequest
from django.http import HttpResponse

from kinweave.web.request import Request


def leaves_for_good(request: Request) -> None:
    """Refuse a form with a one-time key: its page comes back without a redirect, so its lines would be undone."""
    if "form_key" in request.POST:
        raise BadRequest("This form takes no key.")


def as_file(data: bytes, *, name: str, kind: str) -> HttpResponse:
    """A file that no browser opens as a page or keeps."""
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "no-store"
    return response


def zipped(files: dict[str, bytes]) -> bytes:
    """Several files in one."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return whole.getvalue()
