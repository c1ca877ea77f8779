package io.bihuan.scorm;

/** The editions of SCORM that are played; {@code scorm.standard.<NAME>} is the wording. */
public enum Standard {
    SCORM_12,
    SCORM_2004
}
