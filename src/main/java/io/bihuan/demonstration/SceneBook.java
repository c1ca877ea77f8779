package io.bihuan.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All scenes of the invented centre. */
record SceneBook(List<Scene> scenes) {

    static SceneBook read() {
        try (var in = new ClassPathResource("demonstration/scenes.yaml").getInputStream()) {
            var mapper = YAMLMapper.builder().build();
            var type = mapper.getTypeFactory().constructCollectionType(List.class, Scene.class);
            return new SceneBook(mapper.readValue(in, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any scene in which the customer complains, or any in which they do not. */
    Scene any(RandomGenerator dice, boolean complaint) {
        var fitting = scenes.stream()
                .filter(scene -> (scene.complaint() != null) == complaint)
                .toList();
        return fitting.get(dice.nextInt(fitting.size()));
    }
}
