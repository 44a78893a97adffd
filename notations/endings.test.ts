import { expect, it } from "vitest";
import { findAddressFault } from "#domain/machine/address.ts";
import { notations } from "#notations/registry.ts";

it.each([...notations.map(({ ending }) => ending), "json"])(
  "lets no new machine have an address that ends in .%s",
  (ending) => {
    expect(findAddressFault(`luo-session.${ending}`)).toContain("would read as another machine");
  },
);
