"""Do the suggestions fit? Sixty invented people, three hundred invented places, and what was expected beforehand.

`world` invents them from one seed. `oracle` says which five each person should be told of, and why: from the limits
they stated, which nothing may breach, and from a judgement written down in points. Neither reads the code that
suggests, nor anything else of the service. `expected.json` is what the oracle said, kept before that code was
changed; `reader.json` is what somebody who had not seen the code would suggest to thirty others.
`python -m tests.experiments.suggesting` scores the code beside nearest-first and most-popular.
"""
