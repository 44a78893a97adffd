/** Fields that several forms about accounts have. Their limits are those of the schemas. */
import { shortestPassword } from "#domain/account/schema.ts";
import { limits } from "#domain/limits.ts";
import type { Field } from "#ui/form/form-field.tsx";

export const nameField: Field = {
  name: "name",
  label: "Name",
  hint: "Shown with everything you say here.",
  autoComplete: "name",
  maxLength: limits.line,
};

export const affiliationField: Field = {
  name: "affiliation",
  label: "Affiliation",
  hint: "Shown with your positions.",
  autoComplete: "organization",
  optional: true,
  maxLength: limits.line,
};

export const emailField: Field = {
  name: "email",
  label: "E-mail address",
  type: "email",
  autoComplete: "username",
  maxLength: 254,
};

export const newPasswordField: Field = {
  name: "password",
  label: "Password",
  type: "password",
  hint: `At least ${shortestPassword} characters; several words are fine.`,
  autoComplete: "new-password",
  minLength: shortestPassword,
  maxLength: 200,
};

export const hidden = (name: string, value: string): Field => ({ name, label: name, type: "hidden", value });
