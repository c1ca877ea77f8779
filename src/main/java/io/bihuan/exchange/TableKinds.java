package io.bihuan.exchange;

import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds and policies in the words of the trainers' table. */
final class TableKinds {

    private TableKinds() {}

    static @Nullable QuestionKind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "单选", "单选题", "single" -> QuestionKind.SINGLE;
            case "多选", "多选题", "multiple" -> QuestionKind.MULTIPLE;
            case "判断", "判断题", "true/false" -> QuestionKind.TRUE_FALSE;
            case "填空", "填空题", "fill-in" -> QuestionKind.FILL_IN;
            case "排序", "排序题", "ordering" -> QuestionKind.ORDERING;
            case "匹配", "匹配题", "连线", "连线题", "matching" -> QuestionKind.MATCHING;
            case "简答", "简答题", "问答", "问答题", "short answer" -> QuestionKind.SHORT_ANSWER;
            case "案例", "案例题", "case" -> QuestionKind.CASE;
            default -> null;
        };
    }

    static String name(QuestionKind kind) {
        return switch (kind) {
            case SINGLE -> "单选";
            case MULTIPLE -> "多选";
            case TRUE_FALSE -> "判断";
            case FILL_IN -> "填空";
            case ORDERING -> "排序";
            case MATCHING -> "匹配";
            case SHORT_ANSWER -> "简答";
            case CASE -> "案例";
        };
    }

    static PartialCredit credit(String word) {
        return switch (word) {
            case "按比例", "proportional" -> PartialCredit.PROPORTIONAL;
            case "少选给分", "unless wrong" -> PartialCredit.UNLESS_WRONG;
            default -> PartialCredit.ALL_OR_NOTHING;
        };
    }

    static String credit(PartialCredit credit) {
        return switch (credit) {
            case ALL_OR_NOTHING -> "全对才得分";
            case PROPORTIONAL -> "按比例";
            case UNLESS_WRONG -> "少选给分";
        };
    }
}
