package io.bihuan.richtext;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula in a line of plain words: commands that have a sign show it, those that only lay out are left out. */
final class Spoken {

    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+) ?");
    private static final Pattern NAMED =
            Pattern.compile("\\\\(?:text|mathrm|mathbf|mathit|textbf|boldsymbol|operatorname)\\s*\\{([^{}]*)}");
    private static final Pattern SHIFTED = Pattern.compile("([_^])\\{([^{}]*)}");
    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\s*\\{([^{}]*)}\\s*\\{([^{}]*)}");
    private static final Map<String, String> SIGNS = signs("""
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ lambda λ mu μ nu ν xi ξ pi π rho ρ
            sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ Psi Ψ
            Omega Ω times × div ÷ cdot · pm ± le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sum ∑ prod ∏ int ∫
            infty ∞ to → rightarrow → in ∈ cup ∪ cap ∩ degree ° sqrt √ ldots … cdots …
            """);

    private Spoken() {}

    private static Map<String, String> signs(String pairs) {
        var words = pairs.strip().split("\\s+");
        var signs = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            signs.put(words[i], words[i + 1]);
        }
        for (var layout : new String[] {"left", "right", "displaystyle", "limits"}) {
            signs.put(layout, "");
        }
        return Map.copyOf(signs);
    }

    static String of(String tex) {
        var bare = SHIFTED.matcher(NAMED.matcher(tex).replaceAll(" $1")).replaceAll(Spoken::shifted);
        for (var whole = FRACTION.matcher(bare); whole.find(); whole = FRACTION.matcher(bare)) {
            bare = whole.replaceAll("($1)/($2)");
        }
        return COMMAND.matcher(bare)
                .replaceAll(found -> Matcher.quoteReplacement(SIGNS.getOrDefault(found.group(1), found.group())))
                .replace("\\%", "%")
                .replaceAll("\\\\[,;:! ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String shifted(MatchResult found) {
        var inside = found.group(2).strip();
        return Matcher.quoteReplacement(found.group(1) + (inside.length() <= 2 ? inside : "(" + inside + ")"));
    }
}
