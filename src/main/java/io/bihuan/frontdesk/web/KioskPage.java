package io.bihuan.frontdesk.web;

import io.bihuan.frontdesk.Drawing;
import io.bihuan.frontdesk.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those see who come: the kiosk, their number, or the screen.
 *
 * @param kiosk the word in the address
 * @param drawn their number, or null
 * @param called what was called, the latest first
 * @param waiting how many wait
 * @param full whether no more numbers are given
 */
public record KioskPage(String kiosk, Drawing.@Nullable Drawn drawn, List<Ticket> called, int waiting, boolean full) {}
