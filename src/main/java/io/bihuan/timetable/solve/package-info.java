/**
 * The month as the solver sees it: what may be moved, what must hold, what is better. Nothing here knows the database or
 * the clock.
 */
@NullMarked
package io.bihuan.timetable.solve;

import org.jspecify.annotations.NullMarked;
