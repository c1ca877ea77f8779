package io.bihuan.quality.rule;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a single message of an agent does, told by the same signs that the rules go by. */
public final class Signs {

    private static final Pattern ENDS = Pattern.compile("(?<=[。！!？?；;\\n])");
    private static final Pattern QUESTION = Pattern.compile(
            "[?？]\\s*$|(吗|么|呢|没有|是不是|对吧|对吗)[。~～]?\\s*$|什么|怎么|怎样|如何|哪|多少|多久|几(个|点|号|天|次|时)|为何|为什么|是否|有没有|能不能|可不可以|请问"
                    + "|(请|麻烦)您?(说|讲|告诉|描述|提供|介绍)|跟我(说|讲)|方便(说|讲|提供)");
    private static final Pattern OPEN = Pattern.compile(
            "什么(样|情况|原因|时候|问题|感受|影响|想法|要求|现象)?|怎么(样|回事|了|办|用|发生|处理)?|怎样|如何|哪(些|里|方面|一步|个)|多久|为什么|为何"
                    + "|(具体|详细|完整)[^。！？!?]{0,6}(说|讲|描述|介绍)|(请|麻烦|能|可以)您?[^。！？!?]{0,6}(描述|说说|讲讲|介绍)|(当时|前后|经过|过程)[^。！？!?]{0,8}(是|怎)");

    private static final Pattern OFFER =
            Pattern.compile("什么[^。！？!?]{0,4}(可以|能|需要)[^。！？!?]{0,4}(帮|为您|效劳)|还有(什么|其他|别的)|什么[^。！？!?]{0,6}帮(到|您)");

    private Signs() {}

    /** The sentences of a message that ask something. */
    public static List<String> questions(String text) {
        return sentences(text).stream().filter(Signs::asks).toList();
    }

    /** Whether a sentence asks something. */
    public static boolean asks(String sentence) {
        return QUESTION.matcher(sentence).find();
    }

    /** The sentences of a message. */
    public static List<String> sentences(String text) {
        return Arrays.stream(ENDS.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Whether a question leaves the customer free to tell (E-06). */
    public static boolean asksOpenly(String sentence) {
        return OPEN.matcher(sentence).find() && !OFFER.matcher(sentence).find();
    }

    /** Whether a message shows sympathy (N-09). */
    public static boolean sympathy(String text) {
        return Empathy.shownIn(text);
    }

    /** Whether a message asks who the customer is (E-04). */
    public static boolean asksWhoTheyAre(String text) {
        return Identity.ASKED.matcher(text).find();
    }
}
