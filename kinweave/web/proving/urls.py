"""Addresses of checkpoints and proofs."""

from django.urls import path

from kinweave.web.proving import checkpoints, lines

urlpatterns = [
    path("trail/lines/<uuid:line_id>/", lines.line, name="trail_line"),
    path("trail/checkpoints/", checkpoints.checkpoints, name="checkpoints"),
    path("trail/checkpoints/<uuid:checkpoint_id>/", checkpoints.checkpoint, name="checkpoint"),
    path("trail/verifier/", checkpoints.verifier, name="verifier"),
]
