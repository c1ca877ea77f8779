package io.bihuan.access;

import java.time.Instant;
import java.util.UUID;

/** The house was set up: as an empty centre, or as the demonstration centre that is now to be filled. */
public record CentreChosen(boolean demonstration, UUID by, Instant at) {}
