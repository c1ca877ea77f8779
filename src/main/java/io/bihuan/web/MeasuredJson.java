package io.bihuan.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON whose length is told before it begins: the answer leaves in one packet, a caller sees when it was cut off, and
 * what cannot be written fails before half of it is out.
 */
class MeasuredJson extends JacksonJsonHttpMessageConverter {

    MeasuredJson(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage output, @Nullable Map<String, Object> hints)
            throws IOException {
        var whole = new Whole(output.getHeaders(), new FastByteArrayOutputStream());
        super.writeInternal(value, type, whole, hints);
        output.getHeaders().setContentLength(whole.body.size());
        whole.body.writeTo(output.getBody());
    }

    private record Whole(HttpHeaders headers, FastByteArrayOutputStream body) implements HttpOutputMessage {
        @Override
        public OutputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
