"""The peer: data_profiling's minimal mode (ydata-profiling until 4.18) over one CSV, its description and no page.

Prints seconds without its import, and its version.
"""

import json
import sys
import time

import data_profiling
import pandas as pd

began = time.perf_counter()
report = data_profiling.ProfileReport(pd.read_csv(sys.argv[1]), minimal=True, progress_bar=False)
description = report.get_description()
print(json.dumps({"seconds": time.perf_counter() - began, "columns": len(description.variables), "version": data_profiling.__version__}))
