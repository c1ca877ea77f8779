package io.bihuan.competence;

import java.util.UUID;

/** Names a competence area. Between modules and in files it goes by its code, which does not change either. */
public record AreaId(UUID value) {}
