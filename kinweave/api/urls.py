"""The addresses of the API."""

from django.urls import path

from kinweave.api.doors import api

urlpatterns = [path("", api.urls)]
