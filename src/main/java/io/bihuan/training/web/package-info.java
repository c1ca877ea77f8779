/** The pages of {@code training}. */
@NullMarked
package io.bihuan.training.web;

import org.jspecify.annotations.NullMarked;
