"""Addresses of caseload."""

urlpatterns = []
