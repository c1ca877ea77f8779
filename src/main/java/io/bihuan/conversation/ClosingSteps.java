package io.bihuan.conversation;

import java.util.regex.Pattern;

/**
 * What a good conversation still lacks before it ends: seen from what the agent said.
 *
 * @param greeted the standard greeting went out (E-03), or it is a letter, which needs none
 * @param identityChecked the identity is verified (E-04)
 * @param restated the request was said back and confirmed (E-05)
 * @param promised a time was promised (E-07)
 * @param asked whether anything else is needed was asked (E-09)
 */
public record ClosingSteps(
        boolean greeted, boolean identityChecked, boolean restated, boolean promised, boolean asked) {

    private static final Pattern GREETING = Pattern.compile("(您好|你好|早上好|上午好|下午好|晚上好).{0,40}(为您服务|帮您|帮到您|请问)");
    private static final Pattern RESTATING = Pattern.compile(
            "(您(是说|的意思是|反映的是|说的是|想要的是|的诉求是|的问题是|这边是想)|我(先)?(跟|和|向|与)您(核对|确认)|(确认|核对)一下|也就是说|我理解(的是|您))");
    private static final Pattern TIMED =
            Pattern.compile("(\\d+|[一二两三四五六七八九十半]+)\\s*(分钟|个?小时|天|个?工作日|点)|今天|明天|后天|周[一二三四五六日天]|\\d{1,2}[:：]\\d{2}");

    static ClosingSteps of(Transcript transcript, boolean letter) {
        var lines = transcript.lines().stream()
                .filter(line -> line.from() == Speaker.AGENT)
                .toList();
        return new ClosingSteps(
                letter
                        || lines.stream()
                                .anyMatch(line -> GREETING.matcher(line.text()).find()),
                transcript.identityCheckedAt() != null,
                lines.stream().anyMatch(line -> RESTATING.matcher(line.text()).find()),
                lines.stream()
                        .anyMatch(line -> Drafting.promises(line.text())
                                && TIMED.matcher(line.text()).find()),
                lines.stream().anyMatch(line -> !line.scripted() && Drafting.closes(line.text())));
    }

    /** How many are still missing. */
    public int missing() {
        return (greeted ? 0 : 1)
                + (identityChecked ? 0 : 1)
                + (restated ? 0 : 1)
                + (promised ? 0 : 1)
                + (asked ? 0 : 1);
    }
}
