// On Node 20 a worker thread takes TypeScript neither from the tsx that runs its parent nor from `--import tsx`.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
