/** The pages of {@code needs}. */
@NullMarked
package io.bihuan.needs.web;

import org.jspecify.annotations.NullMarked;
