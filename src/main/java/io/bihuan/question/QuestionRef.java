package io.bihuan.question;

import java.util.UUID;

/** One version of one question: what a paper holds, so that a later edit changes nothing that was asked. */
public record QuestionRef(UUID id, int version) {}
