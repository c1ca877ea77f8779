package io.bihuan.question;

import org.jspecify.annotations.Nullable;

/**
 * A question as one of its versions stood.
 *
 * @param areaCode the competence area it tests, or null while nobody has said
 * @param difficulty from 1, easy, to 5
 */
public record Question(QuestionRef ref, @Nullable String areaCode, int difficulty, Content content) {}
