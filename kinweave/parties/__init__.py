"""People, organisations and teams: how to reach them, what they need, who supports them."""
