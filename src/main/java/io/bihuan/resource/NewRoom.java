package io.bihuan.resource;

import io.bihuan.calendar.Hours;

/**
 * A room as somebody writes it down.
 *
 * @param name what it is called
 * @param seats how many people it seats, at least one
 * @param equipment what is in it
 * @param hours when it is open on a workday
 */
public record NewRoom(String name, int seats, String equipment, Hours hours) {}
