"""What is not in somebody's own copy, and why. What is in neither list fails a test."""

LEFT_OUT: dict[str, str] = {
    "parties.Party": "The person's own row is the beginning of the copy.",
    "parties.Whereabouts": "A file with a protected address in it could be found. They ask to see it, or are told.",
    "parties.Bar": "It says who may not know of them: to say so could put somebody in danger.",
    "parties.SamePerson": "It is about rows, and says which other organisation knows them: each gives its own copy.",
    "access.Identity": "It is the sign-in itself.",
    "directory.Service": "It belongs to an organisation.",
    "agreements.ProtocolParty": "It belongs to an organisation.",
    "circles.Circle": "A personal circle has nothing of its own: its ties are there.",
    "circles.MayKnow": "It names others who may know of a rule, because of their work.",
    "circles.Breach": "It names who saw and who was told. A worker goes through it with them.",
    "circles.Attempt": "It names who tried to arrange something.",
    "events.BreachQuestion": "It is open, and could tell of a rule that they may not know.",
    "plans.Licence": "It belongs to an organisation.",
    "concerns.Concern": "What did not come from them is left out; what they told is there as `what_you_told`.",
    "concerns.Named": "It would say who is named in a concern.",
    "concerns.Reached": "It would say whom a concern reached.",
    "concerns.OutsideContact": "It belongs to an organisation.",
    "keeping.StagedPerson": "A row of a sheet that was read; what became of it is there.",
    "keeping.Merge": "It is about rows; what they hold is there.",
}
