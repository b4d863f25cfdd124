"""Addresses of restrictions."""

urlpatterns = []
