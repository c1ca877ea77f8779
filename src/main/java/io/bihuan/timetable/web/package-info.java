/** The pages of {@code timetable}. */
@NullMarked
package io.bihuan.timetable.web;

import org.jspecify.annotations.NullMarked;
