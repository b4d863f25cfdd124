"""The addresses that components link to, so that they can be tried without any screen."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

NAMES = "today people mine accounts trail set_language help accessibility privacy easy_read stay_signed_in tell_someone"


def nothing(_request: HttpRequest) -> HttpResponse:
    """An empty page: only the addresses are needed."""
    return HttpResponse("")


urlpatterns = [path(f"{name}/", nothing, name=name) for name in NAMES.split()]
urlpatterns += [path("", nothing), path("account/", include("allauth.urls"))]
