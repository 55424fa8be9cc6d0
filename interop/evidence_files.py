"""Result files as today's tools write them, read by the product.

Runs promptfoo, Inspect AI and pytest (no model is called and nothing leaves the machine), then pushes what they wrote with
`pilothouse evidence push` to criteria that are found by name. `--write` puts the files among the fixtures instead; needs no server.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "chapters/lifecycle/server/evidence-files/fixtures"
PROMPTFOO = "0.123.1"


def run(*command, folder, **more):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, **more)
    return done.returncode, done.stdout + done.stderr


def promptfoo(folder):
    home = HERE.parent / ".interop/promptfoo"
    if not (home / "node_modules/promptfoo").exists():
        home.mkdir(parents=True, exist_ok=True)
        (home / "package.json").write_text('{"private": true}')
        install = ("npm", "install", f"promptfoo@{PROMPTFOO}", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
        code, said = run(*install, folder=home)
        assert code == 0, said
    quiet = {"PROMPTFOO_DISABLE_TELEMETRY": "1", "PROMPTFOO_DISABLE_UPDATE": "1", "PROMPTFOO_CONFIG_DIR": str(folder / "config")}
    program = home / "node_modules/.bin/promptfoo"
    flags = ("--no-cache", "--no-write", "--no-progress-bar", "--no-table", "-o", "results.json")
    code, said = run(str(program), "eval", *flags, folder=folder, env={**os.environ, **quiet})
    assert (folder / "results.json").exists(), said  # its exit code is 100 where a test failed
    return folder / "results.json"


def inspect(folder):
    code, said = run(sys.executable, "desk_task.py", folder=folder)
    assert code == 0, said
    return next((folder / "logs").glob("*.json"))


def pytest(folder):
    run(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--junitxml=junit.xml", "test_desks.py", folder=folder)
    return folder / "junit.xml"


def ask(path, body, **headers):
    """One request; the reply's JSON and its cookies."""
    url = os.environ["PILOTHOUSE_URL"]
    request = urllib.request.Request(url + path, json.dumps(body).encode(), {"content-type": "application/json", "origin": url, **headers})
    with urllib.request.urlopen(request) as answer:
        cookies = "; ".join(each.split(";")[0] for each in answer.headers.get_all("set-cookie") or [])
        return json.load(answer), cookies


def pushed(files):
    who = {"email": os.environ["PILOTHOUSE_ADMIN_EMAIL"], "password": os.environ["PILOTHOUSE_ADMIN_PASSWORD"]}
    me, cookies = ask("/api/v1/sign-in", who)
    at = f"/api/v1/workspaces/{me['workspaces'][0]['slug']}"
    project, _ = ask(f"{at}/projects", {"name": "Desk routing"}, cookie=cookies)
    for metric, unit, threshold in [("pass rate", "%", 60), ("routed", None, 0.7), ("includes accuracy", None, 0.7)]:
        terms = {"role": "success", "metric": metric, "comparison": "at-least", "threshold": threshold, "unit": unit}
        ask(f"{at}/projects/{project['id']}/criteria", terms, cookie=cookies)
    scopes = ["lifecycle:evidence", "lifecycle:read", "workspace:read"]
    key, _ = ask(f"{at}/keys", {"name": "pipeline", "role": "member", "scopes": scopes}, cookie=cookies)
    environment = {**os.environ, "PILOTHOUSE_KEY": key["secret"]}
    for name, file in files.items():
        command = ("node_modules/.bin/node", "apps/cli/main.ts", "evidence", "push", "Desk routing", str(file), "--json")
        code, said = run(*command, folder=HERE.parent, env=environment)
        assert code == 0, said
        offered = json.loads(said)["offered"]
        assert offered, said
        print(f"{name}: " + "; ".join(f"{one['figure']} = {one['value']} -> {one['says']}: {one['state']}" for one in offered))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(HERE / "evidence", folder, dirs_exist_ok=True)
        files = {"promptfoo.json": promptfoo(folder), "inspect.json": inspect(folder), "junit.xml": pytest(folder)}
        if "--write" in sys.argv:
            for fixture, file in files.items():
                host = os.uname().nodename
                (FIXTURES / fixture).write_text(file.read_text().replace(f"{name}/", "").replace(f'hostname="{host}"', 'hostname="host"'))
        else:
            pushed(files)
