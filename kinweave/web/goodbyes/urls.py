"""Addresses of what is good and hard about a tie, of endings, deaths and what comes after."""

from django.urls import path

from kinweave.web.goodbyes import after, deaths, endings, hard, mine, paper, rhythm, sides

PERSON = "people/<uuid:person_id>/"
TIE = "ties/<uuid:tie_id>/"
ENDING = "endings/<uuid:ending_id>/"
HARD = "hard/<uuid:hard_id>/"
FOLLOW_UP = "follow-ups/<uuid:follow_up_id>/"
MINE = "mine/<uuid:person_id>/circle/<uuid:tie_id>/"

urlpatterns = [
    path(f"{TIE}sides/new/", sides.side_new, name="side_new"),
    path("sides/<uuid:side_id>/ending/", sides.side_end, name="side_end"),
    path(f"{TIE}worker-view/", sides.worker_view, name="worker_view"),
    path(f"{TIE}worker-view/new/", sides.worker_view_new, name="worker_view_new"),
    path(f"{TIE}rhythm/", rhythm.rhythm, name="tie_rhythm"),
    path(f"{TIE}keeping-going/new/", rhythm.keep_going, name="keep_going"),
    path(f"{TIE}paper/", paper.tie_print, name="tie_print"),
    path(f"{PERSON}paper/", paper.person_print, name="person_print"),
    path(f"{TIE}ending/new/", endings.new, name="tie_end"),
    path(ENDING, endings.ending, name="ending"),
    path(f"{ENDING}plan/", endings.plan, name="ending_plan"),
    path(f"{ENDING}telling/new/", endings.told, name="ending_told"),
    path(f"{ENDING}calling-off/new/", endings.call_off, name="ending_off"),
    path(f"{ENDING}reviews/new/", endings.review, name="ending_review"),
    path(f"{TIE}death/new/", deaths.tie_died, name="tie_died"),
    path(f"{TIE}death/mistake/", deaths.tie_mistake, name="tie_mistake"),
    path(f"{PERSON}death/new/", deaths.death_new, name="death_new"),
    path(f"{PERSON}death/mistake/", deaths.death_mistake, name="death_mistake"),
    path(f"{PERSON}hard/", hard.all_hard, name="all_hard"),
    path(f"{PERSON}hard/new/", hard.hard_new, name="hard_new"),
    path(HARD, hard.hard, name="hard"),
    path(f"{HARD}in-the-way/", hard.hard_in_the_way, name="hard_in_the_way"),
    path(f"{HARD}tried/new/", hard.tried_new, name="tried_new"),
    path(f"{HARD}ending/new/", hard.hard_end, name="hard_end"),
    path("tried/<uuid:tried_id>/helped/", hard.tried_helped, name="tried_helped"),
    path(f"{PERSON}follow-ups/", after.follow_ups, name="follow_ups"),
    path(FOLLOW_UP, after.follow_up, name="follow_up"),
    path(f"{FOLLOW_UP}day/", after.follow_up_move, name="follow_up_move"),
    path(f"{MINE}sides/new/", mine.side_new, name="mine_side_new"),
    path(f"{MINE}hard/new/", mine.hard, name="mine_hard"),
    path("mine/<uuid:person_id>/hard/new/", mine.hard_for_us, name="mine_hard_for_us"),
    path(f"{MINE}stopping/new/", mine.stop, name="mine_stop"),
    path("mine/<uuid:person_id>/sides/<uuid:side_id>/ending/", mine.side_end, name="mine_side_end"),
]
