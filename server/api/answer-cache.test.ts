import { expect, it } from "vitest";
import { aSpec } from "#domain/test-builders.ts";
import { openAnswerCache, type Entity } from "#server/api/answer-cache.ts";

const anEntity = (size: number): Entity => ({
  bytes: new Uint8Array(size),
  mediaType: "text/plain",
  tag: '"a"',
  links: "",
});

it("keeps an answer for its Spec and for no other", () => {
  const cache = openAnswerCache(100);
  const [older, newer] = [aSpec(), aSpec()];
  const entity = anEntity(10);
  cache.keep(older, "a", entity);
  expect(cache.find(older, "a")).toBe(entity);
  expect(cache.find(older, "b")).toBeUndefined();
  expect(cache.find(newer, "a")).toBeUndefined();
});

it("starts again where the answers of a Spec get too many bytes", () => {
  const cache = openAnswerCache(100);
  const spec = aSpec();
  cache.keep(spec, "a", anEntity(60));
  cache.keep(spec, "b", anEntity(60));
  expect(cache.find(spec, "a")).toBeUndefined();
  expect(cache.find(spec, "b")).toBeDefined();
  cache.keep(spec, "c", anEntity(30));
  expect(cache.find(spec, "b")).toBeDefined();
});

it("does not keep an answer that is too large alone", () => {
  const cache = openAnswerCache(100);
  const spec = aSpec();
  cache.keep(spec, "a", anEntity(101));
  expect(cache.find(spec, "a")).toBeUndefined();
});
