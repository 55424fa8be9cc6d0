"""Schemathesis over the whole of the OpenAPI document: at least 5,000 cases, no 5xx, no reply that breaks its own schema.

Takes the address from PILOTHOUSE_URL and signs in as PILOTHOUSE_ADMIN_EMAIL / PILOTHOUSE_ADMIN_PASSWORD once, to make the API key that all
cases then use. Cases outside the key's workspace are answered 404 alike, so the path's workspace is fixed; ids stay random, but for
the one project that is opened here, which a second pass uses throughout.
"""

import collections
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request

URL = os.environ["PILOTHOUSE_URL"]
WANTED = int(os.environ.get("INTEROP_CASES", "5000"))
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance"
METHODS = {"get", "post", "put", "patch", "delete"}


def ask(method, path, body=None, **headers):
    """One request; the reply's JSON and its cookies."""
    request = urllib.request.Request(
        URL + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Origin": URL, **headers},
    )
    with urllib.request.urlopen(request) as reply:
        cookies = "; ".join(one.split(";")[0] for one in reply.headers.get_all("Set-Cookie") or [])
        return json.load(reply), cookies


def prepare():
    """A workspace, a key that may do all in it, and one project."""
    who = {"email": os.environ["PILOTHOUSE_ADMIN_EMAIL"], "password": os.environ["PILOTHOUSE_ADMIN_PASSWORD"]}
    me, cookies = ask("POST", "/api/v1/sign-in", who)
    workspace = me["workspaces"][0]["slug"]
    at = f"/api/v1/workspaces/{workspace}"
    made, _ = ask("POST", f"{at}/keys", {"name": "Schemathesis", "role": "owner"}, Cookie=cookies)
    key = made["secret"]
    project, _ = ask("POST", f"{at}/projects", {"name": "Churn"}, Authorization=f"Bearer {key}")
    return workspace, key, project


def run(folder, name, key, parameters, phases, mode, examples, schema):
    """One pass; how many cases it made, and whether all checks held."""
    settings = pathlib.Path(folder, f"{name}.toml")
    lines = [f'"path.{key_}" = {json.dumps(value)}' for key_, value in parameters.items()]
    settings.write_text("[parameters]\n" + "\n".join(lines) + "\n")
    events = pathlib.Path(folder, f"{name}.ndjson")
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    done = subprocess.run(
        [program, "--config-file", settings, "run", schema, "--url", URL, "--header", f"Authorization: Bearer {key}"]
        + ["--checks", CHECKS, "--phases", phases, "--max-examples", str(examples), "--seed", "20261122"]
        + ["--continue-on-failure", "--no-shrink", "--no-color", "--suppress-health-check", "all", "--warnings", "off"]
        + ["--mode", mode, "--report", "ndjson", "--report-ndjson-path", events, "--workers", "1"],
        cwd=folder,
        check=False,
    )
    return events, done.returncode == 0


def main():
    workspace, key, project = prepare()
    document, _ = ask("GET", "/api/openapi.json")
    operations = sum(len(METHODS & set(path)) for path in document["paths"].values())
    examples = math.ceil(WANTED / operations / 2)  # the coverage phase adds about as many again
    print(f"{operations} operations, at least {WANTED} cases", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        schema = pathlib.Path(folder, "openapi.json")
        schema.write_text(json.dumps(document))
        fixed = {"workspace": workspace}
        passes = [
            run(folder, "any", key, fixed, "examples,coverage,fuzzing", "all", examples, schema),
            run(folder, "one", key, {**fixed, "project": project["id"]}, "fuzzing", "positive", examples, schema),
        ]
        statuses = collections.Counter(
            status[0] + "xx" if status != "429" else status
            for events, _ in passes
            for status in re.findall(r'"status_code": ?(\d{3})', events.read_text())
        )
    cases = statuses.total()
    held = all(ok for _, ok in passes)
    print(", ".join(f"{count} answers of {status}" for status, count in sorted(statuses.items())), flush=True)
    print(f"{cases} cases; every check {'held' if held else 'did NOT hold: see above'}", flush=True)
    return 0 if held and cases >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
