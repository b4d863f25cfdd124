"""Addresses of righting."""

urlpatterns = []
