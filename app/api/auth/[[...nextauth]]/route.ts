import { answerSignIn } from "#server/auth/answer-sign-in.ts";

export const dynamic = "force-dynamic";

export const GET = answerSignIn;
export const POST = answerSignIn;
