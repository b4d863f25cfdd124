"""Addresses of places."""

urlpatterns = []
