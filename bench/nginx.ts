/** nginx with the same bytes, in the three ways in which it is set up for files; nothing where it is not installed. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { end, isServing, readCpuMs } from "./processes.ts";
import { findFreePort } from "../e2e/free-port.ts";

/** By name: what stands in its `http` besides. */
export const nginxSetUps = {
  plain: "",
  sendfile: "sendfile on; tcp_nopush on; open_file_cache max=10;",
  static: "sendfile on; tcp_nopush on; open_file_cache max=10; gzip_static on;",
} as const;

export function hasNginx(): boolean {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export async function startNginx(folder: string, name: keyof typeof nginxSetUps, bytes: Buffer) {
  const port = await findFreePort();
  const root = join(folder, `nginx-${name}`);
  mkdirSync(join(root, "files"), { recursive: true });
  writeFileSync(join(root, "files", "bytes"), bytes);
  writeFileSync(join(root, "files", "bytes.gz"), gzipSync(bytes, { level: 6 }));
  const file = join(root, "nginx.conf");
  writeFileSync(
    file,
    `daemon off; master_process off; worker_processes 1; pid ${join(root, "pid")}; error_log ${join(root, "error.log")} crit;
     ${process.getuid?.() === 0 ? "user root;" : ""}
     events { worker_connections 512; }
     http {
       access_log ${join(root, "access.log")}; keepalive_requests 1000000; gzip_types *; gzip_min_length 1000;
       ${name === "static" ? "" : "gzip on; gzip_comp_level 6;"} ${nginxSetUps[name]}
       client_body_temp_path ${root}; proxy_temp_path ${root}; fastcgi_temp_path ${root};
       uwsgi_temp_path ${root}; scgi_temp_path ${root};
       server { listen 127.0.0.1:${port}; root ${join(root, "files")}; default_type text/html; }
     }`,
  );
  const child = spawn("nginx", ["-c", file, "-p", root], { stdio: "ignore" });
  process.once("exit", () => child.kill("SIGKILL"));
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && !(await isServing(`${address}/bytes`)); tries += 1) await delay(50);
  return { address, cpuMs: () => readCpuMs(child.pid), stop: () => end(child) };
}
