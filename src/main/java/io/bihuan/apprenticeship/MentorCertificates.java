package io.bihuan.apprenticeship;

import java.time.Instant;
import java.util.UUID;

/** Knows who may serve; a bean of the module that keeps certificates. */
public interface MentorCertificates {

    /** Whether the person holds a certificate of any scope that counts at the instant. */
    boolean certified(UUID staffId, Instant at);
}
