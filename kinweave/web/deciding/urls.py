"""Addresses of deciding."""

urlpatterns = []
