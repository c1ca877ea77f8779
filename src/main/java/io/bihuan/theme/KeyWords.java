package io.bihuan.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words that tell one theme from the others: frequent in it, rare outside. */
final class KeyWords {

    private static final int MOST = 4;
    private static final double COMMON_ENOUGH = 0.2;
    private static final Set<String> EMPTY = Set.of(
            "没有", "有点", "一下", "一些", "一点", "比较", "非常", "可以", "希望", "建议", "能够", "应该", "觉得", "感觉", "还是", "就是", "什么", "怎么",
            "这个", "那个", "我们", "你们", "他们", "自己", "时候", "不是", "不要", "如果", "因为", "所以", "但是", "而且", "然后", "已经", "现在", "每次",
            "有时", "多一点", "the", "and", "for", "was", "were", "that", "this", "with", "have", "not", "but", "are", "you",
            "they", "more", "very", "please", "would", "could", "should");

    private final Map<String, Set<String>> cut = new HashMap<>();
    private final Map<String, Integer> everywhere = new HashMap<>();
    private final int all;

    KeyWords(Collection<String> sentences) {
        all = sentences.size();
        try (var analyzer = new SmartChineseAnalyzer(CharArraySet.EMPTY_SET)) {
            sentences.forEach(sentence -> cut.computeIfAbsent(sentence, _ -> words(sentence, analyzer)));
        }
        sentences.forEach(sentence -> words(sentence).forEach(word -> everywhere.merge(word, 1, Integer::sum)));
    }

    private Set<String> words(String sentence) {
        return cut.getOrDefault(sentence, Set.of());
    }

    /** Those of a theme, the most telling in front. */
    List<String> of(List<String> sentences) {
        var within = new HashMap<String, Integer>();
        sentences.forEach(sentence -> words(sentence).forEach(word -> within.merge(word, 1, Integer::sum)));
        var least = Math.max(2, Math.ceil(COMMON_ENOUGH * sentences.size()));
        var kept = new ArrayList<String>();
        within.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingDouble(entry -> -telling(entry))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .forEach(kept::add);
        return kept;
    }

    private double telling(Map.Entry<String, Integer> word) {
        var outside = everywhere.getOrDefault(word.getKey(), 0);
        return word.getValue() * Math.log((all + 1.0) / outside);
    }

    /** The words of a sentence, each once: Chinese of two characters and more, others of three letters and more. */
    private static Set<String> words(String sentence, Analyzer analyzer) {
        var words = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream("", sentence)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var word = term.toString();
                if (word.length() >= (word.charAt(0) > 127 ? 2 : 3)
                        && !EMPTY.contains(word)
                        && !Character.isDigit(word.charAt(0))) {
                    words.add(word);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
