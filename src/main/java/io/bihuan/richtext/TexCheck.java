package io.bihuan.richtext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through a formula before it is drawn: every fault is named with its place. */
final class TexCheck {

    private final String tex;
    private final Deque<String> open = new ArrayDeque<>();
    private int at;
    private @Nullable TexFault fault;

    private TexCheck(String tex) {
        this.tex = tex;
    }

    static Optional<TexFault> of(String tex) {
        var check = new TexCheck(tex);
        if (tex.length() > TexRules.LONGEST) {
            return Optional.of(new TexFault("long", shortened(tex), String.valueOf(TexRules.LONGEST)));
        }
        while (check.at < tex.length() && check.fault == null) {
            check.step();
        }
        if (check.fault == null && !check.open.isEmpty()) {
            check.no("unclosed", check.open.peek());
        }
        return Optional.ofNullable(check.fault);
    }

    static String shortened(String tex) {
        var line = tex.replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private void no(String key, String what) {
        fault = new TexFault(key, shortened(tex), what);
    }

    private void step() {
        var sign = tex.charAt(at++);
        switch (sign) {
            case '{' -> opens("{");
            case '}' -> closes("{", "}");
            case '%', '#' -> no("sign", String.valueOf(sign));
            case '\\' -> command();
            default -> {
                if (Character.isISOControl(sign) && !Character.isWhitespace(sign)) {
                    no("sign", "U+" + Integer.toHexString(sign));
                }
            }
        }
    }

    private void opens(String what) {
        open.push(what);
        if (open.size() > TexRules.DEEPEST) {
            no("deep", String.valueOf(TexRules.DEEPEST));
        }
    }

    private void closes(String what, String by) {
        if (open.isEmpty() || !open.pop().equals(what)) {
            no("unopened", by);
        }
    }

    private void command() {
        var from = at;
        while (at < tex.length() && isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == from) {
            at = Math.min(at + 1, tex.length());
            return;
        }
        var name = tex.substring(from, at);
        var needed = TexRules.COMMANDS.get(name);
        if (needed == null) {
            no("command", "\\" + name);
        } else if (name.equals("left")) {
            opens("\\left");
        } else if (name.equals("right")) {
            closes("\\left", "\\right");
        } else if (name.equals("begin") || name.equals("end")) {
            environment(name);
        } else if (!hasArguments(needed)) {
            no(needed == 1 ? "argument" : "arguments", "\\" + name);
        }
    }

    private void environment(String name) {
        var end = tex.indexOf('}', at);
        var named = at < tex.length() && tex.charAt(at) == '{' && end > 0 ? tex.substring(at + 1, end) : "";
        if (!TexRules.ENVIRONMENTS.contains(named)) {
            no("environment", named);
            return;
        }
        at = end + 1;
        if (name.equals("begin")) {
            opens("\\begin{" + named + "}");
        } else {
            closes("\\begin{" + named + "}", "\\end{" + named + "}");
        }
    }

    /** Looks ahead only: what stands in the arguments is looked through in its turn. */
    private boolean hasArguments(int needed) {
        var place = skipped(at);
        if (needed > 0 && place < tex.length() && tex.charAt(place) == '[') {
            place = skipped(tex.indexOf(']', place) + 1);
        }
        for (var found = 0; found < needed; found++) {
            place = skipped(behind(place));
            if (place < 0) {
                return false;
            }
        }
        return true;
    }

    private int skipped(int place) {
        while (place >= 0 && place < tex.length() && Character.isWhitespace(tex.charAt(place))) {
            place++;
        }
        return place;
    }

    /** Behind the argument that begins here, or -1 where none does. */
    private int behind(int place) {
        if (place < 0 || place >= tex.length() || "}&^_".indexOf(tex.charAt(place)) >= 0) {
            return -1;
        }
        if (tex.charAt(place) == '\\') {
            var end = place + 1;
            while (end < tex.length() && isLetter(tex.charAt(end))) {
                end++;
            }
            return Math.max(end, Math.min(place + 2, tex.length()));
        }
        if (tex.charAt(place) != '{') {
            return place + 1;
        }
        var depth = 0;
        for (var end = place; end < tex.length(); end++) {
            depth += tex.charAt(end) == '{' ? 1 : tex.charAt(end) == '}' ? -1 : 0;
            if (depth == 0) {
                return end + 1;
            }
        }
        // Not closed: said of the brace, not of the command.
        return tex.length();
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }
}
