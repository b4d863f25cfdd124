"""Addresses of goodbyes."""

urlpatterns = []
