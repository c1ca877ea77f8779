package io.bihuan.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Words to look out for that come with the product, Chinese and English ones beside each other in each pack. */
record StarterPhrase(WordingPack pack, WordingCategory category, String phrase, String advice, List<String> unless) {

    StarterPhrase {
        unless = List.copyOf(unless);
    }

    static List<StarterPhrase> read(JsonMapper json) {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("knowledge/wording.jsonl").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> json.readValue(line, StarterPhrase.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
