package io.bihuan.programme;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A course in its place of a programme.
 *
 * @param courseId what is taught
 * @param hours class hours owed in it
 * @param part the share it counts to
 * @param teacher who has to teach it
 * @param byDay the working day of the programme, counted from 1, by whose end it is done
 */
public record Step(UUID courseId, BigDecimal hours, Part part, Teacher teacher, int byDay) {}
