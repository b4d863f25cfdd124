"""Addresses for setting records right, taking copies along, and opening a record in an emergency."""

from django.urls import path

from kinweave.web.righting import asking, breaking, copying, correcting, research, sheets, striking

A_PERSON = "people/<uuid:person_id>/"
MINE = "mine/<uuid:person_id>/"

urlpatterns = [
    path("emergencies/new/", breaking.why, name="emergency"),
    path("emergencies/new/whom/", breaking.whom, name="emergency_whom"),
    path("emergencies/asked/", breaking.asked, name="emergency_asked"),
    path("emergencies/", breaking.reviews, name="emergencies"),
    path("emergencies/<uuid:broken_id>/", breaking.review, name="emergency_review"),
    path("notes/<uuid:event_id>/strikings/new/", striking.note, name="note_strike"),
    path("observations/<uuid:observation_id>/strikings/new/", striking.observation, name="observation_strike"),
    path("wishes/<uuid:wish_id>/strikings/new/", striking.wish, name="wish_strike"),
    path(f"{A_PERSON}struck/", striking.struck, name="struck"),
    path("ties/<uuid:tie_id>/entries/", striking.tie_entries, name="tie_entries"),
    path(f"{A_PERSON}corrections/", correcting.corrections, name="corrections"),
    path(f"{A_PERSON}corrections/new/", correcting.ask_for_them, name="correction_new"),
    path("corrections/<uuid:correction_id>/answer/", correcting.answer, name="correction_answer"),
    path(f"{A_PERSON}circle/copies/new/", research.research, name="circle_research"),
    path(f"{A_PERSON}sheets/", sheets.sheets, name="sheets"),
    path(f"{A_PERSON}sheets/new/", sheets.new, name="sheet_new"),
    path("sheets/<uuid:sheet_id>/", sheets.sheet, name="sheet"),
    path("sheets/<uuid:sheet_id>/ends/new/", sheets.end, name="sheet_end"),
    path(f"{MINE}written/", asking.written, name="mine_written"),
    path(f"{MINE}corrections/new/", asking.ask, name="mine_correction_new"),
    path(f"{MINE}corrections/<uuid:correction_id>/statement/", asking.statement, name="mine_statement"),
    path(f"{MINE}copy/", copying.copy, name="mine_copy"),
]
