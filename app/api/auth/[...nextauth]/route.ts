import { answerSignIn } from "#server/sign-in/answer-sign-in.ts";

export const dynamic = "force-dynamic";

export const GET = answerSignIn;
export const POST = answerSignIn;
