"""The test e-mail that `kinweave setup` sends."""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail

SUBJECT = "Kinweave can send you e-mail"
TEXT = "This is the test message that Kinweave sends when it is set up. There is nothing to do.\n"


def said_of_test_letter(address: str) -> str:
    """Send a test e-mail, and say in a sentence whether it went."""
    try:
        send_mail(SUBJECT, TEXT, None, [address])
    except (OSError, SMTPException) as error:
        return (
            f"The test e-mail to {address} did not go: {error}. Kinweave asked {settings.EMAIL_HOST}, "
            f"port {settings.EMAIL_PORT}. Check the KINWEAVE_EMAIL settings, then run kinweave setup again."
        )
    return f"A test e-mail has gone to {address}. If it does not arrive, check the KINWEAVE_EMAIL settings."
