"""Words of who works with whom: cover, and a sheet that waits to be looked through. Everybody in it is invented."""

COVER_BECAUSE = "Ffion is on leave"

# Name, date of birth, worker, telephone, safe to use, number. Danny stands there too: he is known already.
SHEET_NAME = "referrals-from-the-day-centre.csv"
HEADINGS = ("Name", "Date of birth", "Worker", "Telephone", "Safe to use", "Case number")
ROWS = (
    ("Elin Vaughan", "14/05/1986", "Agnieszka", "01632 960301", "yes", "DC-101"),
    ("Tomos Bowen", "3/11/1959", "Zanele", "01632 960302", "ask", "DC-102"),
    ("Daniel Okafor", "{danny}", "Ffion", "", "", "DC-103"),
    ("Haf Morgan", "31/02/1990", "Agnieszka", "", "", "DC-104"),
)
