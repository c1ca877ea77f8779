package io.bihuan.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The signs of a formula, as TeX writes them. */
final class MathSigns {

    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]+");
    private static final Map<String, String> COMMANDS = commands("""
            α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda
            μ mu µ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi
            ω omega Γ Gamma Δ Delta ∆ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega
            × times ÷ div ⋅ cdot · cdot ∙ cdot ± pm ∓ mp ∗ ast ∘ circ • bullet ⊕ oplus ⊗ otimes ∖ setminus ∧ wedge ∨ vee
            ∩ cap ∪ cup ¬ neg ≤ leq ≥ geq ⩽ leq ⩾ geq ≠ neq ≪ ll ≫ gg ≈ approx ≡ equiv ∼ sim ≃ simeq ≅ cong ∝ propto
            ∣ mid ∥ parallel ⊥ perp ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ∅ varnothing ∀ forall
            ∃ exists ∞ infty ∂ partial ∇ nabla → to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow
            ⇔ Leftrightarrow ↦ mapsto ↑ uparrow ↓ downarrow ⇌ rightleftharpoons ∴ therefore ∵ because
            ∑ sum ∏ prod ∫ int ∮ oint ∬ iint ∭ iiint ⋃ bigcup ⋂ bigcap … ldots ⋯ cdots ⋮ vdots ⋱ ddots ′ prime ∠ angle
            △ triangle □ square ° degree ℏ hbar ℓ ell ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ⟨ langle 〈 langle ⟩ rangle
            〉 rangle ‖ Vert
            """);
    private static final Map<String, String> ESCAPED = Map.of(
            "\\",
            "\\backslash ",
            "{",
            "\\{",
            "}",
            "\\}",
            "$",
            "\\$",
            "%",
            "\\%",
            "#",
            "\\#",
            "&",
            "\\&",
            "_",
            "\\_",
            "~",
            "\\sim ",
            "^",
            "\\wedge ");
    private static final Map<String, String> PLAIN = Map.of("−", "-", "﹣", "-", "〖", "", "〗", "", "∕", "/");
    private static final Set<String> FUNCTIONS = Set.of(
            "lim", "max", "min", "sup", "inf", "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc",
            "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "det", "dim", "gcd");

    private MathSigns() {}

    private static Map<String, String> commands(String pairs) {
        var words = pairs.strip().split("\\s+");
        var commands = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            commands.put(words[i], "\\" + words[i + 1] + " ");
        }
        return Map.copyOf(commands);
    }

    /** Signs and letters as TeX; Chinese words stand as words, and what cannot be seen is gone. */
    static String tex(String signs) {
        var out = new StringBuilder();
        var words = CHINESE.matcher(signs);
        var at = 0;
        while (words.find()) {
            out.append(signsOnly(signs.substring(at, words.start())))
                    .append("\\text{")
                    .append(words.group())
                    .append('}');
            at = words.end();
        }
        return out.append(signsOnly(signs.substring(at))).toString();
    }

    private static String signsOnly(String signs) {
        var out = new StringBuilder();
        signs.codePoints().filter(each -> !hidden(each)).forEach(each -> out.append(sign(Character.toString(each))));
        return out.toString();
    }

    private static String sign(String sign) {
        // Letters of mathematics, slanted or bold, have places of their own; TeX slants by itself.
        var upright = sign.codePointAt(0) >= 0x1D400 && sign.codePointAt(0) <= 0x1D7FF || sign.equals("ℎ")
                ? Normalizer.normalize(sign, Normalizer.Form.NFKC)
                : sign;
        var command = COMMANDS.get(upright);
        return command != null ? command : PLAIN.getOrDefault(upright, ESCAPED.getOrDefault(upright, upright));
    }

    private static boolean hidden(int sign) {
        return sign >= 0x2061 && sign <= 0x2064 || sign >= 0x200B && sign <= 0x200D || sign == 0xFEFF;
    }

    /** The name of a function, upright. */
    static String function(String name) {
        var plain = name.strip();
        return FUNCTIONS.contains(plain) ? "\\" + plain + " " : tex(name);
    }

    /** A bracket that grows with what it holds; none is a point. */
    static String bracket(String sign) {
        return sign.isBlank() ? "." : tex(sign.strip()).strip();
    }

    /** What stands above a letter, as a command; empty where TeX has none. */
    static String accent(String sign) {
        return switch (sign) {
            case "", "\u0302", "^", "ˆ" -> "\\hat";
            case "\u0303", "~", "˜" -> "\\tilde";
            case "\u0304", "\u0305", "¯", "‾", "―", "_" -> "\\overline";
            case "\u0307", "˙" -> "\\dot";
            case "\u0308", "¨" -> "\\ddot";
            case "\u20D7", "→" -> "\\vec";
            default -> "";
        };
    }
}
