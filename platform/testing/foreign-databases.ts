import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A database that is not ours, as its package installed it; of one test file. */
export interface ForeignDatabase extends AsyncDisposable {
  readonly port: number;
  readonly folder: string;
}

/** Where a program is, also where an administrator's path has it. */
export const programAt = (name: string): string | undefined =>
  [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** MariaDB as MySQL: its root comes in without a password. Undefined where it is not installed. */
export async function mariaDb(more: readonly string[] = []): Promise<ForeignDatabase | undefined> {
  const [server, install] = [programAt("mariadbd"), programAt("mariadb-install-db")];
  if (server === undefined || install === undefined) return undefined;
  return started("mariadb", async (folder, port) => {
    const data = join(folder, "data");
    const user = `--user=${userInfo().username}`;
    const making = ["--no-defaults", `--datadir=${data}`, user, "--auth-root-authentication-method=normal", "--skip-test-db"];
    execFileSync(install, making, { stdio: "ignore" });
    const serving = [`--datadir=${data}`, user, `--port=${port}`, "--bind-address=127.0.0.1", `--socket=${join(folder, "socket")}`];
    return spawn(server, ["--no-defaults", ...serving, `--pid-file=${join(folder, "pid")}`, ...more], { stdio: "ignore" });
  });
}

/** ClickHouse: its user `default` comes in without a password, `reader` with one, `kept` is kept at readonly = 1 and `kept2` at 2. */
export async function clickHouse(): Promise<ForeignDatabase | undefined> {
  const server = programAt("clickhouse-server");
  if (server === undefined) return undefined;
  return started("clickhouse", async (folder, port) => {
    for (const name of ["data", "tmp", "files", "format"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "users.xml"), users);
    writeFileSync(
      join(folder, "config.xml"),
      `<yandex><logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
      <http_port>${port}</http_port><listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
      <user_files_path>${folder}/files/</user_files_path><format_schema_path>${folder}/format/</format_schema_path>
      <users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
      <mark_cache_size>5368709</mark_cache_size><timezone>Europe/Paris</timezone></yandex>`,
    );
    return spawn(server, [`--config-file=${join(folder, "config.xml")}`], { stdio: "ignore", cwd: folder });
  });
}

const user = (name: string, profile: string, password: string) =>
  `<${name}><password>${password}</password><networks><ip>::/0</ip></networks><profile>${profile}</profile><quota>default</quota></${name}>`;

const users = `<yandex><profiles><default/><kept><readonly>1</readonly></kept><kept2><readonly>2</readonly></kept2></profiles>
  <users>${user("default", "default", "")}${user("reader", "default", "not to be told")}${user("kept", "kept", "p")}${user("kept2", "kept2", "p")}</users>
  <quotas><default/></quotas></yandex>`;

async function started(name: string, start: (folder: string, port: number) => Promise<ChildProcess>): Promise<ForeignDatabase> {
  const folder = mkdtempSync(join(tmpdir(), `pilothouse-${name}-`));
  const port = await freePort();
  const child = await start(folder, port);
  const ended = once(child, "exit");
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 300)
      throw new Error(`${name} did not start: ${readFileSync(join(folder, "errors"), { encoding: "utf8", flag: "a+" })}`);
    await sleep(100);
  }
  return {
    port,
    folder,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new RangeError("a server on a port has one");
  return address.port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect({ port, host: "127.0.0.1" });
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** A certificate for `localhost` that signs itself, made by openssl; undefined where that is not installed. */
export function ownCertificate(): { readonly key: string; readonly certificate: string } | undefined {
  const openssl = programAt("openssl");
  if (openssl === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "pilothouse-certificate-"));
  try {
    const made = [join(folder, "key.pem"), join(folder, "certificate.pem")] as const;
    const what = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2", "-nodes", "-newkey", "rsa:2048"];
    execFileSync(openssl, ["req", "-x509", ...what, "-keyout", made[0], "-out", made[1]], { stdio: "ignore" });
    return { key: readFileSync(made[0], "utf8"), certificate: readFileSync(made[1], "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
