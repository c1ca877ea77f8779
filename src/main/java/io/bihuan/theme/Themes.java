package io.bihuan.theme;

import io.bihuan.knowledge.SentenceMeanings;
import io.bihuan.theme.Gathering.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Gathers what many people said into themes. */
@Service
public class Themes {

    /** From how many sentences on a theme is more than chance. */
    static final int FEWEST = 8;

    /** How alike two groups must be in the mean to say the same: where invented opinions of known themes part best. */
    static final double ALIKE = 0.2;

    /** More are not compared with one another: the time goes with the square. */
    static final int MOST = 3_000;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration NO_HURRY = Duration.ofMinutes(20);
    private static final int REMEMBERED = 64;
    private static final Pattern NOTHING =
            Pattern.compile("(?i)(暂时|目前)?(都)?(无|没有?|没了|暂无|挺好|都好|很好|ok|no|none|nothing|n/?a|nil|不错|好)(了|的|意见|建议)*");
    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s]+");

    private final SentenceMeanings meanings;
    private final List<String> ground = Ground.sentences();
    private final Map<Asked, Gathering> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Gathering> eldest) {
            return size() > REMEMBERED;
        }
    };

    Themes(SentenceMeanings meanings) {
        this.meanings = meanings;
    }

    private record Asked(List<String> texts, int least) {}

    /**
     * What was said, theme by theme. What has not been read yet is read for two seconds at most and kept,
     * so not within a transaction that only reads; asking again goes on.
     *
     * @param texts what each person wrote
     * @param least no group smaller than this is shown alone; 1 where everybody may be seen
     */
    public Gathering of(Collection<String> texts, int least) {
        var asked = new Asked(texts.stream().sorted().toList(), least);
        synchronized (recent) {
            var known = recent.get(asked);
            if (known != null) {
                return known;
            }
        }
        var gathered = gather(asked);
        if (gathered.state() != State.READING) {
            synchronized (recent) {
                recent.put(asked, gathered);
            }
        }
        return gathered;
    }

    /** Reads sentences in the background, so that nobody waits for their themes later. */
    public void read(Collection<String> texts) {
        meanings.of(texts.stream().map(String::strip).toList(), NO_HURRY);
    }

    private Gathering gather(Asked asked) {
        var telling = asked.texts().stream()
                .map(String::strip)
                .filter(text -> !saysNothing(text))
                .toList();
        var nothing = asked.texts().size() - telling.size();
        if (telling.size() < Math.max(FEWEST, asked.least())) {
            return Gathering.none(State.TOO_FEW, telling.size(), nothing, 0);
        }
        var compared = evenly(telling);
        var common = Ground.common(meanings.of(ground, NO_HURRY).values());
        var known = meanings.of(compared, PATIENCE);
        var unread = compared.stream().filter(text -> !known.containsKey(text)).count();
        if (unread > 0) {
            return Gathering.none(State.READING, telling.size(), nothing, compared.size() - (int) unread);
        }
        var vectors = compared.stream()
                .map(known::get)
                .map(vector -> Ground.without(vector, common))
                .toList();
        return themes(compared, vectors, asked.least(), telling.size(), nothing);
    }

    /** Of more than can be compared, every so manieth. */
    private static List<String> evenly(List<String> texts) {
        if (texts.size() <= MOST) {
            return texts;
        }
        var some = new ArrayList<String>();
        for (var i = 0; i < MOST; i++) {
            some.add(texts.get((int) ((long) i * texts.size() / MOST)));
        }
        return some;
    }

    static boolean saysNothing(String text) {
        var plain = SIGNS.matcher(text).replaceAll("");
        return plain.isEmpty() || NOTHING.matcher(plain).matches();
    }

    private static Gathering themes(List<String> texts, List<float[]> vectors, int least, int said, int nothing) {
        var words = new KeyWords(texts);
        var themes = new ArrayList<Theme>();
        var scattered = new ArrayList<String>();
        for (var places : Linkage.of(vectors, ALIKE)) {
            var sentences = central(places, texts, vectors);
            if (places.size() >= Math.max(2, least)) {
                themes.add(new Theme(words.of(sentences), sentences));
            } else {
                scattered.addAll(sentences);
            }
        }
        if (themes.isEmpty()) {
            return Gathering.none(State.SCATTERED, said, nothing, texts.size());
        }
        themes.sort(Comparator.comparingInt((Theme theme) -> -theme.size()).thenComparing(Theme::representative));
        scattered.sort(Comparator.naturalOrder());
        var seen = scattered.size() >= least;
        return new Gathering(
                State.GATHERED,
                said,
                nothing,
                texts.size(),
                themes,
                seen ? scattered : List.of(),
                seen ? 0 : scattered.size());
    }

    /** The sentences of a group, the one nearest to all in front. */
    private static List<String> central(List<Integer> places, List<String> texts, List<float[]> vectors) {
        var middle = new float[vectors.getFirst().length];
        places.forEach(place -> {
            var vector = vectors.get(place);
            for (var i = 0; i < middle.length; i++) {
                middle[i] += vector[i];
            }
        });
        return places.stream()
                .sorted(Comparator.<Integer>comparingDouble(place -> -Linkage.product(vectors.get(place), middle))
                        .thenComparing(texts::get))
                .map(texts::get)
                .toList();
    }
}
