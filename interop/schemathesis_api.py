"""Schemathesis over the whole of the OpenAPI document: at least 5,000 cases, no 5xx, no reply that breaks its own schema.

Takes the address from PILOTHOUSE_URL and signs in as PILOTHOUSE_ADMIN_EMAIL / PILOTHOUSE_ADMIN_PASSWORD once, to make the API key that all
cases then use. Cases outside the key's workspace are answered 404 alike, so the path's workspace is fixed; ids stay random, but for
the one project that is opened here, which a second pass uses throughout.
"""

import json
import math
import os
import pathlib
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


def run(folder, name, key, parameters, examples, schema):
    """One pass; how many cases it made, and whether all checks held."""
    settings = pathlib.Path(folder, f"{name}.toml")
    lines = [f'"path.{key_}" = {json.dumps(value)}' for key_, value in parameters.items()]
    settings.write_text("[parameters]\n" + "\n".join(lines) + "\n")
    events = pathlib.Path(folder, f"{name}.ndjson")
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    done = subprocess.run(
        [program, "--config-file", settings, "run", schema, "--url", URL, "--header", f"Authorization: Bearer {key}"]
        + ["--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", str(examples), "--seed", "20261122"]
        + ["--continue-on-failure", "--no-shrink", "--no-color", "--suppress-health-check", "all", "--warnings", "off"]
        + ["--report", "ndjson", "--report-ndjson-path", events, "--workers", "2"],
        check=False,
    )
    return events, done.returncode == 0


def main():
    workspace, key, project = prepare()
    document, _ = ask("GET", "/api/openapi.json")
    operations = sum(len(METHODS & set(path)) for path in document["paths"].values())
    examples = math.ceil(WANTED / operations)
    print(f"{operations} operations, at least {WANTED} cases", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        schema = pathlib.Path(folder, "openapi.json")
        schema.write_text(json.dumps(document))
        fixed = {"workspace": workspace}
        passes = [
            run(folder, "any", key, fixed, examples, schema),
            run(folder, "one", key, {**fixed, "project": project["id"]}, max(10, examples // 4), schema),
        ]
        cases = sum(events.read_text().count('"status_code"') for events, _ in passes)
    held = all(ok for _, ok in passes)
    print(f"{cases} cases; every check {'held' if held else 'did NOT hold: see above'}", flush=True)
    return 0 if held and cases >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
