"""Who people are to each other: labels for family, friends, people of the town, and people paid to help."""

# Label, and who is named: a woman, a man, or by the culture's own word (0 mother .. 3 grandfather).
FAMILY = {
    "child": (
        ("Mum", 0), ("Dad", 1), ("Grandmother", 2), ("Big sister", "woman"), ("Grandfather", 3),
        ("Auntie", "woman"), ("Baby brother", "man"), ("Uncle", "man"), ("Cousin", "woman"),
    ),
    "adult": (
        ("Mum", 0), ("Sister", "woman"), ("Brother", "man"), ("Dad", 1), ("Cousin", "man"),
        ("Auntie", "woman"), ("Grandmother", 2), ("Niece", "woman"), ("Uncle", "man"), ("Nephew", "man"),
    ),
    "older": (
        ("Daughter", "woman"), ("Son", "man"), ("Sister", "woman"), ("Granddaughter", "woman"),
        ("Brother", "man"), ("Grandson", "man"), ("Niece", "woman"), ("Son-in-law", "man"),
        ("Nephew", "man"), ("Cousin", "woman"),
    ),
}  # fmt: skip

FRIENDS = {
    "child": ("Nursery friend", "Friend next door", "Nursery friend", "Friend from the park"),
    "adult": (
        "Friend", "Friend from work", "Neighbour", "Old school friend", "Friend from the walking group",
        "Friend online", "Neighbour", "Friend from college",
    ),
    "older": (
        "Neighbour", "Old friend", "Friend from the card table", "Friend from work, years ago",
        "Friend from the lunch club", "Neighbour over the road", "Friend from choir", "Pen friend",
    ),
}  # fmt: skip

COMMUNITY = {
    "child": (("Miss Okoro", "Nursery"), ("Mr Tufnell", "Lollipop man"), ("Bea", "Nursery"),
              ("Jo", "Story time")),
    "adult": (
        ("Mr Bhatt", "Corner shop"), ("Elin", "Choir leader"), ("Coach Baptiste", "Swimming"),
        ("Marisol", "Café"), ("Reverend Ola", "Church"), ("Mrs Fenn", "Allotment"), ("Idwal", "Bus driver"),
        ("Priscilla", "Library"),
    ),
    "older": (
        ("Priscilla", "Library"), ("Reverend Ola", "Church"), ("Mr Bhatt", "Corner shop"),
        ("Mrs Fenn", "Allotment"), ("Elin", "Choir leader"), ("Biddy", "Lunch club"), ("Idwal", "Bus driver"),
        ("Dai", "Bowling green"),
    ),
}  # fmt: skip

# After their own worker, who comes first.
PAID = {
    "child": (("Dr Khan", "Doctor"), ("Hana", "Health visitor")),
    "adult": (
        ("Dr Khan", "Doctor"), ("Mr Sallis", "Pharmacist"), ("Joseph", "Social worker"),
        ("Anwen", "Occupational therapist"), ("Carys", "Job coach"),
    ),
    "older": (
        ("Dr Khan", "Doctor"), ("Nurse Abike", "District nurse"), ("Hollie", "Home carer"),
        ("Mr Sallis", "Pharmacist"), ("Glenys", "Chiropodist"),
    ),
}  # fmt: skip
