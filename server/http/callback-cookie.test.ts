import { expect, it } from "vitest";
import { withCallbackCookie } from "./callback-cookie.ts";
import { aFront, send } from "./test-builders.ts";

const echo = withCallbackCookie("https://register.example", (request, response) => {
  response.end(request.headers.cookie);
  return Promise.resolve();
});

it.each([
  { sent: "a=b; next-auth.callback-url=https%3A%2F%2Fregister.example%2Fterms; c=d", kept: "" },
  { sent: "a=b; next-auth.callback-url=javascript:1; c=d", kept: "a=b; c=d" },
  { sent: "a=b; __Secure-next-auth.callback-url=https://evil.example/; c=d", kept: "a=b; c=d" },
  { sent: "next-auth.callback-url=%00; a=b", kept: "a=b" },
  { sent: "next-auth.callback-url=%ff; a=b", kept: "a=b" },
  { sent: "next-auth.callback-url=; next-auth.callback-url=; a=b", kept: "a=b" },
])("a cookie that leads to no page of this site gets no further: $sent", async ({ sent, kept }) => {
  const front = await aFront(echo);
  const { body } = await send(front, `GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ${sent}\r\n\r\n`);
  expect(body).toContain(kept || sent);
});
