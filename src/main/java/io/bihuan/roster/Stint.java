package io.bihuan.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** One shift that somebody works: its day, from when until when, how many minutes of it are work, and whether at night. */
record Stint(LocalDate day, LocalDateTime starts, LocalDateTime ends, int minutes, boolean night) {}
