import { toLink, toLinks, toNames, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { WithSources } from "#ui/margin/noted.tsx";
import { ifAny } from "#ui/record/part.tsx";
import { Line } from "#ui/text/line.tsx";

export function toTermView({ reading, record }: ViewProps<"term">): View {
  const { body, slug } = record;
  return {
    lede: body.meaning,
    fields: [
      { label: "Superseded by", value: toLinks(reading, "term", body.supersededBy) },
      { label: "Also written", value: toNames(body.synonyms) },
      { label: "Holds in", value: body.scope },
      { label: "Supersedes", value: toLinks(reading, "term", body.supersedes) },
    ],
    parts: [
      {
        id: "competing",
        title: "Competing meanings",
        count: body.competing.length,
        content: ifAny(
          body.competing,
          <ul className="facts">
            {body.competing.map(({ meaning, by, sources }, index) => (
              <li key={index}>
                <WithSources reading={reading} sources={sources}>
                  {by === undefined ? null : <p className="position-head">{toLink(reading, "person", by)}</p>}
                  <p>
                    <Line reading={reading} text={meaning} own={slug} />
                  </p>
                </WithSources>
              </li>
            ))}
          </ul>,
        ),
      },
      toRelatedPart(reading, body.related),
    ],
  };
}
