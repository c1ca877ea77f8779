package io.bihuan.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The four questions of SPIN, in the scenes that ask for them (N-07). */
public final class Spin {

    private static final Pattern URGENT =
            Pattern.compile("(着火|冒烟|漏电|触电|燃气|煤气|困在|被困|受伤|流血|晕倒|淹|爆管|跑水|断电|停电|急用|很急|着急|马上就要|来不及|老人|小孩|孩子|孕妇)");
    private static final Pattern REPEATED =
            Pattern.compile("(又(坏|漏|断|来|是|没|不)|还是(没|不|老样子)|第[二三四五]次|好几次|反复|每次|上次|之前(修|来|说|反映)|一直没)");

    private Spin() {}

    /** The scenes, the more pressing first. */
    public enum Scene {
        URGENT,
        REPEATED,
        HIGH_VALUE
    }

    /** The questions in their order: facts, what fails, what it costs, what would be good. */
    public enum Step {
        SITUATION,
        PROBLEM,
        IMPLICATION,
        NEED_PAYOFF
    }

    /** The scene that the customer's words and standing tell of, if any. */
    public static Optional<Scene> scene(List<String> said, boolean highValue) {
        if (said.stream().anyMatch(words -> URGENT.matcher(words).find())) {
            return Optional.of(Scene.URGENT);
        }
        if (said.stream().anyMatch(words -> REPEATED.matcher(words).find())) {
            return Optional.of(Scene.REPEATED);
        }
        return highValue ? Optional.of(Scene.HIGH_VALUE) : Optional.empty();
    }
}
