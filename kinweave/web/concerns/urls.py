"""Addresses of concerns."""

urlpatterns = []
