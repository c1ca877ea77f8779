package io.bihuan.agenda.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reader's calendar feed.
 *
 * @param openSince since when there is an address, or null
 * @param address the address, only when it has just been made; else ""
 */
public record FeedPage(@Nullable Instant openSince, String address) {}
