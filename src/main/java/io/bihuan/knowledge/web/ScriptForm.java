package io.bihuan.knowledge.web;

import io.bihuan.knowledge.Scripts;
import io.bihuan.web.Errors;
import org.jspecify.annotations.Nullable;

/** A script of one's own, as it is typed. */
public record ScriptForm(
        @Nullable String scene,
        @Nullable String title,
        @Nullable String text) {

    static ScriptForm blank() {
        return new ScriptForm("", "", "");
    }

    /** The value of a field, never null. */
    public String value(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    Errors check() {
        return Errors.none()
                .addIf(value(title).isEmpty(), "title", "knowledge.scripts.needed")
                .addIf(
                        value(title).length() > Scripts.LONGEST_TITLE,
                        "title",
                        "knowledge.scripts.long",
                        Scripts.LONGEST_TITLE)
                .addIf(value(text).isEmpty(), "text", "knowledge.scripts.needed")
                .addIf(
                        value(text).length() > Scripts.LONGEST_TEXT,
                        "text",
                        "knowledge.scripts.long",
                        Scripts.LONGEST_TEXT);
    }
}
