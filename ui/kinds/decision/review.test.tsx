import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { aBody, type Input } from "#domain/test-builders.ts";
import { toReviewPart } from "#ui/kinds/decision/review.tsx";

const reviewOf = (fields: Partial<Input<"decision">>) => {
  const body = aBody("decision", { reviewBy: "2026-01-27", ...fields });
  return renderToStaticMarkup(<>{toReviewPart({ path: "/decisions/d", body, today: "2026-01-28" }).content}</>);
};

const waysOf = (markup: string) => [...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

it("offers to keep, to change or to withdraw what the day for review of has passed", () => {
  expect(waysOf(reviewOf({ status: "provisional" }))).toEqual([
    "/decisions/d/propose?part=/reviewBy",
    "/decisions/d/propose",
    "/decisions/d/propose?to=disputed",
    "/decisions/d/propose?to=withdrawn",
  ]);
});

it("offers of what is agreed to object or to supersede it, because it is not simply withdrawn", () => {
  expect(waysOf(reviewOf({ status: "agreed" })).slice(2)).toEqual([
    "/decisions/d/propose?to=disputed",
    "/decisions/d/propose?to=superseded",
  ]);
});

it("says nothing on the day itself, without a day, or of what no longer stands", () => {
  expect(reviewOf({ reviewBy: "2026-01-28" })).toBe("");
  expect(reviewOf({ reviewBy: undefined })).toBe("");
  expect(reviewOf({ status: "rejected" })).toBe("");
});
