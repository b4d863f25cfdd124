"""What was found about who decides, and what was passed on, in the invented town."""

from typing import Any

Facts = dict[str, Any]

PHONE: Facts = {
    "decision": "Signing for a telephone for two years",
    "why_asked": "The shop asked him to sign the same day. He asked Ffion if it was a lot.",
    "help_given": "Coins for each month, laid out on the table. Two short talks, a week apart. Tomasz was there.",
    "understands": "yes",
    "retains": "yes",
    "weighs": "yes",
    "communicates": "yes",
    "evidence": "He put the coins in two rows and said: “That’s too many. I’ll pay as I go.”",
    "consulted": "Tomasz, Mum",
    "can_wait": False,
    "outcome": "with_help",
    "assessed_by": "Ffion Price",
}
HOME: Facts = {
    "decision": "Moving to a care home",
    "why_asked": "She came home from hospital and her nephew asked for it.",
    "help_given": "Large print, her hearing aids in, mornings, three short visits with photographs of both places.",
    "understands": "yes",
    "retains": "no",
    "weighs": "no",
    "communicates": "yes",
    "evidence": "She says she wants her own bed. A minute later she asks which house we are in.",
    "because_of": "Her dementia: she does not keep the two places in mind long enough to compare them.",
    "consulted": "Her niece, her doctor, the district nurse",
    "can_wait": False,
    "outcome": "cannot",
    "assessed_by": "Callum Reid",
}
BEST: Facts = {
    "wishes": "“My own bed.” She always said that she would stay on Mill Street.",
    "beliefs": "Her garden, her church, owing nobody anything.",
    "consulted": "Her niece: stay, with more help. Her nephew: a home. Her doctor: either, with visits at night.",
    "objections": "Her nephew thinks it is not safe at night.",
    "options": "A care home; a stay for a month; at home with two more visits and an alarm.",
    "decision": "She stays at home with two more visits a day and an alarm. We look again in a month.",
    "least_restrictive": "It keeps her home, her garden and her church, and adds only the help that is missing.",
    "decided_by": "Callum Reid, with her doctor and her niece",
    "plain": "You stay in your house. More people come to help you.",
    "heard": "You said: my own bed. Your niece told us what you always said.",
    "helps_disagree": "Ashby Vale Advocacy, 01632 960588",
}
ADVOCATE: Facts = {
    "kind": "care_act",
    "for_what": "His support plan",
    "limbs": ["weighs"],
    "appropriate_person": "Mum",
    "why_not_them": "Danny wants somebody who is not in the family for this.",
    "asked_of": "Ashby Vale Council, adult social care",
}
ADVOCATE_SAYS: Facts = {
    "views": "Danny wants Saturdays for football training, and fewer forms.",
    "response": "Saturdays are in the plan. The forms became one page with pictures.",
}
REFERRAL: Facts = {
    "to_whom": "Vale Talking Therapies",
    "why": "Danny lies awake since somebody kept asking him for money. He asks for somebody to talk to, with pictures.",
}
REFERRAL_WORDS = "Mornings are better. He would like Tomasz in the room the first time."
AGREED: Facts = {"agreed_how": "He read each part with Ffion and put a tick at it", "sent_how": "Secure e-mail"}
OUTCOME = "First talk on a Tuesday morning. Tomasz may come."
INTERPRETER: Facts = {"language": "Arabic (Iraqi)", "prefers": "A woman", "name": "Layla Haddad"}
