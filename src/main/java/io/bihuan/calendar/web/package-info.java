/** The pages and the interface of {@code calendar}. */
@NullMarked
package io.bihuan.calendar.web;

import org.jspecify.annotations.NullMarked;
