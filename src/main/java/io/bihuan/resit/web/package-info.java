/** The pages of {@code resit}. */
@NullMarked
package io.bihuan.resit.web;

import org.jspecify.annotations.NullMarked;
