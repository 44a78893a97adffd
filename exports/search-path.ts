/** The address of a search, as the form in the frame of every page makes it. */
export const toSearchPath = (query: string, passed = 0): string => {
  const asked = new URLSearchParams(query === "" ? {} : { q: query });
  if (passed > 0) asked.set("after", String(passed));
  return asked.size === 0 ? "/search" : `/search?${asked.toString()}`;
};
