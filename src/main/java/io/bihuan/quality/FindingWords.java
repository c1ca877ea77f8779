package io.bihuan.quality;

import io.bihuan.quality.rule.Detail;
import io.bihuan.quality.rule.Finding;
import io.bihuan.web.Ui;
import java.time.Duration;

/** Says in a reader's language why a rule found what it found. */
public final class FindingWords {

    private FindingWords() {}

    /** The reason with what is quoted and counted. */
    public static String evidence(Finding finding, Ui ui) {
        var details = finding.details().stream().map(detail -> say(detail, ui)).toArray();
        return ui.text("quality.reason." + finding.reason().name(), details);
    }

    private static Object say(Detail detail, Ui ui) {
        return switch (detail) {
            case Detail.Words(var text) -> text;
            case Detail.Phrases(var texts) ->
                ui.join(texts.stream().map(text -> "“" + text + "”").toList());
            case Detail.Span(var length) -> span(length, ui);
            case Detail.Count(var number) -> number;
            case Detail.Parts(var parts) ->
                ui.join(parts.stream()
                        .map(part -> ui.label("quality.part", part))
                        .toList());
        };
    }

    private static String span(Duration length, Ui ui) {
        var seconds = length.toSeconds();
        if (seconds < 120) {
            return ui.text("quality.span.seconds", seconds);
        }
        if (seconds < 7200) {
            return seconds % 60 == 0
                    ? ui.text("quality.span.minutes", seconds / 60)
                    : ui.text("quality.span.minutes-seconds", seconds / 60, seconds % 60);
        }
        return ui.text("quality.span.hours", seconds / 3600, seconds % 3600 / 60);
    }
}
