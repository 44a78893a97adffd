/** What follows from a value that never changes, worked out once for as long as the value is there. */
export function remember<Of extends object, Made extends object | string>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}

/** The same for the value that was asked about last alone: for what many ask of one thing after the other, and is too large to keep. */
export function rememberLast<Of, Made>(make: (of: Of) => Made): (of: Of) => Made {
  let last: { readonly of: Of; readonly made: Made } | undefined;
  return (of) => {
    last = last && last.of === of ? last : { of, made: make(of) };
    return last.made;
  };
}
