package io.bihuan.course;

import java.math.BigDecimal;

/**
 * A part of a course.
 *
 * @param chinese its title in Chinese
 * @param english its title in English; empty where nobody wrote one
 * @param hours class hours
 * @param method how it is taught
 */
public record Block(String chinese, String english, BigDecimal hours, Method method) {

    /** The title in the reader's language, in Chinese where there is no other. */
    public String title(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }
}
