"""Recoll on the same documents: `search-recoll.py CONFIG` makes its index and prints the seconds of processor time that took,
then reads queries a line and prints the milliseconds of processor time that each took, the first 20 results with abstracts."""
import resource
import subprocess
import sys
import time

config = sys.argv[1]
subprocess.run(["recollindex", "-c", config, "-z"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime)

from recoll import recoll  # noqa: E402

database = recoll.connect(confdir=config)
for line in sys.stdin:
    start = time.process_time()
    query = database.query()
    query.execute(line.strip())
    for document in query.fetchmany(20):
        query.makedocabstract(document)
    print((time.process_time() - start) * 1000)
