/** The pages of {@code course}. */
@NullMarked
package io.bihuan.course.web;

import org.jspecify.annotations.NullMarked;
