package io.bihuan.standard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record of the rules that a module needs. Component {@code passMark} of {@code @StandardRules("exam")} is the
 * figure {@code exam.pass-mark} of the packs. Components may be numbers, texts, booleans, enums, durations, terms, times
 * of day, lists of these or of records, maps by name, and nested records; one marked nullable may be missing. Every such
 * record is bound against every pack when the program starts.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StandardRules {

    /** The first part of the figures' keys. */
    String value();
}
