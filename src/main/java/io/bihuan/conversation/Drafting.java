package io.bihuan.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts a communication record from what was said: the customer's first real request, the agent's last real answer. */
final class Drafting {

    private static final int LONG = 300;
    private static final Pattern NOT_A_REQUEST = Pattern.compile(
            "^(你好|您好|在吗|在么|有人吗|喂|hi|hello|人工|转人工|嗯+|哦+|好的?|谢谢.*)[。！!？?~～ ]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROMISE = Pattern.compile(
            "(分钟|小时|\\d{1,2}[:：]\\d{2}|今天|明天|后天|周[一二三四五六日天]|下午|上午|晚上|之前|以内|内).{0,18}(回复|回电|联系|答复|处理|到|给您|通知|上门|退|发|解决|安排)|"
                    + "(稍后|回头|之后).{0,12}(回复|回电|联系|通知)");
    private static final Pattern CONTENT = Pattern.compile("(谢|可以|好的|行|明白|知道了|清楚|解决|没问题|收到|辛苦|满意|放心)");
    private static final Pattern CLOSING = Pattern.compile("(还有.{0,6}(其他|别的|什么)|感谢您的来访|祝您|再见|很高兴为您服务)");

    private Drafting() {}

    static RecordDraft of(Transcript transcript, String customer, String contact) {
        var said = said(transcript, Speaker.CUSTOMER);
        var answered = said(transcript, Speaker.AGENT);
        return new RecordDraft(
                customer,
                contact,
                cut(said.stream()
                        .filter(text -> !NOT_A_REQUEST.matcher(text).matches())
                        .limit(2)
                        .reduce((first, second) -> first.length() >= 12 ? first : joined(List.of(first, second)))
                        .orElse("")),
                cut(joined(answered.stream()
                        .map(Drafting::withoutClosing)
                        .filter(text -> !text.isEmpty())
                        .limit(3)
                        .toList())),
                cut(result(said, answered)),
                cut(answered.stream()
                        .flatMap(Drafting::sentences)
                        .filter(Drafting::promises)
                        .reduce((first, second) -> second)
                        .orElse("")));
    }

    /** Several messages as one line: a full stop within it becomes a semicolon, a question or a call stays as it is. */
    static String joined(List<String> messages) {
        return messages.stream()
                .reduce((former, next) ->
                        former.matches(".*[？！?!]") ? former + next : former.replaceAll("[。；;，,.]+$", "") + "；" + next)
                .orElse("");
    }

    private static String withoutClosing(String text) {
        return sentences(text)
                .filter(sentence -> !CLOSING.matcher(sentence).find())
                .collect(Collectors.joining());
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[。！？!?；;])")).map(String::strip);
    }

    /** What is seen of the result: the customer's last word where it is content, else what is still owed, else the answer. */
    private static String result(List<String> said, List<String> answered) {
        if (!said.isEmpty() && CONTENT.matcher(said.getLast()).find()) {
            return "客户：" + said.getLast();
        }
        if (answered.isEmpty()) {
            return "";
        }
        return answered.stream().anyMatch(Drafting::promises) ? "已约定时间，待跟进" : "已答复，客户没有再提出问题";
    }

    /** Whether an agent's words promise something, so that a follow-up should be offered. */
    static boolean promises(String text) {
        return PROMISE.matcher(text).find();
    }

    /** Whether an agent's words ask whether anything else is needed (E-09). */
    static boolean closes(String text) {
        return CLOSING.matcher(text).find();
    }

    private static List<String> said(Transcript transcript, Speaker speaker) {
        return transcript.lines().stream()
                .filter(line -> line.from() == speaker && !line.scripted())
                .map(line -> line.text().strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG - 1) + "…";
    }
}
