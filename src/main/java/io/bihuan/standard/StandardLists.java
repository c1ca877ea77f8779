package io.bihuan.standard;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about the house rules ask. */
@Service
@Transactional(readOnly = true)
public class StandardLists {

    private final Versions versions;
    private final Packs packs;

    StandardLists(Versions versions, Packs packs) {
        this.versions = versions;
        this.packs = packs;
    }

    /**
     * An area with what holds in it.
     *
     * @param area the area
     * @param inForce the version in force
     * @param next the version that comes next, or null
     * @param own how many figures differ from the pack it follows
     */
    public record AreaState(
            Area area, Version inForce, @Nullable Version next, int own) {}

    /**
     * A figure with what holds for it.
     *
     * @param figure as its pack has it
     * @param value the value in force
     */
    public record FigureState(Figure figure, String value) {

        /** Whether the organisation has changed it. */
        public boolean changed() {
            return !figure.value().equals(value);
        }
    }

    /** A version in which figures of a rule changed. */
    public record RuleChange(Version version, List<Difference> differences) {}

    /** A record of rules that reads figures, and the module it belongs to. */
    public record Reader(String module, String rules, int figures) {}

    /** The packs, in their order. */
    public List<Pack> packs() {
        return packs.all();
    }

    /** The pack of a letter. */
    public Pack pack(char letter) {
        return packs.all().stream()
                .filter(pack -> pack.letter() == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pack " + letter));
    }

    /** Every area with what holds in it. */
    public List<AreaState> areas(Instant now) {
        return Arrays.stream(Area.values()).map(area -> area(area, now)).toList();
    }

    /** One area with what holds in it. */
    public AreaState area(Area area, Instant now) {
        var inForce = versions.inForce(area, now);
        var next = versions.of(area).stream()
                .filter(version -> version.inForceAt().isAfter(now))
                .min(Comparator.comparing(Version::inForceAt))
                .orElse(null);
        var pack = versions.values(area, inForce.pack());
        var values = versions.figures(inForce);
        var own = (int) pack.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(values.get(entry.getKey())))
                .count();
        return new AreaState(area, inForce, next, own);
    }

    /** The versions of an area that count, the latest first. */
    public List<Version> history(Area area) {
        return versions.of(area);
    }

    /** A version, if there is one. */
    public Optional<Version> version(UUID id) {
        return versions.find(id);
    }

    /** What a version gives differently from the one before it. */
    public List<Difference> differences(Version version) {
        var history = versions.of(version.area());
        var place = history.indexOf(version);
        if (place == history.size() - 1) {
            return List.of();
        }
        var before = place < 0 ? history.getFirst() : history.get(place + 1);
        return Differences.between(packs, version.area(), versions.figures(before), versions.figures(version));
    }

    /** Every figure of a version, by rule, in the order of the packs. */
    public Map<Rule, List<FigureState>> figures(Version version) {
        return figures(version.area(), version.pack(), versions.figures(version));
    }

    /** Every figure of an area as a pack has it, by rule. */
    public Map<Rule, List<FigureState>> figures(Area area, char pack) {
        return figures(area, pack, versions.values(area, pack));
    }

    private Map<Rule, List<FigureState>> figures(Area area, char pack, Map<String, String> values) {
        var byRule = new LinkedHashMap<Rule, List<FigureState>>();
        packs.figures(area, pack).values().stream()
                .filter(figure -> values.containsKey(figure.key()))
                .collect(Collectors.groupingBy(Figure::rule, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, figures) -> packs.rule(id)
                        .ifPresent(rule -> byRule.put(
                                rule,
                                figures.stream()
                                        .map(figure -> new FigureState(
                                                figure, values.getOrDefault(figure.key(), figure.value())))
                                        .toList())));
        return byRule;
    }

    /** Every rule of every pack. */
    public List<Rule> rules() {
        return packs.rules();
    }

    /** The rule of that id. */
    public Optional<Rule> rule(String id) {
        return packs.rule(id);
    }

    /** The figures of a rule with the values in force. */
    public List<FigureState> figures(Rule rule, Instant now) {
        return rule.figures().stream()
                .map(figure -> {
                    var inForce = versions.inForce(packs.area(figure.prefix()), now);
                    var value = versions.figures(inForce).getOrDefault(figure.key(), figure.value());
                    return new FigureState(figure, value);
                })
                .toList();
    }

    /** The area a figure belongs to. */
    public Area areaOf(Figure figure) {
        return packs.area(figure.prefix());
    }

    /** The versions in which figures of the rule changed, the latest first. */
    public List<RuleChange> changes(Rule rule) {
        var keys = rule.figures().stream().map(Figure::key).collect(Collectors.toSet());
        return areasOf(rule).stream()
                .flatMap(area -> versions.of(area).stream())
                .filter(version -> !version.shipped())
                .map(version -> new RuleChange(
                        version,
                        differences(version).stream()
                                .filter(each -> keys.contains(each.figure().key()))
                                .toList()))
                .filter(change -> !change.differences().isEmpty())
                .sorted(Comparator.comparing(
                                (RuleChange change) -> change.version().inForceAt())
                        .reversed())
                .toList();
    }

    private Set<Area> areasOf(Rule rule) {
        return rule.figures().stream().map(this::areaOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Which modules read figures of the rule, and how many. */
    public List<Reader> readers(Rule rule) {
        var keys = rule.figures().stream().map(Figure::key).collect(Collectors.toSet());
        return RuleRecords.all().stream()
                .map(rules -> new Reader(module(rules), rules.getSimpleName(), read(rules, keys)))
                .filter(reader -> reader.figures() > 0)
                .sorted(Comparator.comparing(Reader::module))
                .toList();
    }

    private int read(Class<? extends Record> rules, Set<String> keys) {
        var area = packs.area(RuleBinder.prefix(rules));
        var asked = new LinkedHashSet<String>();
        var values = versions.values(area, area.usualPack());
        new RuleBinder(values, Map.of(), asked::add).bind(rules);
        asked.retainAll(keys);
        return asked.size();
    }

    private static String module(Class<?> rules) {
        return rules.getPackageName().replaceFirst("^io\\.bihuan\\.", "").replaceFirst("\\..*$", "");
    }
}
