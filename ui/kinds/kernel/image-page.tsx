import { API } from "#exports/addresses.ts";
import { KERNEL_IMAGE } from "#exports/kernel-image-path.ts";
import { ImageForm, type ImageAction } from "#ui/kinds/kernel/image-form.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";

interface ImagePageProps extends InContext {
  readonly action: ImageAction;
}

/** Reads what the image of a kernel lists, and leads to the form that records it. */
export function ImagePage({ context, action }: ImagePageProps) {
  const kernels = context.spec.records.kernel.map(({ slug, body }) => ({ value: slug, label: body.version }));
  return (
    <article>
      <header className="list-head">
        <h1>Read the image of a kernel</h1>
        <p className="lede">
          A kernel may list in its image, in the section <code>.liveupdate_versions</code>, the compatible strings that
          it knows. Nothing of a file is kept: you see what it lists, and may then propose to record that.
        </p>
      </header>
      <ImageForm action={action} kernels={kernels} />
      <section className="part" aria-labelledby="how">
        <h2 id="how" className="part-head">
          What is read, and what follows from it
        </h2>
        <ul className="plain-list">
          <li>
            A vmlinux is too large to be sent here. This makes a small file of its section:{" "}
            <code>objcopy -O binary --only-section=.liveupdate_versions vmlinux section.bin</code>
          </li>
          <li>
            Whole images go to <code>POST {`${API}${KERNEL_IMAGE}`}</code> as <code>application/octet-stream</code>.{" "}
            <a href={toHref(context, "/docs/api")}>How the API answers</a>
          </li>
          <li>
            The list is flat. It does not say which strings are written and which are read, nor whose they are: that one
            is there is never a yes to a step, and that one is missing may rule a step out.
          </li>
          <li>
            As the section was proposed, it lists the file handlers that are built in, and of LUO itself one string. Say
            in the form, under “What its image lists”, of which components it lists all; only of these is a string that
            is missing one that the kernel does not know.
          </li>
        </ul>
      </section>
    </article>
  );
}
