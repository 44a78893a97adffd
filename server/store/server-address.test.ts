import { expect, it } from "vitest";
import { EXAMPLE, findAddressFault } from "#server/store/server-address.ts";

it.each([
  EXAMPLE,
  "postgres://db/register",
  "postgresql://u:p%23%25@[::1]:5433/register?sslmode=verify-full&sslrootcert=/etc/ca.pem",
  "postgresql://u@localhost/register?host=/run/postgresql",
])("takes %s for the address of a database", (address) => {
  expect(findAddressFault(address)).toBeUndefined();
});

it.each([
  ["", "must be where PostgreSQL keeps the register"],
  ["postgresql://127.0.0.1", "must be where PostgreSQL keeps the register"],
  ["mysql://root:geheim@127.0.0.1/register", "must be where PostgreSQL keeps the register"],
  ["postgresql://u:geheim#1@host/register", "write it as %23"],
  ["postgresql://u:geheim%ZZ@host/register", "write it as %25"],
  ["postgresql://u:geheim@host/k1%00", "a NUL"],
  ["postgresql://u:geheim@host/register?application_name=geheim", "a parameter application_name that it may not have"],
  ["postgresql://u:geheim@host/register?schema=mine", "a parameter schema that it may not have"],
  ["postgresql://u:geheim@host/register?options=-c%20geheim=1", "a parameter options that it may not have"],
  ["postgresql://u:p@host/register?geheim1=2", "a parameter that it may not have"],
  ["postgresql://u:geheim@host/register?sslmode=bogus", "a sslmode that is none of disable"],
])("says of %s what would be right, and repeats no password", (address, says) => {
  expect(findAddressFault(address)).toContain(says);
  expect(findAddressFault(address)).not.toContain("geheim");
});
