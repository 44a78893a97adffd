/** How large a form is weighed at every pause of the typing. Beyond it “Preview” does it, once. */
export const mostLiveBytes = 1_000_000;
