package io.bihuan.agenda;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much there is on a day.
 *
 * @param day the day
 * @param entries how many entries begin on it
 * @param hours class hours together, 0 where a module counts none
 */
public record AgendaDay(LocalDate day, int entries, BigDecimal hours) {}
