/** The pages of {@code standard}. */
@NullMarked
package io.bihuan.standard.web;

import org.jspecify.annotations.NullMarked;
