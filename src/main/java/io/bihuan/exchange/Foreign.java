package io.bihuan.exchange;

import io.bihuan.question.Content;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.Texts;
import io.bihuan.richtext.Piece;
import io.bihuan.richtext.RichText;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas as other systems write them: between {@code \\( \\)} in a line, between {@code $$ $$} on one of their own. */
final class Foreign {

    private static final Pattern INLINE = Pattern.compile("\\\\\\((.+?)\\\\\\)");
    private static final Pattern DISPLAY = Pattern.compile("(?s)\\\\\\[(.+?)\\\\]");

    private Foreign() {}

    static QuestionDraft out(QuestionDraft draft) {
        return changed(draft, Foreign::out);
    }

    static QuestionDraft in(QuestionDraft draft) {
        return changed(draft, Foreign::in);
    }

    private static QuestionDraft changed(QuestionDraft draft, UnaryOperator<String> change) {
        Content content = Texts.changed(draft.content(), change);
        return new QuestionDraft(content, draft.areaCode(), draft.difficulty(), draft.source(), draft.status());
    }

    private static String out(String text) {
        if (RichText.plain(text)) {
            return text;
        }
        var out = new StringBuilder();
        for (var piece : RichText.pieces(text)) {
            out.append(
                    switch (piece) {
                        case Piece.Words(var words) -> RichText.literal(words);
                        case Piece.Formula(var tex, var display) -> display ? "$$" + tex + "$$" : "\\(" + tex + "\\)";
                        case Piece.Picture(var id, var alt) -> RichText.picture(id, alt);
                    });
        }
        return out.toString();
    }

    private static String in(String text) {
        if (!text.contains("\\(") && !text.contains("\\[")) {
            return text;
        }
        var inline = INLINE.matcher(text).replaceAll(found -> dollars("$", found.group(1)));
        return DISPLAY.matcher(inline).replaceAll(found -> dollars("$$", found.group(1)));
    }

    private static String dollars(String sign, String tex) {
        return Matcher.quoteReplacement(sign + tex.strip() + sign);
    }
}
