package io.bihuan.notice.web;

import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;

/**
 * The form on which a person says how they want to be told.
 *
 * @param form as typed
 * @param errors what is wrong with it
 * @param mailWorks whether the operator named a mail server
 */
public record PreferencePage(PreferenceForm form, Errors errors, boolean mailWorks) {

    /** What was typed into a field, never null. */
    public String typed(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** The languages to choose from. */
    public List<Option> languages(Ui ui) {
        return List.of(
                new Option("zh-CN", ui.text("notice.language.zh")), new Option("en", ui.text("notice.language.en")));
    }
}
