/** The pages of {@code audit}. */
@NullMarked
package io.bihuan.audit.web;

import org.jspecify.annotations.NullMarked;
