package io.bihuan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A formula in MathML, as it is shown, as TeX. What it does not know, it refuses: half a formula asks another question. */
final class MathMl {

    private static final Pattern MATH = Pattern.compile("(?s)<math\\b.*?</math>");
    private static final List<String> STRETCH =
            List.of("(", ")", "[", "]", "{", "}", "|", "‖", "⌊", "⌋", "⌈", "⌉", "⟨", "⟩");
    private static final Map<String, String> BELOW =
            Map.of("_", "\\underline", "̲", "\\underline", "⏟", "\\underbrace");

    private MathMl() {}

    static String tex(XmlNode math) {
        return row(math).strip();
    }

    /** HTML with each of its formulas as TeX between the signs that other systems use. */
    static String inHtml(String html, int line) {
        return MATH.matcher(html).replaceAll(found -> {
            try {
                var math = Xml.read(
                        found.group().replace("&nbsp;", " ").getBytes(StandardCharsets.UTF_8),
                        UnaryOperator.identity());
                return Matcher.quoteReplacement(HtmlUtils.htmlEscape("\\(" + told(math) + "\\)", "UTF-8"));
            } catch (FileFault unreadable) {
                throw unreadable.at(line);
            }
        });
    }

    /** As its own annotation tells it in TeX, else as it is shown. */
    static String told(XmlNode math) {
        return math.all("annotation")
                .filter(each -> each.attribute("encoding").contains("tex"))
                .findFirst()
                .map(each -> each.raw().strip())
                .orElseGet(() -> tex(math));
    }

    private static String row(XmlNode node) {
        return parts(node).stream().map(MathMl::one).collect(Collectors.joining());
    }

    private static List<XmlNode> parts(XmlNode node) {
        return node.children().stream().filter(each -> !each.name().isEmpty()).toList();
    }

    private static String one(XmlNode node) {
        return switch (node.name()) {
            case "mi" -> MathSigns.function(node.raw().strip());
            case "mn", "mo" -> MathSigns.tex(node.raw().strip());
            case "mtext", "ms" -> "\\text{" + node.raw().replaceAll("[\\\\{}$%#&_^~]", " ") + "}";
            case "mspace" -> "\\ ";
            case "math", "mrow", "mstyle", "mpadded", "merror", "mtd" -> row(node);
            case "semantics" -> parts(node).isEmpty() ? "" : one(parts(node).getFirst());
            case "annotation", "annotation-xml" -> "";
            case "mphantom" -> "\\phantom{" + row(node) + "}";
            case "mfrac" -> "\\frac" + braced(node, 0) + braced(node, 1);
            case "msqrt" -> "\\sqrt{" + row(node) + "}";
            case "mroot" -> "\\sqrt[" + one(part(node, 1)) + "]" + braced(node, 0);
            case "msup" -> braced(node, 0) + "^" + braced(node, 1);
            case "msub" -> braced(node, 0) + "_" + braced(node, 1);
            case "msubsup" -> braced(node, 0) + "_" + braced(node, 1) + "^" + braced(node, 2);
            case "munderover" -> one(part(node, 0)) + limits(node) + "_" + braced(node, 1) + "^" + braced(node, 2);
            case "munder" -> below(node);
            case "mover" -> above(node);
            case "mfenced" -> fenced(node);
            case "mtable" -> "\\begin{matrix}" + table(node) + "\\end{matrix}";
            case "menclose" -> enclosed(node);
            default -> throw new FileFault(node.line(), "exchange.formula.unknown", node.name());
        };
    }

    private static XmlNode part(XmlNode node, int place) {
        var parts = parts(node);
        if (place >= parts.size()) {
            throw new FileFault(node.line(), "exchange.formula.unknown", node.name());
        }
        return parts.get(place);
    }

    private static String braced(XmlNode node, int place) {
        return "{" + one(part(node, place)) + "}";
    }

    private static String limits(XmlNode node) {
        return isLarge(node) ? "\\limits" : "";
    }

    private static boolean isLarge(XmlNode node) {
        return List.of("∑", "∏", "∫", "∮", "⋃", "⋂", "lim", "max", "min", "sup", "inf")
                .contains(part(node, 0).raw().strip());
    }

    private static String below(XmlNode node) {
        if (isLarge(node)) {
            return one(part(node, 0)).strip() + "\\limits_" + braced(node, 1);
        }
        var command = BELOW.get(part(node, 1).raw().strip());
        return command == null ? "\\underset" + braced(node, 1) + braced(node, 0) : command + braced(node, 0);
    }

    private static String above(XmlNode node) {
        if (isLarge(node)) {
            return one(part(node, 0)).strip() + "\\limits^" + braced(node, 1);
        }
        var sign = part(node, 1).is("mo") ? part(node, 1).raw().strip() : "";
        var command = sign.equals("⏞") ? "\\overbrace" : sign.isEmpty() ? "" : MathSigns.accent(sign);
        return command.isEmpty() ? "\\overset" + braced(node, 1) + braced(node, 0) : command + braced(node, 0);
    }

    private static String fenced(XmlNode node) {
        var open = node.attribute("open").isEmpty() ? "(" : node.attribute("open");
        var close = node.attribute("close").isEmpty() ? ")" : node.attribute("close");
        var between = node.attribute("separators").isEmpty()
                ? ","
                : node.attribute("separators").substring(0, 1);
        var inside = parts(node).stream().map(MathMl::one).collect(Collectors.joining(MathSigns.tex(between)));
        return STRETCH.contains(open) && STRETCH.contains(close)
                ? "\\left" + MathSigns.bracket(open) + " " + inside + "\\right" + MathSigns.bracket(close) + " "
                : MathSigns.tex(open) + inside + MathSigns.tex(close);
    }

    private static String table(XmlNode node) {
        return node.each("mtr").stream()
                .map(row -> row.each("mtd").stream().map(MathMl::row).collect(Collectors.joining("&")))
                .collect(Collectors.joining("\\\\"));
    }

    private static String enclosed(XmlNode node) {
        return switch (node.attribute("notation")) {
            case "box", "roundedbox" -> "\\boxed{" + row(node) + "}";
            case "radical" -> "\\sqrt{" + row(node) + "}";
            case "top" -> "\\overline{" + row(node) + "}";
            case "bottom" -> "\\underline{" + row(node) + "}";
            default -> throw new FileFault(node.line(), "exchange.formula.unknown", "menclose");
        };
    }
}
