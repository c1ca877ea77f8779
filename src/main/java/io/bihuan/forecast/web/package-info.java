/** The pages of {@code forecast}. */
@NullMarked
package io.bihuan.forecast.web;

import org.jspecify.annotations.NullMarked;
