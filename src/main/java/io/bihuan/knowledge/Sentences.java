package io.bihuan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a folded text, and what can be told from each: whether it names a time, whether it promises. */
final class Sentences {

    static final String PROMISE_ADVICE = "说清几点几分前、由谁、做什么，例如“维修师傅 10:20 前到您家”。";

    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}"
            + "|\\d+(\\.\\d+)?(个)?(半)?(工作日|自然日|小时|分钟|秒|天|日|号|点|周|星期|月|h|min)"
            + "|[一二两三四五六七八九十半]+(个)?(半)?(工作日|自然日|小时|分钟|刻钟|天|点|周|星期|日|号)"
            + "|今天|今晚|今日|明天|明早|明晚|明日|后天|当天|当日|当场|本周|下周|周[一二三四五六日天]|星期[一二三四五六日天]"
            + "|上午|下午|中午|月底|月初|现在|这就|立即|此刻"
            + "|today|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day|\\d+(am|pm|second|working|day|week)");
    private static final Pattern PROMISE = Pattern.compile("(我|我们|我这边|师傅|同事|主管|专员|工程师|客服|部门|财务|维修)?[^，。！？；,!?;]{0,10}"
            + "(会|将|再|后|帮您|给您|为您|安排)[^，。！？；,!?;]{0,12}"
            + "(回复您|回复给您|答复您|给您答复|给您回复|回电|回访您|联系您|与您联系|和您联系|通知您|反馈给您|给您反馈|上门|到场|处理好|处理完|解决好|退给您|补发|寄给您|发给您)");
    private static final Pattern DONE_OR_ASKED = Pattern.compile("已经|已为|已给|已帮|已安排|刚才|之前|昨天|吗|是否|方便|可以.{0,4}么");
    private static final String ENDS = "。！？!?；;\n";

    private final String text;
    private final List<Span> spans;

    private Sentences(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    static Sentences of(String text) {
        var spans = new ArrayList<Span>();
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                spans.add(new Span(text, start, i + 1));
                start = i + 1;
            }
        }
        spans.add(new Span(text, start, text.length()));
        return new Sentences(text, spans);
    }

    /** A passage of the text. */
    record Span(String text, int from, int to) {

        boolean namesATime() {
            return TIME.matcher(text).region(from, to).find();
        }
    }

    Span at(int place) {
        return spans.stream()
                .filter(span -> place >= span.from() && place < span.to())
                .findFirst()
                .orElse(spans.getLast());
    }

    /** Whether the place stands between quotation marks: then the words are somebody else's. */
    boolean quoted(int place) {
        var open = Math.max(text.lastIndexOf('“', place), text.lastIndexOf('「', place));
        var closed = Math.max(text.lastIndexOf('”', place), text.lastIndexOf('」', place));
        return open > closed && (text.indexOf('”', place) >= 0 || text.indexOf('」', place) >= 0);
    }

    /** Where something is promised in a sentence that says no time. */
    List<Span> promisesWithoutTime() {
        var found = new ArrayList<Span>();
        for (var span : spans) {
            var promise = PROMISE.matcher(text).region(span.from(), span.to());
            if (promise.find()
                    && !span.namesATime()
                    && !DONE_OR_ASKED
                            .matcher(text)
                            .region(span.from(), span.to())
                            .find()) {
                found.add(new Span(text, promise.start(), promise.end()));
            }
        }
        return found;
    }
}
