package io.bihuan.agenda;

import java.time.LocalDate;

/**
 * How much there is on a day.
 *
 * @param day the day
 * @param entries how many entries begin or are due on it
 */
public record AgendaDay(LocalDate day, int entries) {}
