"""Confident learning on four published test sets, through the command.

LABEL_ERRORS names a clone of github.com/cleanlab/label-errors (Apache-2.0). Its labels and out-of-fold probabilities are written as CSV beside
each other, `pilothouse data assess --probabilities` reads them, and the wrong labels it estimates are held against the published ones, to 2. Where
the clone is not there nothing is tried, in one line.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent
PUBLISHED = {"mnist_test_set": 15, "cifar10_test_set": 284, "20news_test_set": 95, "imdb_test_set": 1309}

clone = Path(os.environ.get("LABEL_ERRORS", ""))
if not (clone / "original_test_labels").is_dir():
    print("skipped: LABEL_ERRORS names no clone of github.com/cleanlab/label-errors")
    sys.exit(0)

wrong = False
with tempfile.TemporaryDirectory() as folder:
    table, chances, out = (Path(folder) / name for name in ("labels.csv", "chances.csv", "report.json"))
    for name, published in PUBLISHED.items():
        labels = np.load(clone / f"original_test_labels/{name}_original_labels.npy").astype(int)
        given = np.load(clone / f"cross_validated_predicted_probabilities/{name}_pyx.npy").astype(float)
        table.write_text("label\n" + "".join(f"{label}\n" for label in labels))
        rows = "".join(",".join(map(repr, row)) + "\n" for row in given.tolist())
        chances.write_text(",".join(map(str, range(given.shape[1]))) + "\n" + rows)
        command = ("node_modules/.bin/node", "apps/cli/main.ts", "data", "assess", str(table))
        options = ("--target", "label", "--probabilities", str(chances), "--out", str(out))
        done = subprocess.run(command + options, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode in (0, 1) and out.exists(), done.stdout + done.stderr
        noise = json.loads(out.read_text())["profile"]["labels"]["value"]["noise"]
        found = noise["value"]["rows"] if noise["known"] else None
        holds = found is not None and abs(found - published) <= 2
        wrong |= not holds
        print(f"{name}: {found if found is None else round(found, 1)} wrong labels, {published} published{'' if holds else ': NOT within 2'}")
sys.exit(1 if wrong else 0)
