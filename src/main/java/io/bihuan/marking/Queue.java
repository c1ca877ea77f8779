package io.bihuan.marking;

import java.util.UUID;

/**
 * Answers to the same question of the same exam, which one person marks one after the other.
 *
 * @param part which part of a case, from 0
 */
public record Queue(UUID examId, UUID questionId, int version, int part) {

    /** As it stands in an address. */
    public String path() {
        return "/marking/queues/" + examId + "/" + questionId + "/" + version + "/" + part;
    }
}
