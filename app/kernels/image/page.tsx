import { notFound } from "next/navigation";
import { KERNEL_IMAGE } from "#exports/kernel-image-path.ts";
import { ImagePage } from "#ui/kinds/kernel/image-page.tsx";
import { PermittedPage } from "../../frame.tsx";
import { findPageContext } from "../../page-context.ts";
import { sendKernelImage } from "./actions.ts";

export default function Page() {
  return (
    <PermittedPage
      title="Read the image of a kernel"
      description="Which compatible strings the image of a kernel lists."
      path={KERNEL_IMAGE}
      permission="proposal:write"
    >
      {async () => {
        const context = (await findPageContext(undefined)) ?? notFound();
        return <ImagePage context={context} action={sendKernelImage} />;
      }}
    </PermittedPage>
  );
}
