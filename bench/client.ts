// Asks one address over and over on a few connections and reads what comes by its length; prints one line of JSON. It looks at
// no byte of a body: a client that does is slower than what is measured, which then waits for it most of the time.
import { connect } from "node:net";

/** An answer that is not as expected ends the run: what is wrong is not measured. */
interface Asked {
  readonly address: string;
  readonly headers: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly most: number;
  readonly status: number;
  /** Milliseconds between an answer and the next request of a connection. */
  readonly pause: number;
}

const asked = JSON.parse(process.argv[2] ?? "") as Asked; // written by load.ts
const { hostname, port, pathname, search, host } = new URL(asked.address);
const request = [`GET ${pathname}${search} HTTP/1.1`, `host: ${host}`, ...asked.headers, "", ""].join("\r\n");
const HEAD_END = "\r\n\r\n";
const CHUNKS_END = "0\r\n\r\n";

const took: number[] = [];
const began = performance.now();
const until = began + asked.seconds * 1_000;

/** Until the time is over; one request after the other. */
function ask(): Promise<void> {
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  let sent = 0;
  let head = "";
  let left = 0;
  let isChunked = false;
  let tail = "";

  function send(): void {
    if (performance.now() >= until || took.length >= asked.most) return void socket.end();
    head = "";
    sent = performance.now();
    socket.write(request);
  }

  /** How many bytes of the chunk belong to the head. */
  function readHead(chunk: Buffer): number {
    const before = head.length;
    head += chunk.toString("latin1");
    const end = head.indexOf(HEAD_END);
    if (end === -1) return chunk.length;
    if (!head.startsWith(`HTTP/1.1 ${asked.status} `)) throw new Error(`${asked.address} answers ${head.slice(0, 80)}`);
    head = head.slice(0, end + HEAD_END.length);
    isChunked = /\r\ntransfer-encoding: *chunked/i.test(head);
    left = asked.status === 304 ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    return head.length - before;
  }

  return new Promise((resolve, reject) => {
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.on("data", (chunk) => {
      const ofHead = head.endsWith(HEAD_END) ? 0 : readHead(chunk);
      if (!head.endsWith(HEAD_END)) return;
      left -= chunk.length - ofHead;
      // The odds that so many bytes stand in the middle of something compressed are one in 2^40.
      if (isChunked) tail = (tail + chunk.subarray(-CHUNKS_END.length).toString("latin1")).slice(-CHUNKS_END.length);
      if (isChunked ? tail !== CHUNKS_END : left > 0) return;
      took.push(performance.now() - sent);
      if (asked.pause === 0) send();
      else setTimeout(send, asked.pause);
    });
  });
}

let isOver = false;
/** To wake who waits costs a server more than a small answer, but only one that is slower than this client. */
function stayAwake(): void {
  if (!isOver) setImmediate(stayAwake);
}

if (asked.pause === 0) stayAwake();
await Promise.all(Array.from({ length: asked.connections }, ask));
isOver = true;
const seconds = (performance.now() - began) / 1_000;
took.sort((a, b) => a - b);
const p99 = took[Math.floor(took.length * 0.99)];
console.log(JSON.stringify({ total: took.length, rate: took.length / seconds, p99 }));
