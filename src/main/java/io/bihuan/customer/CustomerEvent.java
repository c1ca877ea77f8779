package io.bihuan.customer;

import io.bihuan.web.Tone;
import java.time.Instant;

/**
 * Something that happened with a customer, on whichever channel.
 *
 * @param at when
 * @param key tells it from others of the same instant
 * @param kind what it was, in the viewer's language: “在线会话”, “投诉”
 * @param text what it was about, in one line, nothing private
 * @param href where it is kept, or ""
 * @param tone how it went
 */
public record CustomerEvent(Instant at, String key, String kind, String text, String href, Tone tone) {}
