/** The pages of {@code marking}. */
@NullMarked
package io.bihuan.marking.web;

import org.jspecify.annotations.NullMarked;
