package io.bihuan.portrait.web;

import io.bihuan.knowledge.ScopedPhrase;
import io.bihuan.portrait.CustomerType;
import io.bihuan.portrait.TypeAdvice;
import io.bihuan.web.Errors;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a type is served, as it is typed: a line a phrase, “words = what to say instead”. */
public record TypeForm(
        CustomerType type,
        String approach,
        String approachEn,
        String taboo,
        String tabooEn,
        String advised,
        String advisedEn,
        String grade) {

    private static final int LONGEST = 300;
    private static final int LONGEST_PHRASE = 40;
    private static final int MOST = 30;

    static TypeForm of(TypeAdvice advice) {
        return new TypeForm(
                advice.type(),
                advice.approach(),
                advice.approachEn(),
                lines(advice.taboo()),
                lines(advice.tabooEn()),
                String.join("\n", advice.advised()),
                String.join("\n", advice.advisedEn()),
                advice.grade());
    }

    static TypeForm of(CustomerType type, Map<String, String> typed) {
        return new TypeForm(
                type,
                text(typed.get("approach")),
                text(typed.get("approachEn")),
                text(typed.get("taboo")),
                text(typed.get("tabooEn")),
                text(typed.get("advised")),
                text(typed.get("advisedEn")),
                text(typed.get("grade")));
    }

    private static String lines(List<ScopedPhrase> phrases) {
        return phrases.stream()
                .map(each -> each.phrase() + " = " + each.advice())
                .collect(Collectors.joining("\n"));
    }

    Errors check(List<String> grades) {
        return Errors.none()
                .addIf(approach.isBlank() || approach.length() > LONGEST, "approach", "portrait.types.needed", LONGEST)
                .addIf(
                        approachEn.isBlank() || approachEn.length() > LONGEST,
                        "approachEn",
                        "portrait.types.needed",
                        LONGEST)
                .addIf(wrong(taboo), "taboo", "portrait.types.phrases", LONGEST_PHRASE, LONGEST, MOST)
                .addIf(wrong(tabooEn), "tabooEn", "portrait.types.phrases", LONGEST_PHRASE, LONGEST, MOST)
                .addIf(tooMuch(advised), "advised", "portrait.types.lines", LONGEST, MOST)
                .addIf(tooMuch(advisedEn), "advisedEn", "portrait.types.lines", LONGEST, MOST)
                .addIf(!grade.isEmpty() && !grades.contains(grade), "grade", "portrait.types.grade-unknown");
    }

    private static boolean wrong(String typed) {
        var rows = rows(typed);
        return rows.size() > MOST
                || rows.stream()
                        .map(TypeForm::phrase)
                        .anyMatch(each -> each.phrase().isEmpty()
                                || each.advice().isEmpty()
                                || each.phrase().length() > LONGEST_PHRASE
                                || each.advice().length() > LONGEST);
    }

    private static boolean tooMuch(String typed) {
        var rows = rows(typed);
        return rows.size() > MOST || rows.stream().anyMatch(row -> row.length() > LONGEST);
    }

    TypeAdvice advice() {
        return new TypeAdvice(
                type,
                approach.strip(),
                approachEn.strip(),
                rows(taboo).stream().map(TypeForm::phrase).toList(),
                rows(tabooEn).stream().map(TypeForm::phrase).toList(),
                rows(advised),
                rows(advisedEn),
                grade);
    }

    private static ScopedPhrase phrase(String row) {
        var at = row.replace('＝', '=').indexOf('=');
        return at < 0
                ? new ScopedPhrase(row, "")
                : new ScopedPhrase(
                        row.substring(0, at).strip(), row.substring(at + 1).strip());
    }

    private static List<String> rows(String typed) {
        return typed.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "");
    }
}
