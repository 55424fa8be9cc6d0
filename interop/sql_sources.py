"""The same table, sent as a file and read from other people's databases: the same figures must come out.

MariaDB and ClickHouse as Debian packages them, installed where this runs as root and they are missing, started in a folder of their own on
the two ports that `scripts/interop.mjs` allows. Whichever cannot be had is skipped with a line.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

MYSQL, CLICKHOUSE = 33306, 38123
ROWS = 5000
COLUMNS = "id, signed_up, region, age, spent, churned"


def rows():
    for at in range(1, ROWS + 1):
        region = ["North", "South", "East", "West"][at % 4]
        age = "" if at % 13 == 0 else -999 if at % 11 == 0 else 20 + at * 7 % 60
        yield at, f"2025-{at % 12 + 1:02d}-{at % 28 + 1:02d}", region, age, f"{at * 37 % 4000}.50", "yes" if at * 31 % 17 < 3 else "no"


def had(program, package):
    """Where a program is, installed if that can be done."""
    path = os.environ["PATH"] + ":/usr/sbin"
    if not shutil.which(program, path=path) and os.getuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "install", "-y", "-qq", package], env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return shutil.which(program, path=path)


def patiently(act, seconds=40):
    until = time.monotonic() + seconds
    while True:
        try:
            return act()
        except Exception:
            if time.monotonic() > until:
                raise
            time.sleep(0.3)


def mariadb(folder):
    server = had("mariadbd", "mariadb-server")
    if not server:
        return None
    who = f"--user={subprocess.run(['id', '-un'], capture_output=True, text=True).stdout.strip()}"
    data, socket = folder / "data", folder / "socket"
    making = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", who, "--auth-root-authentication-method=normal", "--skip-test-db"]
    subprocess.run(making, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    serving = [server, "--no-defaults", f"--datadir={data}", who, f"--port={MYSQL}", "--bind-address=127.0.0.1", f"--socket={socket}"]
    process = subprocess.Popen([*serving, f"--pid-file={folder}/pid"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def told(sql):
        subprocess.run(["mariadb", "--no-defaults", f"--socket={socket}", "-uroot"], input=sql, text=True, check=True, capture_output=True)

    patiently(lambda: told("select 1"))
    values = ",".join(f"({at},'{day}','{region}',{'null' if age == '' else age},{spent},'{churned}')" for at, day, region, age, spent, churned in rows())
    told(f"""create database shop; use shop; create table customers (id int, signed_up date, region varchar(20), age int, spent decimal(10,2), churned varchar(3));
        insert into customers values {values}; create user reader@'%' identified by 'a password'; grant select on shop.* to reader@'%';""")
    return process, {"engine": "mysql", "port": MYSQL}


def clickhouse(folder):
    server = had("clickhouse-server", "clickhouse-server")
    if not server:
        return None
    for name in ("data", "tmp", "files", "format"):
        (folder / name).mkdir()
    user = "<{0}><password>{1}</password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></{0}>"
    (folder / "users.xml").write_text(
        f"<yandex><profiles><default/></profiles><users>{user.format('default', '')}{user.format('reader', 'a password')}</users>"
        "<quotas><default/></quotas></yandex>"
    )
    (folder / "config.xml").write_text(
        f"<yandex><logger><level>error</level><log>{folder}/log</log><errorlog>{folder}/errors</errorlog></logger><http_port>{CLICKHOUSE}</http_port>"
        f"<listen_host>127.0.0.1</listen_host><path>{folder}/data/</path><tmp_path>{folder}/tmp/</tmp_path><user_files_path>{folder}/files/</user_files_path>"
        f"<format_schema_path>{folder}/format/</format_schema_path><users_config>{folder}/users.xml</users_config><mark_cache_size>5368709</mark_cache_size>"
        "<default_profile>default</default_profile><default_database>default</default_database></yandex>"
    )
    process = subprocess.Popen([server, f"--config-file={folder}/config.xml"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def told(sql):
        with urllib.request.urlopen(f"http://127.0.0.1:{CLICKHOUSE}/", sql.encode()) as answer:
            return answer.read().decode()

    patiently(lambda: told("select 1"))
    told("create database shop")
    told(
        "create table shop.customers (id UInt32, signed_up Date, region String, age Nullable(Int32), spent Decimal(10, 2), churned String)"
        " engine = MergeTree order by id"
    )
    values = ",".join(f"({at},'{day}','{region}',{'null' if age == '' else age},{spent},'{churned}')" for at, day, region, age, spent, churned in rows())
    told(f"insert into shop.customers values {values}")
    version = told("select version()").strip()
    print(f"sql_sources: ClickHouse {version}")
    return process, {"engine": "clickhouse", "port": CLICKHOUSE}


def asker():
    url, cookies = os.environ["PILOTHOUSE_URL"], {}

    def ask(path, body=None, kind="application/json"):
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(url + path, data, {"content-type": kind, "origin": url, **cookies})
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                kept = "; ".join(each.split(";")[0] for each in answer.headers.get_all("set-cookie") or [])
                cookies.update({"cookie": kept} if kept else {})
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            raise AssertionError(f"{path}: {refused.code} {refused.read().decode()}") from None

    me = ask("/api/v1/sign-in", {"email": os.environ["PILOTHOUSE_ADMIN_EMAIL"], "password": os.environ["PILOTHOUSE_ADMIN_PASSWORD"]})
    base = f"/api/v1/workspaces/{me['workspaces'][0]['slug']}"
    return lambda path, *rest: ask(base + path, *rest)


def profile_of(ask, data_set, assessment):
    at = f"/data-sets/{data_set}/assessments/{assessment}"
    until = time.monotonic() + 180
    while (now := ask(at))["state"] in ("waiting", "measuring"):
        assert time.monotonic() < until, now
        time.sleep(0.3)
    assert now["state"] == "done", now
    return ask(f"/data-sets/{data_set}/profiles/{now['profile']}")


def rounded(value):
    """Sums over several threads differ in their last digits."""
    if isinstance(value, float):
        return float(f"{value:.9g}")
    if isinstance(value, list):
        return [rounded(each) for each in value]
    return {key: rounded(each) for key, each in value.items()} if isinstance(value, dict) else value


def figures(profile):
    """All of it but where it is from and how numbers were written: 12.50 in a file may be 12.5 in a database, and is the same figure."""
    kept = {key: value for key, value in profile.items() if key not in ("from", "tookSeconds")}
    kept["columns"] = [{**column, "length": None} for column in kept["columns"]]
    return rounded(kept)


def main():
    ask = asker()
    data_set = ask("/data-sets", {"name": "Customers of three kinds"})["id"]
    text = COLUMNS.replace(" ", "") + "\n" + "".join(",".join(map(str, row)) + "\n" for row in rows())
    upload = ask(f"/data-sets/{data_set}/uploads?name=customers.csv", text.encode(), "application/octet-stream")
    roles = {**ask(f"/data-sets/{data_set}/uploads/{upload['id']}/look")["roles"], "target": "churned"}
    sent = ask(f"/data-sets/{data_set}/assessments", {"upload": upload["id"], "version": "file", "roles": roles})
    wanted = figures(profile_of(ask, data_set, sent["id"]))
    tried = 0
    for name, start in (("MariaDB", mariadb), ("ClickHouse", clickhouse)):
        folder = Path(tempfile.mkdtemp(prefix="pilothouse-interop-"))
        process = None
        try:
            made = start(folder)
            if made is None:
                print(f"sql_sources: {name} skipped, it is not installed and cannot be here")
                continue
            process, connection = made
            connection = {"host": "127.0.0.1", "database": "shop", "user": "reader", "password": "a password", "tls": "none", **connection}
            source = ask("/data-sources", {"name": name, **connection})
            tables = ask(f"/data-sources/{source['id']}/tables")["tables"]
            assert [table["table"] for table in tables] == ["customers"], tables
            reading = {"query": f"select {COLUMNS} from customers order by id"}
            body = {"reading": reading, "version": name, "roles": roles}
            asked = ask(f"/data-sets/{data_set}/sources/{source['id']}/assessments", body)
            found = figures(profile_of(ask, data_set, asked["id"]))
            differing = [key for key in wanted if wanted[key] != found[key]]
            assert not differing, f"{name} differs in {', '.join(differing)}"
            print(f"sql_sources: {name} gives every figure of {ROWS:,} rows as the file does")
            tried += 1
        finally:
            if process:
                process.kill()
                process.wait()
            shutil.rmtree(folder, ignore_errors=True)
    print(f"sql_sources: {tried} of 2 engines tried")


if __name__ == "__main__":
    sys.exit(main())
