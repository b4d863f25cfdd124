"""A request, with who makes it and whom its page shows: the middleware puts both there."""

from django.http import HttpRequest

from kinweave.foundation import Viewer
from kinweave.parties.models import Party


class Request(HttpRequest):
    """What a screen is asked. Only a type: the middleware adds these to Django's own request."""

    viewer: Viewer
    shown: list[Party]
