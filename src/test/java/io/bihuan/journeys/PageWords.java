package io.bihuan.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Knows all wording of the product in both languages, and what of it stands on a page in the wrong one. */
final class PageWords {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]+");
    private static final Pattern KEY = Pattern.compile("(?<![\\w@./:-])[a-z][a-z-]*(?:\\.[\\w-]+)+(?![\\w@/])");

    private final Set<String> keys = new HashSet<>();
    private final Set<String> chineseOnly = new HashSet<>();
    private final Set<String> englishOnly = new HashSet<>();

    private final Predicate<String> isData;

    /** Words of the product that people may have written too are not held against a page where they are data. */
    PageWords(Predicate<String> isData) {
        this.isData = isData;
        var chinese = new HashMap<String, String>();
        var english = new HashMap<String, String>();
        try (var files = Files.list(MESSAGES)) {
            files.forEach(file -> load(file, file.toString().endsWith("_en.properties") ? english : chinese));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.addAll(chinese.keySet());
        chinese.forEach((key, words) -> {
            var other = english.getOrDefault(key, words);
            if (!words.equals(other) && !words.contains("{")) {
                chineseOnly.add(words);
                englishOnly.add(other);
            }
        });
        chineseOnly.removeIf(words -> !CHINESE.matcher(words).find());
        englishOnly.removeIf(words -> words.length() < 3);
    }

    private static void load(Path file, Map<String, String> into) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach(
                (key, words) -> into.put(key.toString(), words.toString().strip()));
    }

    /** English wording among the words of a Chinese page, and keys that stand there in place of words. */
    List<String> faultsOfChinese(List<String> words) {
        var faults = rawKeys(words);
        words.stream()
                .filter(englishOnly::contains)
                .filter(isData.negate())
                .forEach(each -> faults.add("English on a Chinese page: " + each));
        return faults;
    }

    /** The same the other way round. */
    List<String> faultsOfEnglish(List<String> words) {
        var faults = rawKeys(words);
        words.stream()
                .filter(chineseOnly::contains)
                .filter(isData.negate())
                .forEach(each -> faults.add("Chinese on an English page: " + each));
        return faults;
    }

    /** Chinese in a heading of an English page stands in the Chinese heading too, or else is somebody's data. */
    List<String> untranslated(String english, String chinese) {
        return CHINESE.matcher(english)
                .results()
                .map(found -> found.group())
                .filter(part -> !chinese.contains(part) && !isData.test(part))
                .map(part -> "untranslated heading: " + part)
                .toList();
    }

    static boolean isChinese(String words) {
        return CHINESE.matcher(words).find();
    }

    private List<String> rawKeys(List<String> words) {
        var faults = new ArrayList<String>();
        for (var each : words) {
            if (each.contains("??")) {
                faults.add("a wording is missing: " + each);
            }
            KEY.matcher(each)
                    .results()
                    .map(found -> found.group())
                    .filter(keys::contains)
                    .forEach(key -> faults.add("a key in place of words: " + key));
        }
        return faults;
    }
}
