/** The pages of {@code staffing}. */
@NullMarked
package io.bihuan.staffing.web;

import org.jspecify.annotations.NullMarked;
