package io.bihuan.richtext;

/** A formula in a line of plain words: the commands that only lay out are left out, the rest stays TeX. */
final class Spoken {

    private Spoken() {}

    static String of(String tex) {
        return tex.replaceAll("\\\\(?:left|right|displaystyle|limits)(?![a-zA-Z])", "")
                .replaceAll("\\\\(?:text|mathrm|mathbf|mathit|textbf)\\s*\\{([^{}]*)}", "$1")
                .replaceAll("\\\\d?frac\\s*\\{([^{}]*)}\\s*\\{([^{}]*)}", "($1)/($2)")
                .replace("\\times", "×")
                .replace("\\div", "÷")
                .replace("\\cdot", "·")
                .replace("\\leq", "≤")
                .replaceAll("\\\\le(?![a-zA-Z])", "≤")
                .replace("\\geq", "≥")
                .replaceAll("\\\\ge(?![a-zA-Z])", "≥")
                .replace("\\neq", "≠")
                .replace("\\approx", "≈")
                .replace("\\%", "%")
                .replaceAll("\\\\[,;:! ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
