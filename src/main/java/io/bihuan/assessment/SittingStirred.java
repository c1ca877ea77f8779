package io.bihuan.assessment;

import java.util.UUID;

/** Something happened in a sitting that its invigilator wants to see: begun, left, handed in. Heard within the program. */
public record SittingStirred(UUID examId) {}
