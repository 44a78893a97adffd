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
  {
    title: "the first half of an IPv6 address",
    request: from("2001:db8:0:7:1:2:3:4"),
    proxies: 1,
    address: "2001:db8:0:7::/64",
  },
  {
    title: "the same for its whole network",
    request: from("2001:0DB8::7:0:0:0:9"),
    proxies: 1,
    address: "2001:db8:0:7::/64",
  },
  {
    title: "an IPv4 address in the form of an IPv6 one",
    request: from("::ffff:192.0.2.1"),
    proxies: 1,
    address: "192.0.2.1",
  },
  { title: "an address without its port", request: from("203.0.113.7:5123"), proxies: 1, address: "203.0.113.7" },
  {
    title: "an IPv6 address without its port",
    request: from("[2001:db8::1]:443"),
    proxies: 1,
    address: "2001:db8:0:0::/64",
  },
  { title: "an address without its zone", request: from("fe80::1%eth0"), proxies: 1, address: "fe80:0:0:0::/64" },
  {
    title: "no more of what is no address than fits",
    request: from("x".repeat(5_000)),
    proxies: 1,
    address: "x".repeat(64),
  },
])("takes for the address of a visitor $title", ({ request, proxies, address }) => {
  expect(toClientAddress(request, proxies)).toBe(address);
});
