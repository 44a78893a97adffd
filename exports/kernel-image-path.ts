/** The page where the image of a kernel is read. */
export const KERNEL_IMAGE = "/kernels/image";
