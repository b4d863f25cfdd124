"""The letter that brings a provider its link: short, in both languages, with nothing in it but where to look."""

from django.core.mail import send_mail
from django.utils.translation import gettext as _
from django.utils.translation import override

from kinweave.directory.models import OwnerLink

LANGUAGES = ("en", "cy")


def send_link(link: OwnerLink, address: str) -> None:
    """Send the link. Raises OSError when no letter can be sent."""
    text = "\n\n".join(in_language(language, link, address) for language in LANGUAGES)
    send_mail(subject(), text, None, [link.sent_to])


def subject() -> str:
    """In both languages."""
    said = []
    for language in LANGUAGES:
        with override(language):
            said.append(_("Is this right about you?"))
    return " / ".join(said)


def in_language(language: str, link: OwnerLink, address: str) -> str:
    """The letter in one language."""
    with override(language):
        asks = _("%(name)s keeps a directory of providers. You are in it.") % {"name": link.organisation.called}
        please = _("Please look, and say whether it is right. You need no account:")
        ends = _("The link is for you alone, and it ends after 30 days. You need not do anything.")
        return f"{asks}\n{please}\n\n{address}\n\n{ends}"
