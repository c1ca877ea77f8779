/** The pages of {@code certification}. */
@NullMarked
package io.bihuan.certification.web;

import org.jspecify.annotations.NullMarked;
