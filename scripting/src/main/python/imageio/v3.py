"""``imageio`` under the name of its interface of version 3."""

from imageio import get_writer, imread, imsave, imwrite, mimread, mimsave, mimwrite  # noqa: F401
