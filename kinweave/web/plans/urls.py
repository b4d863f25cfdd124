"""Addresses of plans."""

urlpatterns = []
