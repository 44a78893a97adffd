/** Fields that several forms about accounts have. Their limits and hints are those of the schemas. */
import { profileSchema, shortestPassword } from "#domain/account/schema.ts";
import { limits } from "#domain/limits.ts";
import type { Field } from "#ui/form/form-field.tsx";

export const nameField: Field = {
  name: "name",
  label: "Name",
  hint: profileSchema.shape.name.description,
  autoComplete: "name",
  maxLength: limits.line,
};

export const affiliationField: Field = {
  name: "affiliation",
  label: "Affiliation",
  hint: profileSchema.shape.affiliation.description,
  autoComplete: "organization",
  optional: true,
  maxLength: limits.line,
};

export const emailField: Field = {
  name: "email",
  label: "E-mail address",
  type: "email",
  autoComplete: "username",
  maxLength: limits.email,
};

export const newPasswordField: Field = {
  name: "password",
  label: "Password",
  type: "password",
  hint: `At least ${shortestPassword} characters; several words are fine.`,
  autoComplete: "new-password",
  minLength: shortestPassword,
  maxLength: limits.password,
};

export const hidden = (name: string, value: string): Field => ({ name, label: name, type: "hidden", value });
