"""Addresses of the house: the way in, and what anybody may read."""

from django.urls import path

from kinweave.web.house import keeping, reading, start

CLOSED = ("email", "signup", "signup/passkey", "password/set")
urlpatterns = [
    path("", start.start, name="start"),
    path("demonstration/", start.be_somebody, name="be_somebody"),
    path("home/", start.home, name="home"),
    path("posts/", start.posts, name="posts"),
    path("help/", reading.help_page, name="help"),
    path("accessibility/", reading.accessibility, name="accessibility"),
    path("privacy/", reading.privacy, name="privacy"),
    path("easy-read/", reading.easy_read, name="easy_read"),
    path("language/", keeping.set_language, name="set_language"),
    path("drafts/", keeping.drafts, name="drafts"),
    # An address to sign in with is an administrator's to change, and nobody makes an account for themself.
    *(path(f"account/{place}/", start.closed, name=f"closed_{place.replace('/', '_')}") for place in CLOSED),
    path("stay-signed-in/", keeping.stay_signed_in, name="stay_signed_in"),
]
