"""Every figure of a profile against pandas and SciPy, on real tables.

Assesses each table of ../shared/data with `pilothouse data assess`, reads the same file with pandas, and reckons anew what both can tell:
counts, moments, quantiles, histograms, outliers, commonest values, lengths, duplicates, missing cells, correlations. Prints for each table
how many figures agree to 1e-9 (relative above 1) and each that does not. `--write` renews the fixture of the tests.
Tables that are not there are skipped, in one line.
"""

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import scipy
from scipy import stats
from scipy.stats import contingency

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared/data"
NEAR = 1e-9


def tables(folder):
    """Real files, the zipped ones unpacked: name and path."""
    with zipfile.ZipFile(DATA / "bike-sharing/bike_sharing_dataset.zip") as packed:
        packed.extractall(folder)
    yield "adults", DATA / "adults/adults.parquet"
    yield "titanic", DATA / "titanic/reference.csv"
    yield "bike-sharing", folder / "hour.csv"
    yield "nyc-taxi", DATA / "nyc-taxi/yellow_2019-01.csv"
    yield "car-loan", DATA / "car-loan/reference.parquet"


def assessed(path, folder):
    out = folder / f"{path.stem}.json"
    command = ("node_modules/.bin/node", "apps/cli/main.ts", "data", "assess", str(path), "--out", str(out))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode in (0, 1) and out.exists(), done.stdout + done.stderr
    return json.loads(out.read_text())["profile"]


def read(path):
    """The cells as they stand: text of a CSV, with nothing but empty cells taken for missing."""
    if path.suffix == ".parquet":
        return pd.read_parquet(path)
    return pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""])


def without_codes(cells, column):
    """Without what the profile takes for codes for missing: it says which, and how many."""
    codes = [code["text"].strip().lower() for code in column["coded"]]
    is_code = cells.astype(str).str.strip().str.lower().isin([code for code in codes if code])
    for code in codes:
        if column["type"] == "number" and code.lstrip("-").isdigit():
            is_code |= as_numbers(cells) == float(code)
    return cells[cells.notna() & ~is_code]


def as_numbers(cells):
    """Numbers, also with commas between thousands and a percent sign; what is infinite is none. Python reads the last digit right, pandas not always."""

    def number(cell):
        try:
            found = float(str(cell).replace(",", "").replace("%", ""))
            return found if np.isfinite(found) else np.nan
        except ValueError:
            return np.nan

    return cells.map(number).astype(float)


def reckoned(cells, column):
    """What pandas and SciPy say of a column that the profile says is of this type."""
    present = without_codes(cells, column)
    found = {"missing": int(cells.isna().sum())}
    if column["type"] == "number":
        return {**found, **numbers(as_numbers(present).dropna(), column["numbers"])}
    counts = present.astype(str).value_counts()
    found |= {"distinct": len(counts), "unique": int((counts == 1).sum())}
    if column["type"] == "date-time":
        moments = pd.to_datetime(present, utc=True)
        return found | {"min": moments.min().strftime("%Y-%m-%dT%H:%M:%SZ"), "max": moments.max().strftime("%Y-%m-%dT%H:%M:%SZ")}
    if column["length"]:
        lengths = present.astype(str).str.len()
        found |= {"length min": int(lengths.min()), "length mean": float(lengths.mean()), "length max": int(lengths.max())}
    return found | {f"count of the commonest {at + 1}": int(count) for at, count in enumerate(counts[counts >= 5].head(len(column["top"])))}


def numbers(x, profile):
    first, third = np.quantile(x, [0.25, 0.75])
    low, high = first - 3 * (third - first), third + 3 * (third - first)
    counts, _ = np.histogram(x, bins=np.array(profile["histogram"]["edges"]))
    edges = np.linspace(x.min(), x.max(), len(counts) + 1)
    return {
        **{"distinct": x.nunique(), "unique": int((x.value_counts() == 1).sum())},
        **{"min": x.min(), "max": x.max(), "mean": x.mean(), "sd": x.std(), "skew": x.skew()},
        **{f"quantile {each['at']}": np.quantile(x, each["at"]) for each in profile["quantiles"]},
        **{"zeros": int((x == 0).sum()), "negative": int((x < 0).sum()), "whole": bool((x == np.trunc(x)).all())},
        **{"outliers": int(((x < low) | (x > high)).sum()), "outliers low": low, "outliers high": high},
        **{f"bar {at}": int(count) for at, count in enumerate(counts)},
        **{f"edge {at}": edge for at, edge in enumerate(edges)},
    }


def told(column):
    """The same figures, as the profile has them."""
    found = {"missing": column["missing"], "distinct": column["distinct"]["count"], "unique": column["unique"]}
    if column["numbers"]:
        n = column["numbers"]
        found |= {key: n[key] for key in ("min", "max", "mean", "sd", "skew", "zeros", "negative", "whole")}
        found |= {f"quantile {each['at']}": each["value"] for each in n["quantiles"]}
        found |= {"outliers": n["outliers"]["count"], "outliers low": n["outliers"]["low"], "outliers high": n["outliers"]["high"]}
        found |= {f"bar {at}": count for at, count in enumerate(n["histogram"]["counts"])}
        return found | {f"edge {at}": edge for at, edge in enumerate(n["histogram"]["edges"])}
    if column["dates"] and column["type"] == "date-time":
        return found | {"min": column["dates"]["min"], "max": column["dates"]["max"]}
    if column["length"]:
        found |= {f"length {key}": column["length"][key] for key in ("min", "mean", "max")}
    return found | {f"count of the commonest {at + 1}": value["count"] for at, value in enumerate(column["top"])}


def typed(frame, profile):
    """Each column as numbers or as categories, missing and codes as nothing."""
    columns = {}
    for column in profile["columns"]:
        cells = without_codes(frame[column["name"]], column).reindex(frame.index)
        columns[column["name"]] = as_numbers(cells) if column["type"] == "number" else cells
    return columns


def associated(columns, pair):
    a, b = columns[pair["a"]], columns[pair["b"]]
    both = a.notna() & b.notna()
    a, b = a[both], b[both]
    n = len(a)
    if pair["measure"] == "pearson":
        return n, stats.pearsonr(a.astype(float), b.astype(float)).statistic
    if pair["measure"] == "spearman":
        return n, stats.spearmanr(a.astype(float), b.astype(float)).statistic
    if pair["measure"] == "cramers-v":
        counts = contingency.crosstab(a.astype(str), b.astype(str)).count
        (r, c), free = counts.shape, lambda k: k - (k - 1) ** 2 / (n - 1)
        phi = stats.chi2_contingency(counts, correction=False).statistic / n - (r - 1) * (c - 1) / (n - 1)
        return n, min(1, np.sqrt(max(0, phi) / (min(free(r), free(c)) - 1)))
    groups = [group.astype(float).to_numpy() for _, group in a.groupby(b.astype(str))]
    within, k = sum(((group - group.mean()) ** 2).sum() for group in groups), len(groups)
    return n, np.sqrt(max(0, 1 - within / ((a.astype(float) - a.astype(float).mean()) ** 2).sum() * (n - 1) / (n - k)))


def agrees(ours, theirs):
    if ours is None or theirs is None or isinstance(theirs, (str, bool)):
        return ours == theirs or (ours is None and theirs is not None and np.isnan(theirs))
    return abs(ours - theirs) <= NEAR * max(1, abs(theirs))


def compared(path, folder):
    """Every figure of both: where it is from, ours, theirs."""
    profile, frame = assessed(path, folder), read(path)
    for column in profile["columns"]:
        if column["type"] in ("empty",):
            continue
        ours, theirs = told(column), reckoned(frame[column["name"]], column)
        for key, value in theirs.items():
            yield f"{column['name']}: {key}", ours.get(key), value
    yield "missing cells", sum(column["missing"] for column in profile["columns"]), int(frame.isna().sum().sum())
    yield "duplicate rows", profile["set"]["duplicates"]["rows"], int(frame.duplicated().sum())
    columns = typed(frame, profile)
    yield "rows without a missing cell", profile["set"]["completeRows"], int(pd.DataFrame(columns).notna().all(axis=1).sum())
    for pair in profile["set"]["missingTogether"]:
        a, b = columns[pair["a"]].isna(), columns[pair["b"]].isna()
        yield f"{pair['a']} and {pair['b']} missing together", pair["share"], (a & b).sum() / (a | b).sum()
    for pair in profile["set"]["associations"]:
        n, value = associated(columns, pair)
        yield f"{pair['a']} and {pair['b']}: rows", pair["n"], n
        yield f"{pair['a']} and {pair['b']}: {pair['measure']}", pair["value"], float(value)


FIXTURE = ROOT / "chapters/data-readiness/server/assess/fixtures/exact-figures.json"


def kept(table, figures):
    """What a test holds the profile to without Python: all but bars and edges, and of pairs the strongest ten."""
    pairs = [what for what, *_ in figures if " and " in what][:20]
    wanted = [(what, value) for what, _, value in figures if not any(word in what for word in (": bar ", ": edge ")) and (" and " not in what or what in pairs)]
    return {"table": table, "figures": {what: value if isinstance(value, (str, bool)) or value is None else float(value) for what, value in wanted}}


if __name__ == "__main__":
    if not DATA.exists():
        print("skipped: the real tables are not at ../shared/data")
        sys.exit(0)
    wrong, fixture = 0, []
    with tempfile.TemporaryDirectory() as name:
        for table, path in tables(Path(name)):
            figures = list(compared(path, Path(name)))
            differ = [(what, ours, theirs) for what, ours, theirs in figures if not agrees(ours, theirs)]
            for what, ours, theirs in differ:
                print(f"{table}: {what} differs: ours {ours}, pandas and SciPy {theirs}")
            print(f"{table}: {len(figures) - len(differ)} of {len(figures)} figures agree")
            wrong += len(differ)
            fixture.append(kept(table, figures))
    if "--write" in sys.argv:
        made_by = {"script": Path(__file__).name, "pandas": pd.__version__, "scipy": scipy.__version__}
        FIXTURE.write_text(json.dumps({"madeBy": made_by, "tables": fixture}, indent=2) + "\n")
    sys.exit(1 if wrong else 0)
