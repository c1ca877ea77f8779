/** The pages of {@code career}. */
@NullMarked
package io.bihuan.career.web;

import org.jspecify.annotations.NullMarked;
