import time
from tests.trail.test_thousand_lines import *
def test_speed(chain):
    chain.faults()
    t=time.process_time()
    for i in range(20): chain.faults()
    print("ms per verify", (time.process_time()-t)/20*1000)
    import cProfile
    cProfile.runctx("chain.faults()", globals(), locals(), sort="tottime")
