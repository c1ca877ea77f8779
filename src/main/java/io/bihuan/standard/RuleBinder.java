package io.bihuan.standard;

import io.bihuan.calendar.Term;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a record of rules out of figures. What is missing or malformed is refused by name, never guessed. */
final class RuleBinder {

    private final Map<String, String> figures;
    private final Map<String, String> ruleOfKey;

    private final Consumer<String> read;

    RuleBinder(Map<String, String> figures, Map<String, String> ruleOfKey) {
        this(figures, ruleOfKey, key -> {});
    }

    /** A binder that tells which figures it reads. */
    RuleBinder(Map<String, String> figures, Map<String, String> ruleOfKey, Consumer<String> read) {
        this.figures = figures;
        this.ruleOfKey = ruleOfKey;
        this.read = read;
    }

    static String prefix(Class<?> rules) {
        var marked = rules.getAnnotation(StandardRules.class);
        if (marked == null || !rules.isRecord()) {
            throw new IllegalArgumentException(rules + " is not a record marked @StandardRules");
        }
        return marked.value();
    }

    <T extends Record> T bind(Class<T> rules) {
        return rules.cast(record(rules, prefix(rules)));
    }

    Object record(Class<?> type, String path) {
        var components = type.getRecordComponents();
        var arguments = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            arguments[i] = component(components[i], path + "." + kebab(components[i].getName()));
        }
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new BadFigure(
                    path + ": " + Objects.requireNonNull(e.getCause()).getMessage(), path, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private @Nullable Object component(RecordComponent component, String path) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !anythingAt(path)) {
            return null;
        }
        return value(component.getGenericType(), path);
    }

    private Object value(Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(arguments[1], path) : list(arguments[0], path);
        }
        return type instanceof Class<?> plain && plain.isRecord() && plain != Term.class
                ? record(plain, path)
                : scalar(type, path, text(path));
    }

    private List<Object> list(Type type, String path) {
        if (type instanceof Class<?> record && record.isRecord() && record != Term.class) {
            var items = new ArrayList<Object>();
            while (anythingAt(path + "[" + items.size() + "]")) {
                items.add(record(record, path + "[" + items.size() + "]"));
            }
            if (items.isEmpty()) {
                throw missing(path + "[0]");
            }
            return List.copyOf(items);
        }
        return text(path)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> scalar(type, path, line.strip()))
                .toList();
    }

    private Map<String, Object> map(Type type, String path) {
        var entries = new LinkedHashMap<String, Object>();
        for (var key : figures.keySet()) {
            if (key.startsWith(path + ".")) {
                var name = key.substring(path.length() + 1).split("[.\\[]", 2)[0];
                entries.computeIfAbsent(name, each -> value(type, path + "." + each));
            }
        }
        if (entries.isEmpty()) {
            throw missing(path + ".*");
        }
        return java.util.Collections.unmodifiableMap(entries);
    }

    private Object scalar(Type type, String path, String text) {
        try {
            return switch (type) {
                case Class<?> kind when kind == int.class || kind == Integer.class -> Integer.valueOf(text);
                case Class<?> kind when kind == long.class || kind == Long.class -> Long.valueOf(text);
                case Class<?> kind when kind == double.class || kind == Double.class -> Double.valueOf(text);
                case Class<?> kind when kind == boolean.class || kind == Boolean.class -> bool(text);
                case Class<?> kind when kind == String.class -> text;
                case Class<?> kind when kind == BigDecimal.class -> new BigDecimal(text);
                case Class<?> kind when kind == Duration.class -> Duration.parse(text);
                case Class<?> kind when kind == Period.class -> Period.parse(text);
                case Class<?> kind when kind == Term.class -> Term.parse(text);
                case Class<?> kind when kind == LocalTime.class -> LocalTime.parse(text);
                case Class<?> kind when kind == LocalDate.class -> LocalDate.parse(text);
                case Class<?> kind when kind == MonthDay.class -> MonthDay.parse(text);
                case Class<?> kind when kind.isEnum() -> constant(kind, text);
                default -> throw new IllegalStateException("no rule for binding " + type + " at " + path);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadFigure(at(path) + ": “" + text + "” is no " + type.getTypeName(), path, e);
        }
    }

    private static boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static Object constant(Class<?> kind, String text) {
        var wanted = text.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private String text(String path) {
        read.accept(path);
        var text = figures.get(path);
        if (text == null) {
            throw missing(path);
        }
        return text;
    }

    private boolean anythingAt(String path) {
        return figures.containsKey(path)
                || figures.keySet().stream().anyMatch(key -> key.startsWith(path + ".") || key.startsWith(path + "["));
    }

    private BadFigure missing(String path) {
        return new BadFigure(at(path) + " is missing: no pack gives it a value", path, null);
    }

    /** The figure with the rule it is in; of a missing one, the rule that its nearest neighbour is in. */
    private String at(String path) {
        var rule = ruleOfKey.get(path);
        for (var near = path; rule == null && near.contains("."); ) {
            near = near.substring(0, near.lastIndexOf('.'));
            var start = near;
            rule = ruleOfKey.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(start))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        return "figure " + path + (rule == null ? "" : " (near rule " + rule + ")");
    }

    static String kebab(String name) {
        var text = new StringBuilder();
        for (var c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                text.append('-').append(Character.toLowerCase(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
