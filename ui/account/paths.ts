/** Pages that belong to nobody's record. */
export const paths = { overview: "/", signIn: "/signin", account: "/account", accounts: "/accounts" } as const;
