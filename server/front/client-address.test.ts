import { expect, it } from "vitest";
import { toClientAddress } from "./client-address.ts";

const from = (forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  socket: { remoteAddress: "192.0.2.9" },
});

it.each([
  {
    title: "the connection itself, whatever a visitor writes",
    request: from("198.51.100.1"),
    proxies: 0,
    address: "192.0.2.9",
  },
  { title: "whom the proxy was asked by", request: from("203.0.113.7"), proxies: 1, address: "203.0.113.7" },
  {
    title: "not what stood there before",
    request: from("198.51.100.1, 203.0.113.7"),
    proxies: 1,
    address: "203.0.113.7",
  },
  {
    title: "whom the outer of two was asked by",
    request: from("x, 203.0.113.7, 192.0.2.8"),
    proxies: 2,
    address: "203.0.113.7",
  },
  { title: "the connection, where the proxy says nothing", request: from(), proxies: 1, address: "192.0.2.9" },
])("takes for the address of a visitor $title", ({ request, proxies, address }) => {
  expect(toClientAddress(request, proxies)).toBe(address);
});
